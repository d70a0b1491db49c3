import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fromLayersModel, toLayersModel, type WeightSpec } from './layers-model';
import type { Network } from './network';

// The only file of this folder that needs a file system; what runs in a browser leaves it out.

interface Manifest {
  readonly modelTopology: unknown;
  readonly weightsManifest: readonly { readonly paths: readonly string[]; readonly weights: readonly WeightSpec[] }[];
}

/**
 * Saves a network as TensorFlow.js saves a model: `model.json` and `weights.bin` in a folder, which is made where it is missing.
 * Weights are kept in 32-bit floats; loss and optimizer are not kept.
 *
 * @param folder - Where to. Files of the same names there are replaced.
 * @throws {RangeError} Where TensorFlow.js lacks a layer's activation or option.
 * @example
 * const network = new Network([new Dense({ units: 1 })], { inputShape: [2], seed: 5 });
 * await saveNetwork(network, 'build/saved/line');
 * const again = await loadNetwork('build/saved/line');
 * again.getWeights()[0].length; // 2
 */
export async function saveNetwork(network: Network, folder: string): Promise<void> {
  const { weightSpecs, weightData, ...model } = toLayersModel(network);
  const manifest = { ...model, weightsManifest: [{ paths: ['weights.bin'], weights: weightSpecs }] };
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'model.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await writeFile(path.join(folder, 'weights.bin'), new Uint8Array(weightData));
}

/**
 * Loads what `saveNetwork`, TensorFlow.js or Keras's converter saved: a sequential model of the format "layers-model". To learn on,
 * the network has to be compiled.
 *
 * @param folder - Holds `model.json` and the files of weights that it names.
 * @param options.seed - Decides what is random in later training. Default 0.
 * @throws {Error} Where a file is missing.
 * @throws {TypeError} Where `model.json` describes no stack of layers.
 * @throws {RangeError} Where this library lacks a layer or an option, or the weights do not fit.
 * @example
 * await saveNetwork(new Network([new Dense({ units: 1 })], { inputShape: [2], seed: 5 }), 'build/saved/plane');
 * const network = await loadNetwork('build/saved/plane');
 * network.predict([[0, 0]]).data; // [0]
 */
export async function loadNetwork(folder: string, { seed = 0 }: { readonly seed?: number } = {}): Promise<Network> {
  const text = await readFile(path.join(folder, 'model.json'), 'utf8');
  const { modelTopology, weightsManifest = [] } = JSON.parse(text) as Manifest;
  const files = weightsManifest.flatMap(({ paths }) => paths);
  const weightData = await Promise.all(files.map((file) => readFile(path.join(folder, file))));
  const weightSpecs = weightsManifest.flatMap(({ weights }) => weights);
  return fromLayersModel({ modelTopology, weightSpecs, weightData }, { seed });
}
