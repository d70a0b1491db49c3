import { Dense, liveTraining, Network, tf } from 'nnlab';
import * as displays from '../../lib/figures/display';
import { frontEnd } from '../../lib/internal/front-end';

jest.mock('../../lib/figures/display');
const { display, liveDisplay } = jest.mocked(displays);

let shown: Record<string, unknown>[];
beforeEach(() => {
  jest.clearAllMocks();
  shown = [];
  liveDisplay.mockReturnValue({ show: (bundle) => void shown.push(bundle) });
});
afterEach(() => {
  frontEnd.live = false;
});

/** A clock that is set by hand, in milliseconds. */
function clock(): { now: () => number; pass(time: number): void } {
  let time = 0;
  return { now: () => time, pass: (more) => void (time += more) };
}

const textOf = (bundle: Record<string, unknown>): unknown => bundle['text/plain'];

describe('where nobody watches', () => {
  test('only the figure of the whole training is shown', () => {
    const callback = liveTraining();
    callback.onBatchEnd(0, { loss: 2 });
    callback.onEpochEnd(0, { loss: 0.6, val_loss: 0.7 });
    callback.onEpochEnd(1, { loss: 0.3, val_loss: 0.5 });
    callback.onTrainEnd();
    expect(liveDisplay).not.toHaveBeenCalled();
    expect(display).toHaveBeenCalledTimes(1);
    const [bundle, description] = display.mock.calls[0]!;
    expect(description).toBe('Training curves over 2 epochs: loss from 0.6 to 0.3 (validation: loss from 0.7 to 0.5).');
    expect(bundle()).toHaveProperty(['application/vnd.plotly.v1+json']);
  });

  test('a network of nnlab and a model of TensorFlow.js call it as they train', async () => {
    const x = [[0], [1], [2], [3]];
    const network = new Network([new Dense({ units: 1 })], { inputShape: [1], seed: 1 });
    network.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
    await network.fit(x, [0, 1, 2, 3], { epochs: 3, verbose: 0, callbacks: [liveTraining()] });

    const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
    model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
    await model.fit(tf.tensor2d(x), tf.tensor2d(x), { epochs: 3, verbose: 0, callbacks: { ...liveTraining() } });

    const words = display.mock.calls.map(([, description]) => description);
    expect(words).toEqual(new Array(2).fill(expect.stringMatching(/^Training curves over 3 epochs: loss from /)));
  });

  test('a training of one epoch is shown batch by batch', () => {
    const callback = liveTraining();
    callback.onBatchEnd(0, { loss: 2 });
    callback.onBatchEnd(1, { loss: 1 });
    callback.onEpochEnd(0, { loss: 1.5 });
    callback.onTrainEnd();
    expect(display.mock.calls[0]![1]).toBe('Training curves over 2 batches: loss from 2 to 1.');
  });

  test('a training of one epoch whose batches were not told is a point', () => {
    const callback = liveTraining();
    callback.onEpochEnd(0, { loss: 1.5 });
    callback.onTrainEnd();
    expect(display.mock.calls[0]![1]).toBe('Training curves over 1 epoch: loss from 1.5 to 1.5.');
  });

  test.each([
    ['nothing was measured', () => {}],
    ['no loss was told', (callback: ReturnType<typeof liveTraining>) => callback.onEpochEnd(0, { accuracy: 1 })],
    ['no logs came', (callback: ReturnType<typeof liveTraining>) => callback.onEpochEnd(0)],
  ])('nothing is shown where %s', (_, train) => {
    const callback = liveTraining();
    train(callback);
    callback.onTrainEnd();
    expect(display).not.toHaveBeenCalled();
  });

  test('a quantity that was not measured in every epoch is left out', () => {
    const callback = liveTraining();
    callback.onEpochEnd(0, { loss: 2, acc: 0.5, val_acc: 0.4 });
    callback.onEpochEnd(1, { loss: 1, acc: 0.6 });
    callback.onTrainEnd();
    const words = 'Training curves over 2 epochs: loss from 2 to 1; accuracy from 0.5 to 0.6.';
    expect(display.mock.calls[0]![1]).toBe(words);
  });
});

describe('where somebody watches', () => {
  beforeEach(() => {
    frontEnd.live = true;
  });

  test('at most five pictures a second are drawn, and the last is the figure', () => {
    const { now, pass } = clock();
    const callback = liveTraining({ now });
    for (let epoch = 0; epoch < 100; epoch++) {
      callback.onEpochEnd(epoch, { loss: 1 / (epoch + 1) });
      pass(20);
    }
    // Two seconds: at 0, 200, …, 1800 ms.
    expect(shown).toHaveLength(10);
    expect(shown.every((bundle) => !('application/vnd.plotly.v1+json' in bundle))).toBe(true);
    callback.onTrainEnd();
    expect(shown).toHaveLength(11);
    expect(shown.at(-1)).toHaveProperty(['application/vnd.plotly.v1+json']);
    expect(display).not.toHaveBeenCalled();
  });

  test('the first epoch is drawn batch by batch, then epochs take over', () => {
    const { now, pass } = clock();
    const callback = liveTraining({ now, picturesPerSecond: 1 });
    const tell = (call: () => void): void => {
      call();
      pass(1000);
    };
    tell(() => callback.onBatchEnd(0, { loss: 4 }));
    tell(() => callback.onBatchEnd(1, { loss: 3 }));
    tell(() => callback.onEpochEnd(0, { loss: 3.5 }));
    tell(() => callback.onBatchEnd(0, { loss: 2 }));
    tell(() => callback.onEpochEnd(1, { loss: 1.5 }));
    tell(() => callback.onBatchEnd(0, { loss: 1 }));
    expect(shown.map(textOf)).toEqual([
      // The first batch alone is no curve: there is nothing to draw but it.
      'Training curves over 2 batches: loss from 4 to 3.',
      'Training curves over 2 batches: loss from 4 to 3.',
      'Training curves over 3 batches: loss from 4 to 2.',
      'Training curves over 2 epochs: loss from 3.5 to 1.5.',
      'Training curves over 2 epochs: loss from 3.5 to 1.5.',
    ]);
  });

  test('the callbacks that get one object are understood', () => {
    const { now, pass } = clock();
    const callback = liveTraining({ now });
    callback.onStepEnd({ logs: { loss: 2 } });
    pass(1000);
    callback.onEpochEnd({ logs: { loss: 2, valLoss: 3 } });
    callback.onEpochEnd({ logs: { loss: 1, valLoss: 2 } });
    callback.onTrainEnd();
    expect(textOf(shown.at(-1)!)).toBe(
      'Training curves over 2 epochs: loss from 2 to 1 (validation: loss from 3 to 2).',
    );
  });
});

test.each([[0], [-1], [NaN]])('liveTraining refuses %d pictures a second', (picturesPerSecond) => {
  const message = `liveTraining: picturesPerSecond is ${picturesPerSecond}; expected a number above 0.`;
  expect(() => liveTraining({ picturesPerSecond })).toThrow(new RangeError(message));
});
