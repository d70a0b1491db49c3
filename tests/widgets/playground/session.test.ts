import { consequenceOf, sensible, staysRepeatable, UndoList } from '../../../lib/widgets/playground/view/session';
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

test('regularisation begins with a rate at which it does something', () => {
  const [l2, chosen] = [
    { ...defaults, regularization: 'l2' },
    { ...defaults, regularization: 'l2', regularizationRate: 1 },
  ] as const;
  expect(sensible(defaults, l2).regularizationRate).toBe(0.003);
  expect(sensible(defaults, chosen).regularizationRate).toBe(1);
  // 0 that was chosen afterwards stays.
  expect(sensible(chosen, l2).regularizationRate).toBe(0);
});

test('points with values become points of two classes, by their sign, where classes are to be learned', () => {
  const values = [[1, 2, -0.5], [3, 4, 0.25], [5, 6, 0]] as const; // prettier-ignore
  const own = { ...defaults, problem: 'own', points: values } as const;
  expect(sensible(defaults, own).points).toEqual([[1, 2, 0], [3, 4, 1], [5, 6, 1]]); // prettier-ignore
  expect(sensible(defaults, { ...own, problem: 'ownValues' }).points).toEqual(values);
  const classes = [[1, 2, 3], [3, 4, 0]] as const; // prettier-ignore
  expect(sensible(defaults, { ...own, points: classes }).points).toEqual(classes);
  const none = { ...own, points: [] };
  expect(() => sensible(defaults, none)).toThrow(/^There are no points of your own yet/);
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
