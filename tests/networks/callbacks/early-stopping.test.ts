import { EarlyStopping, Dense, Network, type EarlyStoppingOptions, type TrainingState } from 'nnlab';

const network = new Network([new Dense({ units: 1 })], { inputShape: [1], seed: 1 });

/** Plays a measure to the callback, epoch after epoch, with the epoch as the network's weight; how many epochs it lets pass. */
function play(stopping: EarlyStopping, values: readonly number[], monitor = 'valLoss'): number {
  let stopped = false;
  stopping.onTrainBegin();
  const epochs = values.findIndex((value, i) => {
    network.setWeights([[i + 1], [0]]);
    const logs = { loss: 9, [monitor]: value };
    const state: TrainingState = { network, epoch: i + 1, step: i + 1, logs, stop: () => (stopped = true) };
    stopping.onEpochEnd(state);
    return stopped;
  });
  stopping.onTrainEnd(network);
  return epochs === -1 ? values.length : epochs + 1;
}

const weight = () => network.getWeights()[0]![0];

// Keras counts the epochs since the best one, and stops where they reach the patience; 0 and 1 are the same.
test.each<[string, EarlyStoppingOptions, number[], number]>([
  ['patience 0 stops at the first epoch that is no better', {}, [3, 2, 2, 1], 3],
  ['patience 1 does the same', { patience: 1 }, [3, 2, 2, 1], 3],
  ['patience 2 waits one more', { patience: 2 }, [3, 2, 2, 1, 2, 2, 0], 6],
  ['a gain of minDelta or less is none', { minDelta: 0.5 }, [3, 2.5, 1], 2],
  ['a gain above minDelta is one', { minDelta: 0.4 }, [3, 2.5, 1, 1], 4],
  ['what always gets better is never stopped', {}, [3, 2, 1], 3],
])('EarlyStopping: %s', (_, options, values, epochs) => {
  expect(play(new EarlyStopping(options), values)).toBe(epochs);
});

test('EarlyStopping lets an accuracy grow', () => {
  const stopping = new EarlyStopping({ monitor: 'valAccuracy', patience: 1 });
  expect(play(stopping, [0.5, 0.7, 0.6, 0.9], 'valAccuracy')).toBe(3);
  expect([stopping.best, stopping.bestEpoch]).toEqual([0.7, 2]);
});

test('EarlyStopping restores the weights of the best epoch where it is asked to, and otherwise leaves the last', () => {
  play(new EarlyStopping({ patience: 2, restoreBestWeights: true }), [3, 1, 2, 2]);
  expect(weight()).toBe(2);
  play(new EarlyStopping({ patience: 2 }), [3, 1, 2, 2]);
  expect(weight()).toBe(4);
});

test('EarlyStopping restores the best weights also where training ends by itself', () => {
  play(new EarlyStopping({ patience: 9, restoreBestWeights: true }), [3, 1, 2]);
  expect(weight()).toBe(2);
});

test('EarlyStopping begins anew with each fit', () => {
  const stopping = new EarlyStopping({ restoreBestWeights: true });
  expect([stopping.bestEpoch, stopping.best]).toEqual([0, NaN]);
  play(stopping, [0.1, 0.2]);
  expect(play(stopping, [3, 2, 1])).toBe(3);
  expect([stopping.bestEpoch, stopping.best, weight()]).toEqual([3, 1, 3]);
});

test('EarlyStopping in fit: more epochs than it takes, best weights at the end', async () => {
  const line = new Network([new Dense({ units: 1 })], { inputShape: [1], seed: 1 });
  // Steps so long that the loss grows from the first epoch on.
  line.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
  line.optimizer.learningRate = 0.9;
  const stopping = new EarlyStopping({ monitor: 'valLoss', patience: 3, restoreBestWeights: true });
  const data = [
    [[1], [2]],
    [3, 5],
  ] as const;
  const options = { epochs: 50, validationData: data, callbacks: [stopping], verbose: 0 } as const;
  const { valLoss } = await line.fit(...data, options);
  expect(valLoss).toHaveLength(4);
  expect(line.evaluate(...data).loss).toBe(valLoss![0]);
});

describe('EarlyStopping refuses', () => {
  test.each([
    [{ patience: -1 }, 'EarlyStopping: patience is -1; expected a whole number of at least 0.'],
    [{ minDelta: -1 }, 'EarlyStopping: minDelta is -1; expected a number of at least 0.'],
    [{ minDelta: NaN }, 'EarlyStopping: minDelta is NaN; expected a number of at least 0.'],
  ])('%j', (options, message) => expect(() => new EarlyStopping(options)).toThrow(new RangeError(message)));

  test('a measure that is not there, with the remedy', () => {
    expect(() => play(new EarlyStopping(), [1], 'accuracy')).toThrow(
      "EarlyStopping: monitor is 'valLoss'; expected one of 'loss', 'accuracy'. Measures on other rows need validationData in fit.",
    );
    expect(() => play(new EarlyStopping({ monitor: 'acc' }), [1], 'accuracy')).toThrow(
      /^EarlyStopping: monitor is 'acc'; expected one of 'loss', 'accuracy'\.$/,
    );
  });
});
