import { isList, isRecord } from './plain-data';

/** One place where two structures are compared. */
export interface Leaf {
  /** The way to it: `[2]`, `[0][1]`, `.rows`; empty for the value itself. */
  readonly at: string;
  readonly got: unknown;
  readonly expected: unknown;
}

/**
 * Walks two structures of lists and plain objects side by side. A typed array counts as a list of numbers.
 *
 * @returns Every place to compare; or, where the structures differ, the first place in words: `got undefined, expected a number`.
 */
export function compare(got: unknown, expected: unknown): Leaf[] | string {
  const leaves: Leaf[] = [];
  return misfit({ at: '', got, expected }, leaves) ?? leaves;
}

function misfit(leaf: Leaf, leaves: Leaf[]): string | undefined {
  const { at, got, expected } = leaf;
  const [gotKind, expectedKind] = [kind(got), kind(expected)];
  if (gotKind !== expectedKind) return `${at && `at ${at}: `}got ${gotKind}, expected ${expectedKind}`;
  for (const part of parts(leaf)) {
    const found = misfit(part, leaves);
    if (found !== undefined) return found;
  }
  if (!isList(expected) && !isRecord(expected)) leaves.push(leaf);
  return undefined;
}

function parts({ at, got, expected }: Leaf): Leaf[] {
  if (isList(expected)) {
    const parallel = got as ArrayLike<unknown>;
    return Array.from(expected, (part, i) => ({ at: `${at}[${i}]`, got: parallel[i], expected: part }));
  }
  if (!isRecord(expected)) return [];
  const parallel = got as Record<string, unknown>;
  return Object.keys(expected).map((key) => ({ at: `${at}.${key}`, got: parallel[key], expected: expected[key] }));
}

/** What kind of thing a value is. Two of one kind can be compared part by part. */
function kind(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (isList(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (isRecord(value)) return `an object with ${Object.keys(value).sort().join(', ') || 'nothing in it'}`;
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'object') return `a ${value.constructor.name}`;
  return `a ${typeof value}`;
}
