import { readdirSync, readFileSync } from 'node:fs';
import type { Ending, ProcessFamily } from '../kernel/executor-client';

/** What a notebook's processes may use together. */
export interface ProcessLimits {
  /** Megabytes of resident memory. */
  readonly memory: number;
  /** Processes beside the one that runs the cells. */
  readonly processes: number;
}

/** A notebook's processes, and how to end them. */
export interface Watched {
  readonly family: ProcessFamily;
  readonly limits: ProcessLimits;
  end(ending: Ending): void;
}

/** Looks at the processes of running notebooks again and again, and ends those that use too much. */
export interface ProcessWatch {
  /** Starts to watch; call what it gives to stop. */
  watch(watched: Watched): () => void;
}

const interval = 100;
/** The shell in between and the executor itself. */
const ours = 2;

/** Needs `/proc`, that is Linux. Elsewhere time, heap and output are limited, resident memory and processes are not. */
export function createProcessWatch(): ProcessWatch {
  const all = new Set<Watched>();
  let timer: NodeJS.Timeout | undefined;

  const look = (): void => {
    const processes = listProcesses();
    for (const watched of all) {
      const members = familyOf(watched.family, processes);
      const megabytes = members.reduce((sum, { pages }) => sum + pages, 0) * (pageSize / 2 ** 20);
      const { memory, processes: most } = watched.limits;
      if (megabytes > memory) {
        watched.end({
          status: 'out-of-memory',
          reason: `the cells used more than ${memory} MB of memory and were stopped`,
        });
      } else if (members.length - ours > most) {
        endFamily(watched.family);
        watched.end({ status: 'killed', reason: `the cells started more than ${most} processes and were stopped` });
      }
    }
  };
  return {
    watch: (watched) => {
      all.add(watched);
      timer ??= setInterval(look, interval);
      return () => {
        endFamily(watched.family);
        all.delete(watched);
        if (all.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}

interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly session: number;
  readonly pages: number;
}

const pageSize = 4096;

function listProcesses(): ProcessEntry[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      // The name of the program, in brackets, may hold anything; the numbers come after its last bracket.
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const [parent, group, session, pages] = [1, 2, 3, 21].map((i) => Number(fields[i]));
      return [{ pid: Number(name), parent: parent!, group: group!, session: session!, pages: pages! }];
    } catch {
      return []; // it ended meanwhile
    }
  });
}

/** The process group, all descendants of its members in whatever group they are now. */
function familyOf({ group }: ProcessFamily, processes: readonly ProcessEntry[]): ProcessEntry[] {
  if (group === undefined) return [];
  const family = new Map<number, ProcessEntry>();
  for (const entry of processes) if (entry.group === group || entry.session === group) family.set(entry.pid, entry);
  for (let size = -1; size !== family.size;) {
    size = family.size;
    for (const entry of processes) if (family.has(entry.parent)) family.set(entry.pid, entry);
  }
  return [...family.values()];
}

/** Ends the family, orphans in other groups included, and looks again, because one may have started another meanwhile. */
function endFamily(family: ProcessFamily): void {
  for (let attempt = 0; attempt < 5; attempt++) {
    const processes = listProcesses();
    const members = new Set(familyOf(family, processes).map(({ pid }) => pid));
    for (const { pid } of processes) if (isMarked(pid, family.mark)) members.add(pid);
    if (members.size === 0) return;
    members.forEach(kill);
  }
}

function isMarked(pid: number, mark: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`NNLAB_FAMILY=${mark}`);
  } catch {
    return false; // it ended, or belongs to somebody else
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
