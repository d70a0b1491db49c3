import { curves, descend, type CurveName } from '../../../lib/widgets/descent-stepper/model';

test('on x²/2 each step multiplies x by 1 − α', () => {
  const { path } = descend('parabola', { start: -3, learningRate: 0.5, steps: 3 });
  expect(path).toEqual([[-3], [-1.5], [-0.75], [-0.375]]);
});

test('no step is the start; a learning rate above 2 leaves', () => {
  expect(descend('parabola', { start: 2, learningRate: 1, steps: 0 })).toEqual({ path: [[2]], values: [2] });
  expect(Math.abs(descend('parabola', { start: 2, learningRate: 2.2, steps: 20 }).path.at(-1)![0]!)).toBeGreaterThan(
    10,
  );
});

test.each(Object.keys(curves) as CurveName[])('the slope of %s is its derivative', (name) => {
  const { of, slope } = curves[name];
  for (const x of [-2.3, 0.4, 1.9]) expect(slope(x)).toBeCloseTo((of(x + 1e-5) - of(x - 1e-5)) / 2e-5, 7);
});
