import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  readonly state: string;
  readonly command: string;
}

/** All processes of this computer: from /proc where that is there, which needs no other program, otherwise from ps. */
function allProcesses(): ProcessEntry[] {
  return existsSync('/proc/self/stat') ? readdirSync('/proc').flatMap(fromProc) : fromPs();
}

function fromProc(name: string): ProcessEntry[] {
  if (!/^\d+$/.test(name)) return [];
  try {
    // The name of the program, in brackets, may hold anything; state and parent come after its last bracket.
    const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
    const [state = '', parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return [{ pid: Number(name), parent: Number(parent), state, command }];
  } catch {
    return []; // it ended meanwhile
  }
}

function fromPs(): ProcessEntry[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' });
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [pid, parent, state = '', ...command] = line.trim().split(/\s+/);
      return { pid: Number(pid), parent: Number(parent), state, command: command.join(' ') };
    });
}

/** A process and all that it started, and what those started. */
export function familyOf(pid: number): number[] {
  const all = allProcesses();
  const family = [pid];
  for (const member of family) {
    family.push(...all.filter(({ parent }) => parent === member).map((entry) => entry.pid));
  }
  return family;
}

/** Which of these processes still run; one that has ended and waits to be counted, a zombie (Z), does not. */
export function runningOf(pids: readonly number[]): number[] {
  return allProcesses()
    .filter(({ pid, state }) => pids.includes(pid) && !state.startsWith('Z'))
    .map(({ pid }) => pid);
}

/** The command line of a process, arguments included; '' where there is no such process. */
export function commandLineOf(pid: number): string {
  return allProcesses().find((entry) => entry.pid === pid)?.command ?? '';
}

/** Waits until all of these processes are gone. */
export async function allGone(pids: readonly number[]): Promise<void> {
  while (runningOf(pids).length > 0) await new Promise((resolve) => setTimeout(resolve, 50));
}
