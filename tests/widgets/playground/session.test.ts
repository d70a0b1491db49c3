import { consequenceOf, staysRepeatable, UndoList } from '../../../lib/widgets/playground/view/session';
import { defaults } from '../../../lib/widgets/playground/settings';

test.each([
  [{}, 'nothing'],
  [{ learningRate: 0.1 }, 'settings'],
  [{ showTest: true, stop: 'epochs' }, 'settings'],
  [{ dataSeed: 2 }, 'data'],
  [{ noise: 10 }, 'network'],
  [{ batchSize: 3 }, 'network'],
  [{ hidden: [3] }, 'network'],
  [{ dataSeed: 2, activation: 'relu' }, 'network'],
] as const)('a change of %j asks for %s', (change, consequence) => {
  expect(consequenceOf(defaults, { ...defaults, ...change })).toBe(consequence);
});

test('training can be repeated after a change of what is shown, not of what is learned', () => {
  expect(staysRepeatable(defaults, { ...defaults, discretize: true })).toBe(true);
  expect(staysRepeatable(defaults, { ...defaults, learningRate: 1 })).toBe(false);
  expect(staysRepeatable(defaults, { ...defaults, dataSeed: 3 })).toBe(false);
});

test('UndoList gives back the last moment first, and forgets those before the last sixty', () => {
  const list = new UndoList();
  for (let seed = 0; seed < 70; seed++) {
    list.push({ settings: { ...defaults, seed }, snapshot: undefined, losses: [], repeatable: true });
  }
  expect(list.pop()!.settings.seed).toBe(69);
  let count = 1;
  while (list.pop()) count++;
  expect(count).toBe(60);
  expect(list.empty).toBe(true);
});
