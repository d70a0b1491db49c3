import { cpSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { runProgram } from '../environment/run-program';
import { stageOf, type AddonPlace } from './addon-place';

/** Milliseconds that the host may take to say whether it has the library, and that the download may take. */
const [ANSWER, DOWNLOAD] = [15_000, 900_000];

/**
 * tfjs-node's own way: its install script downloads libtensorflow and an addon that fits it. Its maker publishes no hashes: what
 * vouches for the files is the certificate of the host, and that the addon then computes what it should.
 *
 * @returns Undefined where the stage holds a finished addon, else why not.
 */
export async function downloadAddon(
  place: AddonPlace,
  { courseFolder, environment }: { courseFolder: string; environment: NodeJS.ProcessEnv },
): Promise<string | undefined> {
  const refusal = await refusalOf(libraryAddress(place, environment), environment);
  if (refusal !== undefined) return refusal;
  const stage = stageOf(place);
  for (const part of ['binding', 'binding.gyp', 'package.json', 'scripts']) {
    cpSync(join(place.folder, part), join(stage, part), { recursive: true });
  }
  const path = [join(courseFolder, 'node_modules', '.bin'), environment['PATH']].join(delimiter);
  const env = { ...environment, PATH: path };
  const script = [join('scripts', 'install.js'), 'cpu', 'download'];
  const { output } = await runProgram(process.execPath, script, { cwd: stage, env, timeout: DOWNLOAD });
  if (existsSync(join(stage, place.addon))) return undefined;
  return output.trim().split(/\r?\n/).at(-1) ?? 'its install script ended without a word';
}

/** Where the install script would download from. The variables are its own, for mirrors. */
export function libraryAddress({ folder }: AddonPlace, environment: NodeJS.ProcessEnv): string {
  const names = createRequire(__filename)(join(folder, 'scripts', 'deps-constants.js')) as {
    LIBTENSORFLOW_VERSION: string;
    PLATFORM_EXTENSION: string;
  };
  const host = environment['TFJS_NODE_CDN_STORAGE'] || 'https://storage.googleapis.com/';
  const base = environment['TFJS_NODE_BASE_URI'] || `${host}tensorflow/libtensorflow/libtensorflow-`;
  const system = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform as string] ?? process.platform;
  return `${base}cpu-${system}-x86_64-${names.LIBTENSORFLOW_VERSION}.${names.PLATFORM_EXTENSION}`;
}

/** Why the host would not give the file; undefined where it would, or where only the script knows how to ask it. */
async function refusalOf(address: string, environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const proxy = environment['HTTPS_PROXY'] ?? environment['https_proxy'];
  if (proxy) return undefined;
  try {
    const { ok, status } = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER) });
    return ok ? undefined : `${new URL(address).host} answers ${status}`;
  } catch {
    return `${new URL(address).host} cannot be reached`;
  }
}
