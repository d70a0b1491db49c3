import { Adam, createRandom, Dense, learningRateRangeTest, Momentum, Network, type Optimizer } from 'nnlab';
import '../support/matchers';

const random = createRandom(2);
const x = Array.from({ length: 40 }, () => [random.normal(), random.normal()]);
const y = x.map(([a, b]) => 2 * a! - b! + 1);

function line(optimizer: Optimizer = new Momentum()): Network {
  const network = new Network([new Dense({ units: 1 })], { inputShape: [2], seed: 1 });
  network.compile({ optimizer, loss: 'meanSquaredError' });
  return network;
}

test('the learning rates grow by the same factor, from min to max', async () => {
  const options = { x, y, min: 1e-6, max: 1e-4, steps: 5 };
  const { learningRates, losses } = await learningRateRangeTest(line(), options);
  expect(learningRates).toBeCloseToArray([1e-6, 1e-5 / Math.sqrt(10), 1e-5, 1e-4 / Math.sqrt(10), 1e-4], {
    relative: 1e-9,
  });
  expect(losses).toHaveLength(5);
});

test('the first loss is that of the network as it is, on the first batch', async () => {
  const network = line();
  const { losses } = await learningRateRangeTest(network, { x, y, batchSize: 100, steps: 2 });
  expect(losses[0]).toBeCloseTo(network.evaluate(x, y).loss, 12);
});

test('the loss falls, then leaps up, and there the test ends', async () => {
  const { learningRates, losses } = await learningRateRangeTest(line(), { x, y, batchSize: 40 });
  const lowest = Math.min(...losses);
  expect(lowest).toBeLessThan(losses[0]! / 10);
  expect(losses.at(-1)).toBeGreaterThan(4 * lowest);
  expect(losses.slice(0, -1).every((loss, i) => loss <= 4 * Math.min(...losses.slice(0, i + 1)))).toBe(true);
  expect(learningRates.length).toBe(losses.length);
  expect(learningRates.length).toBeLessThan(100);
});

test('the network has its weights back, and its optimizer with its learning rate and its memory', async () => {
  const [tested, untouched] = [line(new Adam()), line(new Adam())];
  for (const network of [tested, untouched]) network.trainOnBatch(x, y);
  await learningRateRangeTest(tested, { x, y });
  expect(tested.getWeights()).toEqual(untouched.getWeights());
  for (const network of [tested, untouched]) network.trainOnBatch(x, y);
  expect(tested.getWeights()).toEqual(untouched.getWeights());
  expect(tested.optimizer.learningRate).toBe(0.001);
});

test('the same seed gives the same, another another', async () => {
  const run = (seed?: number) => learningRateRangeTest(line(), { x, y, batchSize: 5, steps: 9, ...(seed && { seed }) });
  expect(await run()).toEqual(await run());
  expect(await run(1)).not.toEqual(await run(2));
});

test('a loss that is no longer finite ends the test', async () => {
  const { losses } = await learningRateRangeTest(line(), { x, y, min: 1e-5, max: 1e300, steps: 2 });
  const three = await learningRateRangeTest(line(), { x, y, min: 1e-300, max: 1e300, steps: 3, batchSize: 40 });
  expect(losses.every(Number.isFinite)).toBe(true);
  expect(three.losses.every(Number.isFinite)).toBe(true);
  const huge = { x, y, min: 1e200, max: 1e201, steps: 5 };
  expect((await learningRateRangeTest(line(), huge)).losses).toHaveLength(1);
});

test('an error that is not the loss is not swallowed, and the weights come back all the same', async () => {
  const network = line();
  const before = network.getWeights();
  const broken = { ...new Momentum(), step: () => { throw new TypeError('broken'); }, fresh: () => broken } as Optimizer; // prettier-ignore
  network.compile({ optimizer: broken, loss: 'meanSquaredError' });
  await expect(learningRateRangeTest(network, { x, y })).rejects.toThrow('broken');
  expect(network.getWeights()).toEqual(before);
});

describe('learningRateRangeTest refuses', () => {
  test.each([
    [{ min: 0 }, 'min is 0; expected a number above 0.'],
    [{ max: NaN }, 'max is NaN; expected a number above 0.'],
    [{ min: 2, max: 1 }, 'min is 2, max 1; expected min below max.'],
    [{ steps: 1 }, 'steps is 1; expected a whole number of at least 2.'],
    [{ batchSize: 0 }, 'batchSize is 0; expected a whole number of at least 1.'],
    [{ x: [[1]] }, 'x has 1 column; expected 2, the input of layer dense.'],
    [{ seed: 0.5 }, 'seed is 0.5; expected a whole number in [0, 4294967296).'],
  ])('%j', async (options, message) => {
    await expect(learningRateRangeTest(line(), { x, y, ...options })).rejects.toThrow(message);
  });

  test('a network that is not compiled', async () => {
    const network = new Network([new Dense({ units: 1 })], { inputShape: [2], seed: 1 });
    await expect(learningRateRangeTest(network, { x, y })).rejects.toThrow('the network is not compiled');
  });
});
