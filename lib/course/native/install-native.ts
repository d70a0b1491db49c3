import { mkdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { addonPlace, stageOf, type AddonPlace } from './addon-place';
import { buildAddon } from './build-addon';
import { downloadAddon } from './download-addon';
import { explainNativeFailure, neededDisk } from './native-failure';
import { keep, replace, undo } from './replace-addon';
import { tryAddon } from './try-addon';

export interface NativeOptions {
  readonly courseFolder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
  /** Goes straight to building against the wheel. */
  readonly build?: boolean;
  /** The following are for tests. Default: what this computer has. */
  readonly place?: AddonPlace;
  readonly freeDisk?: number;
  readonly attempt?: typeof tryAddon;
}

/**
 * Sees to it that tfjs-node's native addon works: finds that it does, downloads it, or builds it. On failure everything is as before.
 *
 * @throws {Error} One sentence or two that say what to do.
 */
export async function installNative(options: NativeOptions): Promise<void> {
  const { courseFolder, environment, say, place = addonPlace(), attempt = tryAddon } = options;
  undo(place);
  const present = await attempt(courseFolder, environment);
  if ('version' in present) return say(`The native addon works already: TensorFlow ${present.version}.`);
  try {
    await assertRoom(place, options.freeDisk);
    mkdirSync(stageOf(place));
    await makeAddon(place, options);
    replace(place);
    const made = await attempt(courseFolder, environment);
    if ('problem' in made) throw new Error(`the new addon does not work here: ${made.problem.replace(/\.$/, '')}`);
    keep(place);
    say(`The native addon works: TensorFlow ${made.version}. Lessons use it from now on.`);
  } catch (error) {
    undo(place);
    const { code, message } = error as NodeJS.ErrnoException;
    const problem = code === undefined ? message : explainNativeFailure(message);
    throw new Error(`native: ${problem}. Nothing was changed; lessons run without the addon, on WebAssembly.`, {
      cause: error,
    });
  }
}

async function makeAddon(place: AddonPlace, options: NativeOptions): Promise<void> {
  const { say, build } = options;
  if (!build) {
    say('Asking for tfjs-node’s own build …');
    const problem = await downloadAddon(place, options);
    if (problem === undefined) return;
    say(`It cannot be had (${problem}); building the addon against TensorFlow’s Python package instead.`);
    undo(place);
    mkdirSync(stageOf(place));
  }
  await buildAddon(place, options);
}

async function assertRoom({ folder }: AddonPlace, known?: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = known ?? bavail * bsize;
  if (free >= neededDisk) return;
  const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;
  throw new Error(
    `${gigabytes(free)} are free on the disk; expected ${gigabytes(neededDisk)}. Make room and run it again`,
  );
}
