import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askPython, type Python } from './find-python';

/** The Python environment of a clone: its folder .venv, in which nothing but JupyterLab and its like is installed. */
export interface VirtualEnvironment {
  readonly folder: string;
  readonly python: string;
  readonly requirements: string;
}

/**
 * `unfinished`: setting it up was cut short. `broken`: its Python does not start, or is no longer the one it was made with.
 * `outdated`: requirements.txt has changed since, or somebody else made it.
 */
export type VirtualEnvironmentState = 'absent' | 'unfinished' | 'broken' | 'outdated' | 'ready';

/** What we note inside .venv. Without a hash, setting it up has not come to its end. */
interface Stamp {
  readonly requirements?: string;
  readonly python?: string;
}

export function virtualEnvironment(courseFolder: string, platform: NodeJS.Platform = process.platform) {
  const folder = join(courseFolder, '.venv');
  const python = platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
  return { folder, python, requirements: join(courseFolder, 'requirements.txt') };
}

/** Whether JupyterLab can start from it. Asks its Python, but neither the network nor the packages: it has to be quick. */
export async function stateOf(
  { folder, python, requirements }: VirtualEnvironment,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<VirtualEnvironmentState> {
  if (!existsSync(folder)) return 'absent';
  const stamp = readStamp(folder);
  if (stamp && stamp.requirements === undefined) return 'unfinished';
  const found = await askPython(python, { environment });
  if (!found || (stamp && stamp.python !== minorVersion(found))) return 'broken';
  return stamp?.requirements === hashOf(requirements) ? 'ready' : 'outdated';
}

/** Notes that setting up has begun; until {@link markReady} the folder counts as half made. */
export function markUnfinished({ folder }: VirtualEnvironment): void {
  mkdirSync(folder, { recursive: true });
  writeStamp(folder, {});
}

export function markReady({ folder, requirements }: VirtualEnvironment, python: Python): void {
  writeStamp(folder, { requirements: hashOf(requirements), python: minorVersion(python) });
}

export function removeVirtualEnvironment({ folder }: VirtualEnvironment): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Packages lie in a folder of this name, so they are lost to a Python with another one. */
function minorVersion({ version }: Python): string {
  return version.split('.').slice(0, 2).join('.');
}

function readStamp(folder: string): Stamp | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'nnlab.json'), 'utf8')) as Stamp;
  } catch (error) {
    // A stamp that was cut short while it was written is as good as one that says "unfinished".
    return error instanceof SyntaxError ? {} : undefined;
  }
}

function writeStamp(folder: string, stamp: Stamp): void {
  writeFileSync(join(folder, 'nnlab.json'), `${JSON.stringify(stamp)}\n`);
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file, 'utf8').replaceAll('\r\n', '\n')).digest('hex');
}
