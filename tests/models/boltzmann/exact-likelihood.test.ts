import fc from 'fast-check';
import { matrix, toMatrix, toRows } from '../../../lib/math/matrix';
import { exactGradient, exactLogLikelihood } from '../../../lib/models/boltzmann/exact-likelihood';
import type { RbmParameters } from '../../../lib/models/boltzmann/rbm-parameters';
import reference from '../../fixtures/models/restricted-boltzmann-machine/restricted-boltzmann-machine.json';
import { givenMachine } from '../support/rbm-reference';

const { given, exact } = reference;

/** All rows of n zeros and ones. */
const states = (n: number): number[][] =>
  Array.from({ length: 2 ** n }, (_, r) => Array.from({ length: n }, (_, i) => (r >> i) & 1));

test('exactLogLikelihood(machine, v) by hand: one unit on each side', () => {
  const machine = {
    components_: toMatrix([[Math.log(3)]]),
    interceptHidden_: Float64Array.of(0),
    interceptVisible_: Float64Array.of(0),
  };
  // v = 0: 1 + 1 = 2 (h = 0, h = 1);  v = 1: 1 + 3 = 4;  Z = 6
  expect(exactLogLikelihood(machine, [[0]])).toBeCloseTo(Math.log(2 / 6), 14);
  expect(exactLogLikelihood(machine, [[0], [1]])).toBeCloseTo((Math.log(2 / 6) + Math.log(4 / 6)) / 2, 14);
  //                        data: p(h | v = 1) · 1 = 3/4    machine: p(v = 1, h = 1) = 3/6
  expect(exactGradient(machine, [[1]]).components.data[0]).toBeCloseTo(3 / 4 - 3 / 6, 14);
});

test('exactLogLikelihood and exactGradient equal a table of all joint states in NumPy', () => {
  const machine = givenMachine();
  const gradient = exactGradient(machine, given.x);
  expect(exactLogLikelihood(machine, given.x)).toBeCloseTo(exact.logLikelihood, 12);
  expect(toRows(gradient.components)).toBeCloseToArray(exact.gradient.components, 1e-13);
  expect(gradient.interceptHidden).toBeCloseToArray(exact.gradient.interceptHidden, 1e-13);
  expect(gradient.interceptVisible).toBeCloseToArray(exact.gradient.interceptVisible, 1e-13);
});

test('exactGradient is the slope of exactLogLikelihood, by central differences, for every parameter', () => {
  const machine = givenMachine();
  const { components, interceptHidden, interceptVisible } = exactGradient(machine, given.x);
  const h = 1e-5;
  const slopes = (values: Float32Array | Float64Array): number[] =>
    Array.from(values, (value, i) => {
      values[i] = value + h;
      const above = exactLogLikelihood(machine, given.x);
      values[i] = value - h;
      const below = exactLogLikelihood(machine, given.x);
      values[i] = value;
      return (above - below) / (2 * h);
    });
  expect(slopes(machine.components_.data)).toBeCloseToArray(components.data, 1e-8);
  expect(slopes(machine.interceptHidden_)).toBeCloseToArray(interceptHidden, 1e-8);
  expect(slopes(machine.interceptVisible_)).toBeCloseToArray(interceptVisible, 1e-8);
});

describe('for any machine', () => {
  const weight = fc.double({ min: -5, max: 5, noNaN: true });
  const machines = fc
    .record({ visible: fc.integer({ min: 1, max: 6 }), hidden: fc.integer({ min: 1, max: 6 }) })
    .chain(({ visible, hidden }): fc.Arbitrary<RbmParameters> =>
      fc
        .tuple(...[visible * hidden, hidden, visible].map((n) => fc.array(weight, { minLength: n, maxLength: n })))
        .map(([w, c, b]) => ({
          components_: matrix(hidden, visible, Float64Array.from(w!)),
          interceptHidden_: Float64Array.from(c!),
          interceptVisible_: Float64Array.from(b!),
        })),
    );

  test('the probabilities of all states sum to 1', () => {
    fc.assert(
      fc.property(machines, (machine) => {
        const all = states(machine.interceptVisible_.length);
        const sum = all.reduce((total, v) => total + Math.exp(exactLogLikelihood(machine, [v])), 0);
        expect(sum).toBeCloseTo(1, 10);
      }),
      { numRuns: 30 },
    );
  });

  test('a small step along the gradient does not lower the likelihood', () => {
    fc.assert(
      fc.property(machines, (machine) => {
        const x = states(machine.interceptVisible_.length).slice(0, 3);
        const before = exactLogLikelihood(machine, x);
        const { components, interceptHidden, interceptVisible } = exactGradient(machine, x);
        const moved = (a: ArrayLike<number>, g: ArrayLike<number>) => Float64Array.from(a, (v, i) => v + 1e-3 * g[i]!);
        const after = exactLogLikelihood(
          {
            components_: { ...components, data: moved(machine.components_.data, components.data) },
            interceptHidden_: moved(machine.interceptHidden_, interceptHidden),
            interceptVisible_: moved(machine.interceptVisible_, interceptVisible),
          },
          x,
        );
        expect(after).toBeGreaterThanOrEqual(before - 1e-12);
      }),
      { numRuns: 30 },
    );
  });
});

test('weights of ±1000 do not overflow', () => {
  const machine = {
    components_: toMatrix([[1000, -1000]]),
    interceptHidden_: Float64Array.of(0),
    interceptVisible_: Float64Array.of(0, 0),
  };
  // The states weigh 2 (00), 1 + e¹⁰⁰⁰ (10), 1 + e⁻¹⁰⁰⁰ (01) and 2 (11).
  expect(exactLogLikelihood(machine, [[1, 0]])).toBeCloseTo(0, 12);
  expect(exactLogLikelihood(machine, [[0, 1]])).toBeCloseTo(-1000, 9);
});

const wide = {
  components_: matrix(2, 17),
  interceptHidden_: new Float64Array(2),
  interceptVisible_: new Float64Array(17),
};

test.each([
  [
    'a machine too large',
    () => exactLogLikelihood(wide, [Array(17).fill(0)]),
    'exactLogLikelihood: the machine has 17 visible units; expected at most 16, because each more doubles the number of ' +
      'states to visit. For larger machines take scoreSamples.',
  ],
  [
    'x of another width',
    () => exactGradient(givenMachine(), [[0, 1]]),
    'exactGradient: x has 2 columns; expected 7, as in fit.',
  ],
  [
    'a value between the states',
    () => exactGradient(givenMachine(), [[0, 1, 0, 0.5, 0, 0, 0]]),
    'exactGradient: row 0, column 3 of x is 0.5; expected a state, 0 or 1.',
  ],
  [
    'no rows',
    () => exactLogLikelihood(givenMachine(), []),
    'exactLogLikelihood: x is empty; expected at least one row.',
  ],
  [
    'NaN',
    () => exactLogLikelihood(givenMachine(), [[0, NaN, 0, 0, 0, 0, 0]]),
    'exactLogLikelihood: row 0, column 1 is NaN; expected a finite number.',
  ],
])('%s is refused', (_, call, message) => expect(call).toThrow(new RangeError(message)));
