import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runProgram } from '../environment/run-program';
import { stageOf, type AddonPlace } from './addon-place';
import { explainNativeFailure } from './native-failure';
import { fetchLibraries } from './tensorflow-wheel';

/** The libraries of the wheel, and the names by which the linker asks for them. */
const libraries = [
  ['libtensorflow.so', 'libtensorflow_cc.so.2'],
  ['libtensorflow_framework.so', 'libtensorflow_framework.so.2'],
] as const;

interface BuildOptions {
  readonly environment: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
  /** Default: those of this computer. */
  readonly platform?: string;
  readonly arch?: string;
}

/**
 * Compiles tfjs-node's addon against the TensorFlow library inside the PyPI wheel; the stage then holds a finished addon.
 *
 * @throws {Error} What is wrong, and what to do; without a full stop.
 */
export async function buildAddon(place: AddonPlace, options: BuildOptions): Promise<void> {
  const { environment, say, platform = process.platform, arch = process.arch } = options;
  if (platform !== 'linux' || arch !== 'x64') {
    throw new Error(`this computer is ${platform} ${arch}; the addon can be built on linux x64 only`);
  }
  const compiler = await findCompiler(environment);
  const headers = nodeHeaders();
  const stage = stageOf(place);
  const deps = join(stage, 'deps');
  await fetchLibraries(deps, { stage, environment, say });
  for (const [name, library] of libraries) symlinkSync(library, join(deps, 'lib', name));
  say('Compiling the addon …');
  const addon = join(stage, place.addon);
  mkdirSync(dirname(addon), { recursive: true });
  const version = /napi-v(\d+)/.exec(place.addon)?.[1] ?? '8';
  const sources = ['tfjs_backend.cc', 'tfjs_binding.cc'].map((file) => join(place.folder, 'binding', file));
  const { code, output } = await runProgram(
    compiler,
    [
      ...['-std=c++17', '-O2', '-shared', '-fPIC', `-DNAPI_VERSION=${version}`],
      ...['-I', headers, '-I', join(deps, 'include'), ...sources],
      ...['-L', join(deps, 'lib'), '-ltensorflow', '-ltensorflow_framework', '-Wl,-rpath,$ORIGIN/../../deps/lib'],
      ...['-o', addon],
    ],
    { env: environment },
  );
  if (code !== 0) throw new Error(`compiling the addon failed: ${explainNativeFailure(output)}`);
  rmSync(join(deps, 'include'), { recursive: true });
}

async function findCompiler(environment: NodeJS.ProcessEnv): Promise<string> {
  const compiler = environment['CXX'] || 'g++';
  const { code } = await runProgram(compiler, ['--version'], { env: environment, timeout: 30_000 });
  if (code === 0) return compiler;
  const what = environment['CXX'] ? `CXX is '${compiler}', which does not run` : 'no C++ compiler was found';
  throw new Error(`${what}; install g++ (on Debian and Ubuntu: \`sudo apt install g++\`) and run the command again`);
}

/** The headers that Node.js is installed with. */
export function nodeHeaders(executable: string = process.execPath): string {
  const folder = join(dirname(executable), '..', 'include', 'node');
  if (existsSync(join(folder, 'node_api.h'))) return folder;
  throw new Error(
    `this Node.js has no headers (${join(folder, 'node_api.h')} is missing); ` +
      'install Node.js from https://nodejs.org, or the package of headers that goes with yours',
  );
}
