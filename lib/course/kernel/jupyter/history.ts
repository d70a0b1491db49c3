/** One cell that was run: its execution count, its code and its last value as text. */
export interface HistoryEntry {
  readonly line: number;
  readonly input: string;
  readonly output?: string;
}

/** Which entries are asked for: see "History" in Jupyter's messaging. */
export interface HistoryQuery {
  readonly hist_access_type?: unknown;
  readonly output?: unknown;
  readonly n?: unknown;
  readonly start?: unknown;
  readonly stop?: unknown;
  readonly pattern?: unknown;
  readonly unique?: unknown;
}

/** `[session, line, input]`, or `[session, line, [input, output]]` where outputs are asked for. */
type HistoryTuple = [number, number, string | [string, string | null]];

/** The cells of this session. Earlier sessions are not kept; this one has number 0, as in the question. */
export interface History {
  add(entry: HistoryEntry): void;
  find(query: HistoryQuery): HistoryTuple[];
}

export function createHistory(): History {
  const entries: HistoryEntry[] = [];
  return {
    add: (entry) => void entries.push(entry),
    find: (query) => {
      const withOutput = query.output === true;
      return select(entries, query).map(({ line, input, output }) => [
        0,
        line,
        withOutput ? [input, output ?? null] : input,
      ]);
    },
  };
}

function select(entries: readonly HistoryEntry[], query: HistoryQuery): readonly HistoryEntry[] {
  const { hist_access_type: type, n, unique } = query;
  const last = (found: readonly HistoryEntry[]) =>
    typeof n === 'number' ? found.slice(Math.max(0, found.length - n)) : found;
  if (type === 'tail') return last(entries);
  if (type === 'range') return range(entries, query);
  if (type !== 'search') {
    throw new TypeError(`history_request: hist_access_type is '${String(type)}'; expected range, tail or search.`);
  }
  const pattern = globToRegExp(typeof query.pattern === 'string' ? query.pattern : '*');
  const found = entries.filter(({ input }) => pattern.test(input));
  return last(unique === true ? latestOfEach(found) : found);
}

/** Lines from `start` up to, but without, `stop`; counted from the end where negative. */
function range(entries: readonly HistoryEntry[], query: HistoryQuery): HistoryEntry[] {
  const next = (entries.at(-1)?.line ?? 0) + 1;
  const place = (bound: unknown, absent: number): number => {
    if (typeof bound !== 'number') return absent;
    return bound < 0 ? next + bound : bound;
  };
  const [start, stop] = [place(query.start, 0), place(query.stop, next)];
  return entries.filter(({ line }) => line >= start && line < stop);
}

function latestOfEach(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const latest = new Map(entries.map((entry) => [entry.input, entry]));
  return entries.filter((entry) => latest.get(entry.input) === entry);
}

/** A pattern as in file names: `*` for any text, `?` for one character. */
function globToRegExp(glob: string): RegExp {
  const source = glob.replace(/\*+|[^*]/gsu, (part) => {
    if (part.startsWith('*')) return '.*';
    return part === '?' ? '.' : part.replace(/[\\^$+.()|[\]{}]/, '\\$&');
  });
  return new RegExp(`^${source}$`, 'su');
}
