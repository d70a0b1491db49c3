import * as fc from 'fast-check';
import { lineSearch, type LinePoint } from '../../../lib/math/optimization/line-search';

/** A function on a line, with the steps that were tried. */
function line(value: (a: number) => number, slope: (a: number) => number) {
  const tried: number[] = [];
  const evaluate = (step: number): LinePoint => {
    tried.push(step);
    return { step, value: value(step), slope: slope(step) };
  };
  return { evaluate, tried, start: { step: 0, value: value(0), slope: slope(0) } };
}

const search = ({ evaluate, start }: ReturnType<typeof line>, first: number, maxEvaluations = 30) => {
  return lineSearch(evaluate, { start, first, maxEvaluations });
};

describe('lineSearch', () => {
  test('takes the first step where it will do', () => {
    const parabola = line(
      (a) => (a - 1) ** 2,
      (a) => 2 * (a - 1),
    );
    expect(search(parabola, 1)).toEqual({ step: 1, value: 0, slope: 0 });
    expect(parabola.tried).toEqual([1]);
  });

  test('finds the minimum of a parabola from a step that is too long', () => {
    const parabola = line(
      (a) => (a - 1) ** 2,
      (a) => 2 * (a - 1),
    );
    expect(search(parabola, 100)!.step).toBeCloseTo(1, 9);
  });

  test('goes ahead from a step that is too short', () => {
    const parabola = line(
      (a) => (a - 1000) ** 2,
      (a) => 2 * (a - 1000),
    );
    const found = search(parabola, 1)!;
    expect(Math.abs(found.slope)).toBeLessThanOrEqual(0.9 * 2000);
  });

  test('ends at the longest step where the function falls for ever', () => {
    const slide = line(
      (a) => -a,
      () => -1,
    );
    expect(search(slide, 1)!.step).toBe(1e10);
  });

  test('gives up after so many trials, with undefined', () => {
    const wall = line(
      (a) => (a === 0 ? 0 : 1),
      () => -1,
    );
    expect(search(wall, 1, 3)).toBeUndefined();
  });

  test('a narrow bracket ends the search, though nothing in it will do', () => {
    const kink = line(
      (a) => Math.abs(a - 1),
      (a) => (a < 1 ? -1 : 1),
    );
    const found = search(kink, 3)!;
    expect(found.value).toBeLessThan(1);
  });

  test('values that are not finite are steps too far', () => {
    const barrier = line(
      (a) => (a < 2 ? -Math.log(2 - a) - 3 * a : NaN),
      (a) => 1 / (2 - a) - 3,
    );
    const found = search(barrier, 64)!;
    expect(found.step).toBeLessThan(2);
    expect(found.value).toBeLessThan(barrier.start.value);
  });

  test('on smooth curves that rise in the end it finds a lower point, with trials ahead only', () => {
    const curve = ([a, b, c, d]: readonly number[]) =>
      line(
        (x) => a! * (x - b!) ** 2 + c! * Math.sin(d! * x),
        (x) => 2 * a! * (x - b!) + c! * d! * Math.cos(d! * x),
      );
    const tenths = (min: number, max: number) => fc.integer({ min, max }).map((n) => n / 10);
    const curves = fc.tuple(tenths(1, 50), tenths(5, 200), tenths(0, 20), tenths(1, 50));
    fc.assert(
      fc.property(curves, tenths(1, 500), (c, first) => {
        const { evaluate, start, tried } = curve(c);
        fc.pre(start.slope < 0);
        const found = lineSearch(evaluate, { start, first, maxEvaluations: 60 });
        return found !== undefined && found.value < start.value && tried.every((step) => step > 0);
      }),
      { seed: 7, numRuns: 300, endOnFailure: true },
    );
  });
});
