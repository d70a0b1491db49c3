import { bumpNetwork, flow, misfit, target, type FlowSettings } from '../../../lib/widgets/activation-flow/model';

const one: FlowSettings = { activation: 'sigmoid', bumps: 1, steepness: 100, left: 0.3, right: 0.6, height: 0.8 };

test.each(['sigmoid', 'tanh'] as const)('two %s units make a bump of the asked height', (activation) => {
  const { output } = flow({ ...one, activation }, [0.05, 0.45, 0.95]);
  expect(output[0]).toBeCloseTo(0, 4);
  expect(output[1]).toBeCloseTo(0.8, 4);
  expect(output[2]).toBeCloseTo(0, 4);
});

test('flow is σ(w (x − left)), σ(w (x − right)) and their weighted difference', () => {
  const { hidden, output } = flow({ ...one, steepness: 10 }, [0.4]);
  const [a, b] = [1 / (1 + Math.exp(-1)), 1 / (1 + Math.exp(2))];
  expect(hidden[0]![0]).toBeCloseTo(a, 12);
  expect(hidden[1]![0]).toBeCloseTo(b, 12);
  expect(output[0]).toBeCloseTo(0.8 * (a - b), 12);
});

test('ReLU units make a line with kinks on the target', () => {
  const { output } = flow({ ...one, activation: 'relu', bumps: 10 }, [0, 0.1, 0.5, 1]);
  [0, 0.1, 0.5, 1].forEach((x, i) => expect(output[i]).toBeCloseTo(target(x), 10));
});

test.each(['sigmoid', 'tanh', 'relu'] as const)('thirty bumps of %s come closer than five', (activation) => {
  const settings = { ...one, activation, steepness: 300 };
  expect(misfit({ ...settings, bumps: 30 })).toBeLessThan(misfit({ ...settings, bumps: 5 }));
  expect(misfit({ ...settings, bumps: 30 })).toBeLessThan(0.05);
});

test('steps in the wrong order, and at the same place, still make a network', () => {
  expect(flow({ ...one, left: 0.6, right: 0.3 }, [0.45]).output[0]).toBeCloseTo(0.8, 4);
  expect(Number.isFinite(flow({ ...one, activation: 'relu', right: 0.3 }, [1]).output[0])).toBe(true);
  expect(bumpNetwork(one).layers.length).toBe(2);
});
