import { matrix, toMatrix } from '../../../lib/math/matrix';
import { createRandom } from '../../../lib/math/random';
import { contrastiveDivergence } from '../../../lib/models/boltzmann/contrastive-divergence';
import { exactGradient } from '../../../lib/models/boltzmann/exact-likelihood';
import type { RbmGradient } from '../../../lib/models/boltzmann/rbm-gradient';
import reference from '../../fixtures/models/restricted-boltzmann-machine/restricted-boltzmann-machine.json';
import { givenMachine } from '../support/rbm-reference';

const { x } = reference.given;

const flat = ({ components, interceptHidden, interceptVisible }: RbmGradient): number[] => [
  ...components.data,
  ...interceptHidden,
  ...interceptVisible,
];
const length = (v: readonly number[]) => Math.hypot(...v);
const distance = (a: readonly number[], b: readonly number[]) => length(a.map((value, i) => value - b[i]!));

/** The mean of many estimates, so that what is left of the error is bias. */
function meanEstimate(nGibbsSteps: number, { repeats }: { repeats: number }): number[] {
  const random = createRandom(2);
  const machine = givenMachine();
  const sum = new Array<number>(7 * 5 + 5 + 7).fill(0);
  for (let n = 0; n < repeats; n++) {
    const { gradient } = contrastiveDivergence(machine, x, { random, nGibbsSteps });
    flat(gradient).forEach((value, i) => (sum[i]! += value / repeats));
  }
  return sum;
}

test('contrastiveDivergence(machine, x) by hand, with units that leave no choice', () => {
  // p(v = 1 0) is 1 whatever h does, and h is on in both, with probability σ(0) = ½.
  const machine = {
    components_: matrix(1, 2),
    interceptHidden_: Float64Array.of(0),
    interceptVisible_: Float64Array.of(50, -50),
  };
  const { gradient, chain } = contrastiveDivergence(machine, [[0, 1]], { random: createRandom(1) });
  //                                            ½ · (0, 1) − ½ · (1, 0)
  expect(gradient.components).toEqual(toMatrix([[-1 / 2, 1 / 2]]));
  expect(gradient.interceptHidden).toEqual(Float64Array.of(0));
  expect(gradient.interceptVisible).toEqual(Float64Array.of(-1, 1));
  expect([chain.rows, chain.columns]).toEqual([1, 1]);
});

test('the bias of CD-k shrinks as k grows, and CD-1 points uphill', () => {
  const exact = flat(exactGradient(givenMachine(), x));
  const estimates = [1, 3, 30].map((k) => meanEstimate(k, { repeats: 400 }));
  const [one, three, thirty] = estimates.map((estimate) => distance(estimate, exact) / length(exact));
  // What is left of the error after 30 steps is noise: 400 estimates from 8 chains each, and 47 numbers.
  expect(one).toBeGreaterThan(0.2);
  expect(three).toBeLessThan(one! / 3);
  expect(thirty).toBeLessThan(0.05);
  const cosine = estimates[0]!.reduce((sum, g, i) => sum + g * exact[i]!, 0) / (length(estimates[0]!) * length(exact));
  expect(cosine).toBeGreaterThan(0.5);
});

test('chains that go on from call to call give the exact gradient on average, with one step a call', () => {
  const [machine, random] = [givenMachine(), createRandom(3)];
  const exact = flat(exactGradient(machine, x));
  const sum = exact.map(() => 0);
  let chain = matrix(50, 5);
  for (let n = -50; n < 400; n++) {
    const estimate = contrastiveDivergence(machine, x, { random, chain });
    chain = estimate.chain;
    // The first 50 steps only lead the chains away from where they began.
    if (n >= 0) flat(estimate.gradient).forEach((value, i) => (sum[i]! += value / 400));
  }
  expect(distance(sum, exact) / length(exact)).toBeLessThan(0.1);
});

test('the same stream gives the same estimate, and nothing given is changed', () => {
  const machine = givenMachine();
  const estimate = () => contrastiveDivergence(machine, x, { random: createRandom(4), nGibbsSteps: 2 });
  expect(estimate()).toEqual(estimate());
  expect(machine).toEqual(givenMachine());
});

test.each([
  [
    'nGibbsSteps 0',
    { nGibbsSteps: 0 },
    [[0]],
    'contrastiveDivergence: nGibbsSteps is 0; expected a whole number of at least 1.',
  ],
  ['x of another width', {}, [[0]], 'contrastiveDivergence: x has 1 column; expected 7, as in fit.'],
  [
    'a pixel of 255',
    {},
    [[0, 0, 0, 0, 0, 0, 255]],
    'contrastiveDivergence: row 0, column 6 of x is 255; expected a number in [0, 1], the probability of a unit to be on. ' +
      'Divide pixels by 255; for other data take MinMaxScaler.',
  ],
])('%s is refused', (_, options, rows, message) => {
  const call = () => contrastiveDivergence(givenMachine(), rows, { random: createRandom(1), ...options });
  expect(call).toThrow(new RangeError(message));
});
