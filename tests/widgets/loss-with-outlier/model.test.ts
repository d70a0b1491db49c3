import { huber, leastSquares, meanAbsoluteError, meanSquaredError } from 'nnlab';
import { fitLine, pointsWith, xs } from '../../../lib/widgets/loss-with-outlier/model';

test('the line of the squared error is that of least squares', () => {
  const [intercept, slope] = leastSquares(
    xs.map((x) => [1, x]),
    pointsWith(9),
  );
  const line = fitLine('meanSquaredError', 9);
  expect(line.slope).toBeCloseTo(slope!, 3);
  expect(line.intercept).toBeCloseTo(intercept!, 3);
});

test.each([
  ['meanSquaredError', meanSquaredError],
  ['meanAbsoluteError', meanAbsoluteError],
  ['huber', huber],
] as const)('no line near that of %s has a smaller loss', (name, loss) => {
  const { slope, intercept, loss: least } = fitLine(name, 12);
  for (const [a, b] of [
    [0.05, 0],
    [-0.05, 0],
    [0, 0.2],
    [0, -0.2],
  ] as const) {
    expect(
      loss(
        pointsWith(12),
        xs.map((x) => intercept + b + (slope + a) * x),
      ),
    ).toBeGreaterThan(least);
  }
});

test('an outlier moves the line of the squared error further than the others', () => {
  const moved = (name: 'meanSquaredError' | 'meanAbsoluteError' | 'huber'): number =>
    Math.abs(fitLine(name, 12).slope - fitLine(name, 4).slope);
  expect(moved('meanSquaredError')).toBeGreaterThan(2 * moved('huber'));
  expect(moved('meanSquaredError')).toBeGreaterThan(2 * moved('meanAbsoluteError'));
});
