import { erf, erfc } from '../../lib/math/erf';
import reference from '../fixtures/math/erf/erf.json';
import '../support/matchers';

test('erf(x) by hand: near 0 it is 2x/√π', () => {
  expect(erf(1e-9)).toBeCloseToArray(2e-9 / Math.sqrt(Math.PI), { relative: 1e-15 });
});

test('erf(x) equals SciPy', () => {
  expect(reference.x.map(erf)).toBeCloseToArray(reference.erf, { relative: 2e-15 });
});

test('erfc(x) equals SciPy, down to the smallest numbers', () => {
  expect(reference.x.map(erfc)).toBeCloseToArray(reference.erfc, { relative: 1e-13 });
});

test('erf is odd, and its limits are ±1', () => {
  for (const x of [0.3, 1.4, 1.6, 4]) expect(erf(-x)).toBe(-erf(x));
  expect([-Infinity, -100, 0, 100, Infinity].map(erf)).toEqual([-1, -1, 0, 1, 1]);
  expect([-Infinity, 0, Infinity].map(erfc)).toEqual([2, 1, 0]);
});

test('erf(NaN) and erfc(NaN) are NaN', () => expect([erf(NaN), erfc(NaN)]).toEqual([NaN, NaN]));
