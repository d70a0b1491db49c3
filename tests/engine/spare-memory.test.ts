import { keepMemory, takeMemory } from '../../lib/engine/spare-memory';
import { allocateMemory } from '../../lib/engine/memory-plan';
import { compileProgram } from '../../lib/engine/compile-program';
import type { Program } from '../../lib/engine/program';
import { numbers, wholes } from './support/programs';

const MB = 2 ** 20;
const shared = (megabytes: number) => allocateMemory(megabytes * MB, { shared: true });
/** Whatever is kept from before. */
const forget = () => {
  for (const megabytes of [4096, 1024, 256, 64, 16, 4]) takeMemory(megabytes * MB);
};
beforeEach(forget);
afterAll(forget);

test('a memory that was given back is taken once, by who needs about as much', () => {
  const memory = shared(8);
  keepMemory(memory, () => true);
  expect(takeMemory(3 * MB)).toBeUndefined();
  expect(takeMemory(5 * MB)).toBe(memory);
  expect(takeMemory(5 * MB)).toBeUndefined();
});

test('a memory in which there are still threads is not taken', () => {
  keepMemory(shared(8), () => false);
  expect(takeMemory(8 * MB)).toBeUndefined();
});

test('a memory that is too small makes room for the new one', () => {
  keepMemory(shared(8), () => true);
  expect(takeMemory(9 * MB)).toBeUndefined();
  expect(takeMemory(8 * MB)).toBeUndefined();
});

test('of two memories the larger is kept, and small ones are not', () => {
  const large = shared(16);
  for (const memory of [shared(8), large, shared(12)]) keepMemory(memory, () => true);
  expect(takeMemory(10 * MB)).toBe(large);
  keepMemory(shared(2), () => true);
  expect(takeMemory(2 * MB)).toBeUndefined();
});

test('a memory that nobody wants is given up', () => {
  jest.useFakeTimers();
  keepMemory(shared(8), () => true);
  jest.runAllTimers();
  jest.useRealTimers();
  expect(takeMemory(8 * MB)).toBeUndefined();
});

describe('programs one after the other', () => {
  const [rows, inputs, units] = [1000, 700, 600];
  const x = { data: numbers(rows * inputs, { seed: 5 }), size: inputs };
  const y = { data: wholes(rows, 10), size: 1 };

  /** Keeps its examples, where `passes` are many. */
  function made(passes: number, batchSize: number): Program {
    const layers = [
      { type: 'Dense', units, activation: 'relu', kernelRegularizer: { l1: 1e-5, l2: 1e-4 } },
      { type: 'Dense', units: 10, activation: 'softmax' },
    ] as const;
    const program = compileProgram(
      layers,
      {
        loss: 'sparseCategoricalCrossentropy',
        optimizer: { type: 'momentum', learningRate: 0.1, momentum: 0.9, nesterov: false },
      },
      { batchSize, inputShape: [inputs], threads: 2, training: { examples: { x, y }, passes } },
    );
    program.setWeights(
      [inputs * units, units, units * 10, 10].map((count, i) => numbers(count, { seed: i, scale: 0.1 })),
    );
    return program;
  }

  async function train(program: Program, batchSize: number): Promise<{ losses: number[]; weights: Float32Array[] }> {
    await program.start();
    const order = Uint32Array.from({ length: rows }, (_, i) => (i * 37) % rows);
    const losses: number[] = [];
    for (let start = 0; start < rows; start += batchSize) {
      program.load({ ...(!program.keeps && { x, y }), order, start, count: Math.min(batchSize, rows - start) });
      await program.train();
      losses.push(program.loss());
    }
    return { losses, weights: program.getWeights() };
  }

  /** Where all other threads have left what is closed. */
  async function allHaveLeft(): Promise<void> {
    const next = compileProgram([{ type: 'Dense', units: 1 }], {}, { batchSize: 1, inputShape: [1], threads: 2 });
    await next.start();
    next.close();
  }

  /** The memory of the program that was closed last. */
  function lastMemory(bytes: number): ReturnType<typeof takeMemory> {
    const memory = takeMemory(bytes);
    if (memory) keepMemory(memory, () => true);
    return memory;
  }

  test.each([
    ['without their examples', 1, 1],
    ['with their examples', 10, 10],
    ['with other things in the same place', 10, 8],
  ])('have the same memory %s, and results as in a new one', async (_, before, after) => {
    const second = before === after ? 100 : 96;
    const expected = await train(made(after, second), second);
    const first = made(before, 100);
    await train(first, 100);
    expect(first.keeps).toBe(before > 1);
    first.close();
    await allHaveLeft();
    const memory = lastMemory(first.bytes);
    expect(memory).toBeDefined();
    const next = made(after, second);
    expect(takeMemory(first.bytes)).toBeUndefined();
    expect(await train(next, second)).toEqual(expected);
    next.close();
    await allHaveLeft();
    expect(lastMemory(next.bytes)).toBe(memory);
  });

  test('cannot be used once they are closed', async () => {
    const program = made(1, 100);
    await train(program, 100);
    program.close();
    program.close();
    const error = new Error('nnlab: the program is closed; expected nothing more of it.');
    const uses = ['getWeights', 'loss', 'outputs', 'targets', 'countCorrect', 'train', 'getOptimizerState'] as const;
    for (const use of uses) expect(() => program[use]()).toThrow(error);
    expect(() => program.load({ x, y, order: [0], start: 0, count: 1 })).toThrow(error);
  });
});
