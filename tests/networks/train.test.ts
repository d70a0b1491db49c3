import { jest } from '@jest/globals';
import { createRandom, Dense, Dropout, GradientDescent, Network, SGD, type Callback, type CompileOptions } from 'nnlab';

const x = [[0, 1], [1, 0], [1, 1], [2, 1], [0, 2]]; // prettier-ignore
const y = [1, 0, 1, 2, 1];

function line({ learningRate = 0.01, ...options }: { learningRate?: number } & Partial<CompileOptions> = {}): Network {
  const network = new Network([new Dense({ units: 1 })], { inputShape: [2], seed: 1 });
  network.compile({ optimizer: new SGD({ learningRate }), loss: 'meanSquaredError', ...options });
  return network;
}

/** What `fit` writes to the standard output. */
async function printed(run: () => Promise<unknown>): Promise<string> {
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await run();
    return write.mock.calls.join('');
  } finally {
    write.mockRestore();
  }
}

test('fit(x, y, { batchSize: 2 }) takes five rows in three steps, and means over rows, not over batches', async () => {
  const network = line({ learningRate: 1e-12 });
  const batches: [number, number][] = [];
  const callback: Callback = {
    onStepEnd: ({ step, logs }) => {
      batches.push([step, logs.loss]);
    },
  };
  const history = await network.fit(x, y, {
    epochs: 1,
    batchSize: 2,
    shuffle: false,
    callbacks: [callback],
    verbose: 0,
  });
  expect(batches.map(([step]) => step)).toEqual([1, 2, 3]);
  const [a, b, c] = batches.map(([, loss]) => loss);
  expect(history.loss[0]).toBeCloseTo((2 * a! + 2 * b! + c!) / 5, 12);
  expect(history.loss[0]).toBeCloseTo(network.evaluate(x, y).loss, 9);
});

test('fit(x, y, { shuffle }) takes the rows in another order each epoch, and each row once', async () => {
  const rows = Array.from({ length: 20 }, (_, i) => [i]);
  const seen: number[][] = [];
  const network = new Network([new Dense({ units: 1, kernelInitializer: 'ones' })], { inputShape: [1], seed: 1 });
  network.compile({ optimizer: new SGD({ learningRate: 1e-15 }), loss: 'meanAbsoluteError' });
  const callback: Callback = {
    onStepEnd: ({ epoch, logs }) => {
      (seen[epoch - 1] ??= []).push(Math.round(logs.loss));
    },
  };
  const y0 = rows.map(() => 0);
  await network.fit(rows, y0, { epochs: 2, batchSize: 1, seed: 3, callbacks: [callback], verbose: 0 });
  await network.fit(rows, y0, { epochs: 1, batchSize: 1, seed: 3, callbacks: [callback], verbose: 0 });
  expect(seen[0]!.slice(0, 20)).not.toEqual(seen[1]);
  expect(seen[0]!.slice(20)).toEqual(seen[0]!.slice(0, 20));
  for (const order of [seen[0]!.slice(0, 20), seen[1]!]) {
    expect([...order].sort((a, b) => a - b)).toEqual(rows.flat());
    expect(order).not.toEqual(rows.flat());
  }
});

test('fit without a batchSize takes 32 rows a step', async () => {
  let steps = 0;
  const many = Array.from({ length: 65 }, () => [1, 1]);
  const callback: Callback = { onStepEnd: () => void steps++ };
  await line().fit(many, Array(65).fill(0), { epochs: 1, callbacks: [callback], verbose: 0 });
  expect(steps).toBe(3);
});

describe('GradientDescent', () => {
  test('takes all rows in each step', async () => {
    let steps = 0;
    const network = line({ optimizer: new GradientDescent() });
    const callback: Callback = { onStepEnd: () => void steps++ };
    await network.fit(x, y, { epochs: 2, callbacks: [callback], verbose: 0 });
    await network.fit(x, y, { epochs: 1, batchSize: 5, callbacks: [callback], verbose: 0 });
    expect(steps).toBe(3);
  });

  test('refuses a batchSize', async () => {
    const fit = line({ optimizer: 'gradientDescent' }).fit(x, y, { epochs: 1, batchSize: 2 });
    await expect(fit).rejects.toThrow(
      'fit: batchSize is 2 with gradientDescent, which takes all 5 rows in each step; leave batchSize out, or take SGD, ' +
        'which learns from batches.',
    );
  });
});

test('fit prints one line per epoch, small numbers with an exponent, and nothing where verbose is 0', async () => {
  const network = line({ metrics: ['meanAbsoluteError'] });
  const text = await printed(() => network.fit(x, y, { epochs: 2, validationData: [x, y] }));
  expect(text).toMatch(
    /^Epoch 1\/2 — \d+\.\d s — loss \d+\.\d{4} — meanAbsoluteError \d+\.\d{4} — valLoss \d+\.\d{4} — valMeanAbsoluteError [\d.]+\nEpoch 2\/2 — .*\n$/,
  );
  const tiny = line({ learningRate: 1e-9 });
  tiny.setWeights([[0, 0], [0.001]]);
  expect(await printed(() => tiny.fit(x, [0, 0, 0, 0, 0], { epochs: 1 }))).toContain('loss 1.0000e-6');
  tiny.setWeights([[0, 0], [0]]);
  expect(await printed(() => tiny.fit(x, [0, 0, 0, 0, 0], { epochs: 1 }))).toContain('loss 0.0000');
  expect(await printed(() => network.fit(x, y, { epochs: 2, verbose: 0 }))).toBe('');
});

test('fit calls its callbacks in order, and waits for their promises', async () => {
  const calls: string[] = [];
  const recording = (name: string): Callback => ({
    onTrainBegin: () => void calls.push(`${name} begin`),
    onStepEnd: async ({ epoch, step }) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      calls.push(`${name} step ${step} of epoch ${epoch}`);
    },
    onEpochEnd: ({ epoch, logs }) => void calls.push(`${name} epoch ${epoch} with ${Object.keys(logs).join(', ')}`),
    onTrainEnd: () => void calls.push(`${name} end`),
  });
  const callbacks = [recording('a'), recording('b')];
  const options = { epochs: 1, batchSize: 3, callbacks, validationData: [x, y], verbose: 0 } as const;
  await line().fit(x, y, options);
  expect(calls).toEqual([
    'a begin',
    'b begin',
    'a step 1 of epoch 1',
    'b step 1 of epoch 1',
    'a step 2 of epoch 1',
    'b step 2 of epoch 1',
    'a epoch 1 with loss, valLoss',
    'b epoch 1 with loss, valLoss',
    'a end',
    'b end',
  ]);
});

test('a callback can stop after a step; the epoch is then measured over the steps it had', async () => {
  const losses: number[] = [];
  const callback: Callback = {
    onStepEnd: ({ step, logs, stop }) => {
      losses.push(logs.loss);
      if (step === 2) stop();
    },
  };
  const history = await line().fit(x, y, { epochs: 9, batchSize: 1, callbacks: [callback], verbose: 0 });
  expect(losses).toHaveLength(2);
  expect(history.loss).toHaveLength(1);
  expect(history.loss[0]).toBeCloseTo((losses[0]! + losses[1]!) / 2, 12);
});

test('a callback can stop after an epoch, and change the learning rate', async () => {
  const network = line();
  const callback: Callback = {
    onEpochEnd: ({ network: trained, epoch, stop }) => {
      trained.optimizer.learningRate /= 2;
      if (epoch === 2) stop();
    },
  };
  const history = await network.fit(x, y, { epochs: 9, callbacks: [callback], verbose: 0 });
  expect(history.loss).toHaveLength(2);
  expect(network.optimizer.learningRate).toBe(0.0025);
});

test('fit lets other work run while it trains', async () => {
  let others = 0;
  const timer = setInterval(() => others++, 1);
  const busy: Callback = {
    onStepEnd: () => {
      const end = performance.now() + 30;
      while (performance.now() < end);
    },
  };
  await line().fit(x, y, { epochs: 1, batchSize: 1, callbacks: [busy], verbose: 0 });
  clearInterval(timer);
  expect(others).toBeGreaterThan(0);
});

test('Dropout draws from the seed of fit', async () => {
  const run = async (seed: number) => {
    const network = new Network([new Dropout({ rate: 0.5 }), new Dense({ units: 1 })], { inputShape: [2], seed: 1 });
    network.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
    await network.fit(x, y, { epochs: 2, shuffle: false, seed, verbose: 0 });
    return network.getWeights();
  };
  expect(await run(1)).toEqual(await run(1));
  expect(await run(1)).not.toEqual(await run(2));
});

test('training brings a network to what can be learnt: two moons of points', async () => {
  const random = createRandom(8);
  const angles = Array.from({ length: 120 }, () => random.uniform(0, Math.PI));
  const points = angles.map((a, i) => (i % 2 ? [Math.cos(a), Math.sin(a)] : [1 - Math.cos(a), 0.5 - Math.sin(a)]));
  const network = new Network(
    [new Dense({ units: 8, activation: 'tanh' }), new Dense({ units: 1, activation: 'sigmoid' })],
    {
      inputShape: [2],
      seed: 2,
    },
  );
  network.compile({ optimizer: 'adam', loss: 'binaryCrossEntropy', metrics: ['accuracy'] });
  network.optimizer.learningRate = 0.05;
  const labels = angles.map((_, i) => i % 2);
  const history = await network.fit(points, labels, { epochs: 60, batchSize: 16, verbose: 0 });
  expect(history.accuracy!.at(-1)).toBeGreaterThan(0.98);
});

describe('fit ends with a cause and a remedy', () => {
  const message =
    /^fit: the loss is (NaN|Infinity) in epoch \d+, batch \d+; expected a finite number\. Likely causes: a learning rate that is too large \(try a tenth of it\), or inputs that are not scaled \(bring them near 0 … 1\)\.$/;

  test('where the learning rate is too large', async () => {
    const fit = line({ learningRate: 1e10 }).fit(x, y, { epochs: 100, verbose: 0 });
    await expect(fit).rejects.toThrow(message);
  });

  test('where the inputs are not scaled', async () => {
    const layer = new Dense({ units: 2, activation: 'softmax', kernelInitializer: 'ones' });
    const network = new Network([layer], { inputShape: [2], seed: 1 });
    network.compile({ optimizer: 'sgd', loss: 'categoricalCrossEntropy', metrics: ['accuracy'] });
    // 1.7 · 10³⁰⁸ + 1.7 · 10³⁰⁸ is more than a number can hold.
    const huge = x.map((row) => row.map(() => 1.7e308));
    const fit = network.fit(huge, [[1, 0], [0, 1], [1, 0], [0, 1], [1, 0]], { epochs: 9, batchSize: 2, verbose: 0 }); // prettier-ignore
    await expect(fit).rejects.toThrow(message);
  });

  test('and so do trainOnBatch, evaluate and gradients', () => {
    const network = line();
    network.setWeights([[1e200, 1e200], [0]]);
    expect(() => network.trainOnBatch(x, y)).toThrow('trainOnBatch: the loss is Infinity; expected a finite number.');
    expect(() => network.evaluate(x, y)).toThrow('evaluate: the loss is Infinity; expected a finite number.');
    expect(() => network.gradients(x, y)).toThrow('gradients: the loss is Infinity; expected a finite number.');
  });
});

describe('fit refuses', () => {
  test.each<[string, object, string]>([
    ['no epochs', {}, 'fit: epochs is undefined; expected a whole number of at least 1.'],
    ['half an epoch', { epochs: 0.5 }, 'fit: epochs is 0.5; expected a whole number of at least 1.'],
    ['an empty batch', { epochs: 1, batchSize: 0 }, 'fit: batchSize is 0; expected a whole number of at least 1.'],
    ['a seed that is none', { epochs: 1, seed: -1 }, 'fit: seed is -1; expected a whole number in [0, 4294967296).'],
    ['another verbose', { epochs: 1, verbose: 2 }, 'fit: verbose is 2; expected one of 0, 1.'],
    [
      'validation rows of another width',
      { epochs: 1, validationData: [[[1]], [1]] },
      'fit: validationData[0] has 1 column; expected 2, the input of layer dense.',
    ],
  ])('%s', async (_, options, message) => {
    const network = line();
    const before = network.getWeights();
    await expect(network.fit(x, y, options as never)).rejects.toThrow(message);
    expect(network.getWeights()).toEqual(before);
  });

  test('an uncompiled network', async () => {
    const network = new Network([new Dense({ units: 1 })], { inputShape: [2], seed: 1 });
    await expect(network.fit(x, y, { epochs: 1 })).rejects.toThrow('fit: the network is not compiled');
  });
});
