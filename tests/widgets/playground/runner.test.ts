import { Runner, type View } from '../../../lib/widgets/playground/runner';
import { defaults } from '../../../lib/widgets/playground/settings';

function started(settings = defaults): { runner: Runner; last: () => View } {
  const views: View[] = [];
  const runner = new Runner((view) => views.push(view));
  runner.take({ kind: 'build', network: 1, settings, from: undefined });
  return { runner, last: () => views.at(-1)! };
}

test('build tells the points, the losses of epoch 0 and a map of 100 × 100', () => {
  const { last } = started();
  expect(last()).toMatchObject({ epoch: 0, playing: false });
  expect(last().data!.train.length).toBe(250);
  expect(last().map.length).toBe(10_000);
  expect(last().losses.map(([epoch]) => epoch)).toEqual([0]);
});

test('a view is only sent when the last one is drawn, and holds all losses since', () => {
  const { runner, last } = started();
  for (let i = 0; i < 3; i++) runner.take({ kind: 'step' });
  expect(last().epoch).toBe(0);
  runner.take({ kind: 'drawn' });
  expect(last().epoch).toBe(3);
  expect(last().losses.map(([epoch]) => epoch)).toEqual([1, 2, 3]);
});

test('a weight that is set is in the next view, and watching a unit brings its map', () => {
  const { runner, last } = started();
  runner.take({ kind: 'weight', layer: 1, index: 3, bias: false, value: 2.5 });
  runner.take({ kind: 'watch', unit: { layer: 0, unit: 1 } });
  runner.take({ kind: 'drawn' });
  expect(last().weights[1]!.kernel[3]).toBe(2.5);
  expect(last().watched!.length).toBe(10_000);
});

test('views bear the number of their network', () => {
  const { runner, last } = started();
  expect(last().network).toBe(1);
  runner.take({ kind: 'build', network: 2, settings: { ...defaults, hidden: [3] }, from: undefined });
  runner.take({ kind: 'drawn' });
  expect(last()).toMatchObject({ network: 2, weights: [{}, {}], data: {} });
});

test('play right after pause goes on at the same pace', async () => {
  jest.useFakeTimers({ now: 0 });
  try {
    const { runner, last } = started({ ...defaults, pace: 'slow' });
    for (const kind of ['play', 'pause', 'play'] as const) runner.take({ kind });
    await jest.advanceTimersByTimeAsync(900);
    runner.take({ kind: 'pause' });
    runner.take({ kind: 'drawn' });
    // Ten epochs a second, and the one that the play before the pause began with.
    expect(last().epoch).toBeGreaterThanOrEqual(9);
    expect(last().epoch).toBeLessThanOrEqual(11);
  } finally {
    jest.useRealTimers();
  }
});

test.each([
  [{ stop: 'epochs', stopAt: 1 }, /Paused after 1 epochs/],
  [{ stop: 'testLoss', stopAt: 5 }, /test loss came down to/],
  [{ stop: 'accuracy', stopAt: 1 }, /% of the test points are right/],
] as const)('%j pauses with a sentence', (stop, message) => {
  const { runner, last } = started({ ...defaults, ...stop });
  runner.take({ kind: 'step' });
  runner.take({ kind: 'drawn' });
  expect(last().stopped).toMatch(message);
});
