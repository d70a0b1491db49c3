import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { assertInteger, assertOneOf } from '../internal/assert';
import { provenance } from '../internal/provenance';
import { createRandom, type Random } from '../math/random';
import { backends, type BackendName } from './backends';
import { tf } from './tf';

export interface SetupOptions {
  /** Where `random` starts: a whole number in [0, 2³²). */
  readonly seed: number;
  /** The backend to use. Default: the fastest that works here, of 'tensorflow', 'wasm' and 'cpu', in this order. */
  readonly backend?: BackendName;
}

/** What a lesson runs on. */
export interface Setup {
  readonly backend: BackendName;
  readonly seed: number;
  readonly versions: { readonly node: string; readonly nnlab: string; readonly tensorflow: string };
  /** A fresh `createRandom(seed)`. */
  readonly random: Random;
}

/**
 * The first call of every lesson: chooses what TensorFlow.js computes with and prints one line that says so.
 *
 * It seeds nothing but the generator it returns: pass `random`, or a seed, to whatever draws numbers. Calling it again
 * is fine and may change the backend.
 *
 * @param options.seed - A whole number in [0, 2³²).
 * @param options.backend - 'tensorflow', 'wasm' or 'cpu'. Default: the first of these that works here.
 * @throws {RangeError} On another seed, or a backend of another name.
 * @throws {Error} Where the backend asked for does not work on this computer.
 * @example
 * const { backend, random } = await setup({ seed: 7, backend: 'cpu' });
 * backend; // 'cpu'
 * random.integer(0, 10) === createRandom(7).integer(0, 10); // true
 */
export async function setup(options: SetupOptions): Promise<Setup> {
  const { seed, backend: wanted } = options ?? {};
  assertInteger('setup', { seed }, { min: 0, below: 2 ** 32 });
  const names = Object.keys(backends) as BackendName[];
  if (wanted !== undefined) assertOneOf('setup', { backend: wanted }, names);

  // Without this TensorFlow.js greets every user of Node with an advertisement for its native addon.
  tf.env().set('PROD', true);
  const backend = await activateFirst(wanted === undefined ? names : [wanted]);
  provenance.backend = backend;

  const versions = { node: process.versions.node, nnlab: nnlabVersion(), tensorflow: tf.version.tfjs };
  process.stdout.write(
    `nnlab ${versions.nnlab} · TensorFlow.js ${versions.tensorflow} on ${await describe(backend)} · ` +
      `Node ${versions.node} · seed ${seed}\n`,
  );
  return { backend, seed, versions, random: createRandom(seed) };
}

async function activateFirst(names: readonly BackendName[]): Promise<BackendName> {
  const problems: string[] = [];
  for (const name of names) {
    const problem = await backends[name]();
    if (problem === undefined) return name;
    problems.push(`backend '${name}' cannot be used here: ${problem}`);
  }
  throw new Error(`setup: ${problems.join('; ')}. Leave out backend to take the fastest that works.`);
}

async function describe(backend: BackendName): Promise<string> {
  if (backend === 'tensorflow') return 'tensorflow (native)';
  if (backend === 'cpu') return 'cpu (plain JavaScript)';
  return (await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT')) ? 'wasm (SIMD)' : 'wasm (without SIMD)';
}

function nnlabVersion(): string {
  const manifest = createRequire(__filename).resolve('nnlab/package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
