import { join } from 'node:path';
import { build } from 'esbuild';
import { load, numbers, programWith, wholes, type Trained } from './programs';

// One step of training in a page, and the same step here.

const trained: Trained = {
  layers: [
    { type: 'Conv2D', filters: 3, kernelSize: [3, 3], activation: 'relu' },
    { type: 'Reshape', targetShape: [48] },
    { type: 'Dense', units: 3, activation: 'softmax' },
  ],
  inputShape: [6, 6, 1],
  loss: 'sparseCategoricalCrossentropy',
  optimizer: { type: 'sgd', learningRate: 0.1 },
};
const data = { x: numbers(6 * 36), y: wholes(6, 3) };

/** The engine as a script that makes `engine` global. */
export async function bundleForPage(): Promise<string> {
  const entry = join(__dirname, '..', '..', '..', 'lib', 'engine', 'browser.ts');
  const options = { bundle: true, write: false, format: 'iife', platform: 'browser', globalName: 'engine' } as const;
  const { outputFiles } = await build({ ...options, entryPoints: [entry], tsconfigRaw: {} });
  return outputFiles[0]!.text;
}

/** An expression for the page, given the kernels: what the engine refuses without them, and the step. */
export function stepInPage(kernels: Uint8Array): string {
  const { layers, inputShape, loss, optimizer } = trained;
  const given = {
    layers,
    inputShape,
    loss,
    optimizer,
    weights: programWith(trained)
      .getWeights()
      .map((w) => [...w]),
  };
  return `(() => {
    const { layers, inputShape, loss, optimizer, weights } = ${JSON.stringify(given)};
    const make = () => engine.compileProgram(layers, { loss, optimizer }, { batchSize: 6, inputShape });
    let refused = '';
    try { make(); } catch (error) { refused = error.message; }
    engine.provideKernels(Uint8Array.from(atob('${Buffer.from(kernels).toString('base64')}'), (c) => c.charCodeAt(0)));
    const program = make();
    program.setWeights(weights);
    const table = (values) => ({ data: Float32Array.from(values), size: values.length / 6 });
    const [x, y] = ${JSON.stringify([[...data.x], [...data.y]])};
    program.load({ x: table(x), y: table(y), order: [0, 1, 2, 3, 4, 5], start: 0, count: 6 });
    program.train();
    const got = { refused, threads: program.threads, loss: program.loss(), weights: program.getWeights() };
    return JSON.stringify({ ...got, weights: got.weights.map((w) => [...w]) });
  })()`;
}

/** What it should give. */
export function stepHere(): object {
  const program = programWith(trained);
  load(program, data);
  void program.train();
  return {
    refused: 'nnlab: the engine has no kernels in this page; call provideKernels(bytes) first.',
    threads: 1,
    loss: program.loss(),
    weights: program.getWeights().map((values) => [...values]),
  };
}
