import { descent, errorsOf, evaluate, exactFit, samples } from '../../../lib/widgets/polynomial-degree/model';

const settings = { degree: 3, noise: 0.2, count: 15, seed: 4 };

test('evaluate([1, 2, 3], x) is 1 + 2x + 3x²', () => {
  const [value] = evaluate([1, 2, 3], [0.5]);
  expect(value).toBeCloseTo(1 + 1 + 0.75, 12);
});

test('the training error never rises with the degree; the test error does', () => {
  const errors = Array.from({ length: 12 }, (_, i) => errorsOf(exactFit({ ...settings, degree: i + 1 }), settings));
  for (let i = 1; i < errors.length; i++) expect(errors[i]!.train).toBeLessThanOrEqual(errors[i - 1]!.train + 1e-9);
  expect(errors[11]!.test).toBeGreaterThan(2 * errors[2]!.test);
});

test('gradient descent goes towards the exact fit, and can be asked for an earlier step', () => {
  const late = descent(settings, 200).errors.at(-1)!;
  expect(late.train).toBeLessThan(errorsOf(exactFit(settings), settings).train * 1.05);
  expect(descent(settings, 3).errors.length).toBe(4);
});

test('fifteen points are enough for degree 14', () => {
  expect(errorsOf(exactFit({ ...settings, degree: 14 }), { ...settings, degree: 14 }).train).toBeLessThan(1e-6);
  expect(samples(settings).test.x.length).toBe(100);
});
