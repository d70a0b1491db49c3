import fc from 'fast-check';
import { compileProgram, type ProgramOptions } from '../../lib/engine/compile-program';
import type { Table } from '../../lib/engine/batch';
import type { LayerSpecification, OptimizerSpecification } from '../../lib/engine/specification';
import { load, numbers, programWith, wholes, type Data, type Trained } from './support/programs';

const adam: OptimizerSpecification = { type: 'adam', learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };
const sgd: OptimizerSpecification = { type: 'sgd', learningRate: 0.1 };

/** Every kind of layer, in stacks that several threads divide in ways of their own. */
const stacks: Readonly<
  Record<string, readonly [inputShape: readonly number[], layers: readonly LayerSpecification[], batchSize?: number]>
> = {
  dense: [
    [13],
    [
      { type: 'Dense', units: 37, activation: 'relu' },
      { type: 'Dropout', rate: 0.3 },
      { type: 'Dense', units: 3, activation: 'softmax' },
    ],
  ],
  'dense, of more inputs than units': [
    [101],
    [
      { type: 'Dense', units: 12, activation: 'relu', kernelRegularizer: { l1: 0.01, l2: 0.01 } },
      { type: 'Dense', units: 3, activation: 'softmax' },
    ],
  ],
  convolutions: [
    [9, 8, 2],
    [
      { type: 'Conv2D', filters: 11, kernelSize: [3, 3], activation: 'relu', padding: 'same' },
      { type: 'BatchNormalization' },
      { type: 'MaxPooling2D', poolSize: [2, 2] },
      { type: 'Conv2D', filters: 17, kernelSize: [2, 2], strides: [2, 1] },
      { type: 'AveragePooling2D', poolSize: [1, 2] },
      { type: 'Activation', activation: 'elu' },
      { type: 'Reshape', targetShape: [34] },
      { type: 'Dense', units: 3, activation: 'softmax' },
    ],
  ],
  'tiled convolution': [
    [9, 8, 8],
    [
      { type: 'Conv2D', filters: 12, kernelSize: [3, 3], activation: 'relu' },
      { type: 'MaxPooling2D', poolSize: [2, 2] },
      { type: 'Conv2D', filters: 8, kernelSize: [3, 3], padding: 'same' },
      { type: 'Reshape', targetShape: [72] },
      { type: 'Dense', units: 3, activation: 'softmax' },
    ],
    150,
  ],
  recurrent: [
    [5],
    [
      { type: 'Embedding', inputDim: 7, outputDim: 10 },
      { type: 'LSTM', units: 9, returnSequences: true },
      { type: 'GRU', units: 12, returnSequences: true },
      { type: 'SimpleRNN', units: 17 },
      { type: 'Dense', units: 3, activation: 'softmax' },
    ],
  ],
};

const BATCH = 22;

function dataFor(inputShape: readonly number[], { batchSize = BATCH, embedding = false }): Data {
  const count = batchSize * inputShape.reduce((product, length) => product * length, 1);
  return { x: embedding ? wholes(count, 7) : numbers(count), y: wholes(batchSize, 3) };
}

/** Weights and losses of a few steps with a batch that is not always full. */
async function train(trained: Trained, data: Data): Promise<{ losses: number[]; weights: Float32Array[] }> {
  const { batchSize = BATCH } = trained;
  const program = programWith({ ...trained, batchSize });
  try {
    await program.start();
    const losses: number[] = [];
    for (let step = 0; step < 6; step++) {
      load(program, data, { batchSize });
      await program.train();
      losses.push(program.loss());
    }
    return { losses, weights: program.getWeights() };
  } finally {
    program.close();
  }
}

describe.each(Object.entries(stacks))('a program of %s layers', (name, [inputShape, layers, batchSize]) => {
  const data = dataFor(inputShape, { batchSize, embedding: name === 'recurrent' });
  const trained: Trained = {
    layers,
    inputShape,
    loss: 'sparseCategoricalCrossentropy',
    optimizer: adam,
    seed: 3,
    ...(batchSize ? { batchSize } : {}),
  };

  test('gives the same bits every time', async () => {
    const first = await train(trained, data);
    expect(await train(trained, data)).toEqual(first);
    expect(first.losses.at(-1)).toBeLessThan(first.losses[0]!);
  });

  test.each([2, 3])('gives the same bits with %i threads as with one', async (threads) => {
    const one = await train(trained, data);
    // Not only to rounding: that is why it does not matter when the other threads have started.
    expect(await train({ ...trained, threads }, data)).toEqual(one);
  });
});

describe('examples that a program keeps', () => {
  const [rows, size, batchSize] = [40, 50, 8];
  const floats = numbers(rows * size, { seed: 5 });
  const y: Table = { data: wholes(rows, 3), size: 1 };
  const order = Array.from({ length: rows }, (_, i) => (i * 7) % rows);
  const inputs: Readonly<Record<string, () => Table>> = {
    floats: () => ({ data: floats.slice(), size }),
    bytes: () => ({ data: Uint8Array.from(floats, (value) => 100 * value + 100), size }),
  };
  const start = async (options: Pick<ProgramOptions, 'threads' | 'training'>) => {
    const [dense] = stacks['dense, of more inputs than units']!.slice(1) as [readonly LayerSpecification[]];
    const loss = 'sparseCategoricalCrossentropy';
    const program = programWith({ layers: dense, inputShape: [size], loss, optimizer: adam, batchSize, ...options });
    await program.start();
    return program;
  };

  test.each(Object.keys(inputs))('are learned from as any others: %s', async (kind) => {
    const x = inputs[kind]!();
    const own = { ...x, data: x.data.slice() };
    const weights = numbers(rows, { seed: 9 });
    const kept = await start({ threads: 2, training: { examples: { x, y }, passes: 1e6 } });
    const plain = await start({ threads: 1 });
    expect([kept.keeps, plain.keeps]).toEqual([true, false]);
    // They are copies: what becomes of the original does not matter.
    x.data.fill(0);
    for (let from = 0; from < rows; from += batchSize) {
      const some = { order, start: from, count: Math.min(batchSize, rows - from - 3), weights };
      kept.load(some);
      plain.load({ ...some, x: own, y });
      for (const program of [kept, plain]) await program.train();
      expect(kept.loss()).toBe(plain.loss());
      expect(kept.targets()).toEqual(plain.targets());
      // Others can be looked at in between.
      for (const program of [kept, plain]) {
        program.load({ x: own, y, order: [3, 1], start: 0, count: 2 });
        await program.evaluate();
      }
      expect(kept.loss()).toBe(plain.loss());
    }
    expect(kept.getWeights()).toEqual(plain.getWeights());
    kept.close();
  });

  test.each<[string, number, number]>([
    ['the work is short', 2, 1],
    ['there is one thread', 1, 1e6],
  ])('are not copied where %s', async (_, threads, passes) => {
    const program = await start({ threads, training: { examples: { x: inputs['floats']!(), y }, passes } });
    expect(program.keeps).toBe(false);
    program.close();
  });
});

describe('compileProgram', () => {
  const line: Trained = {
    layers: [{ type: 'Dense', units: 1 }],
    inputShape: [1],
    loss: 'meanSquaredError',
    optimizer: sgd,
    batchSize: 2,
  };

  test('takes the step worked out by hand', () => {
    const program = programWith(line);
    program.setWeights([[2], [1]]);
    load(program, { x: Float32Array.of(1, 2), y: Float32Array.of(1, 2) }, { batchSize: 2 });
    void program.train();
    // y = 2·1 + 1 = 3 and 2·2 + 1 = 5, away from the targets by 2 and 3: L = (4 + 9)/2
    expect(program.loss()).toBe(6.5);
    expect([...program.outputs()]).toEqual([3, 5]);
    // dL/dw = (2·2·1 + 2·3·2)/2 = 8 and dL/db = (2·2 + 2·3)/2 = 5, a tenth of which is taken away
    expect(program.getWeights()).toBeCloseToArray([[2 - 0.8], [1 - 0.5]], 1e-6);
  });

  test('gives back the weights and what the optimizer remembers as they were set', () => {
    const program = programWith({ ...line, layers: [{ type: 'LSTM', units: 3 }], inputShape: [4, 5], optimizer: adam });
    const sizes = [5 * 12, 3 * 12, 12];
    const weights = sizes.map((size, i) => numbers(size, { seed: i }));
    const state = {
      step: 7,
      slots: sizes.map((size, i) => [5, 6].map((seed) => numbers(size, { seed: seed + 2 * i }))),
    };
    program.setWeights(weights);
    program.setOptimizerState(state);
    expect(program.getWeights()).toEqual(weights);
    expect(program.getOptimizerState()).toEqual(state);
    expect(program.weights).toMatchObject([[{ shape: [5, 12] }, { shape: [3, 12] }, { shape: [12] }]]);
  });

  test('works out a smaller batch without what a larger one left behind', () => {
    const program = programWith({ ...line, batchSize: 4 });
    program.setWeights([[2], [0]]);
    load(program, { x: Float32Array.of(9, 9, 9, 9), y: Float32Array.of(0, 0, 0, 0) }, { batchSize: 4 });
    void program.train();
    program.setWeights([[2], [0]]);
    load(program, { x: Float32Array.of(3), y: Float32Array.of(1) }, { batchSize: 1 });
    void program.evaluate();
    expect([...program.outputs()]).toEqual([6]);
    expect(program.loss()).toBe(25);
  });

  test('divides bytes by 255', () => {
    const program = compileProgram(
      [{ type: 'Activation', activation: 'linear' }],
      {},
      { batchSize: 3, inputShape: [1] },
    );
    program.load({ x: { data: Uint8Array.of(0, 51, 255), size: 1 }, order: [2, 1, 0], start: 0, count: 3 });
    void program.predict();
    expect([...program.outputs()]).toEqual([1, Math.fround(0.2), 0]);
  });

  test('refuses what does not fit into the memory of WebAssembly, and says how much it would take', () => {
    const huge = () => compileProgram([{ type: 'Dense', units: 2 ** 15 }], {}, { batchSize: 2, inputShape: [2 ** 15] });
    // 2³⁰ weights of 4 bytes each are 4096 MB; inputs, outputs and tables take one more.
    expect(huge).toThrow(
      new RangeError(
        'compileProgram: the network and a batch need 4097 MB of memory; ' +
          'expected at most 4095 MB, all that WebAssembly has. Try a smaller batchSize.',
      ),
    );
  });

  test('drops the share of numbers that dropout asks for, differently from step to step', () => {
    const count = 4000;
    const program = compileProgram(
      [{ type: 'Dropout', rate: 0.25 }],
      { loss: 'meanSquaredError', optimizer: sgd },
      { batchSize: 1, inputShape: [count], seed: 1 },
    );
    const data = { x: new Float32Array(count).fill(3), y: new Float32Array(count) };
    const runs = [0, 1].map(() => {
      load(program, data, { batchSize: 1 });
      void program.train();
      return [...program.outputs()];
    });
    for (const outputs of runs) {
      // What stays is divided by 1 − 0.25, so that the mean stays 3.
      expect([...new Set(outputs)].sort()).toEqual([0, 4]);
      // The standard deviation of the share is √(0.25·0.75/4000) ≈ 0.007
      expect(outputs.filter((value) => value === 0).length / count).toBeCloseTo(0.25, 1);
    }
    expect(runs[0]).not.toEqual(runs[1]);
    void program.evaluate();
    expect([...new Set(program.outputs())]).toEqual([3]);
  });

  test('multiplies matrices of any size as the sums written out do', () => {
    const size = fc.integer({ min: 1, max: 21 });
    fc.assert(
      fc.property(size, size, size, fc.integer(), (rows, inner, columns, seed) => {
        const program = compileProgram(
          [{ type: 'Dense', units: columns }],
          {},
          { batchSize: rows, inputShape: [inner] },
        );
        const [a, b, bias] = [rows * inner, inner * columns, columns].map((count, i) =>
          numbers(count, { seed: (seed >>> 2) + i }),
        ) as [Float32Array, Float32Array, Float32Array];
        program.setWeights([b, bias]);
        const order = Array.from({ length: rows }, (_, i) => i);
        program.load({ x: { data: a, size: inner }, order, start: 0, count: rows });
        void program.predict();
        const expected = Array.from({ length: rows * columns }, (_, i) => {
          const [row, column] = [Math.floor(i / columns), i % columns];
          let sum = bias[column]!;
          for (let k = 0; k < inner; k++) sum += a[row * inner + k]! * b[k * columns + column]!;
          return sum;
        });
        expect(program.outputs()).toBeCloseToArray(expected, 1e-5);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});
