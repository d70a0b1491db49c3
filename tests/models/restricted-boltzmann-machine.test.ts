import { jest } from '@jest/globals';
import { matrix, toMatrix, toRows } from '../../lib/math/matrix';
import { exactLogLikelihood } from '../../lib/models/boltzmann/exact-likelihood';
import { pseudoLogLikelihood } from '../../lib/models/boltzmann/pseudo-likelihood';
import { RestrictedBoltzmannMachine } from '../../lib/models/restricted-boltzmann-machine';
import reference from '../fixtures/models/restricted-boltzmann-machine/restricted-boltzmann-machine.json';
import { givenMachine } from './support/rbm-reference';

const { given, persistentFit, contrastiveDivergenceFit } = reference;
const name = 'RestrictedBoltzmannMachine';

// Rows of a 3 × 2 image are full or empty.
const bars = Array.from({ length: 8 }, (_, n) =>
  [0, 1, 2].flatMap((row) => {
    const on = (n >> row) & 1;
    return [on, on];
  }),
);

describe('fit', () => {
  test.each([
    ['scikit-learn (persistent CD)', given.x, persistentFit],
    ['NumPy (CD-2)', given.grey, contrastiveDivergenceFit],
  ])('fit equals that of %s with the same random numbers', async (_, x, { options, parameters }) => {
    const machine = await new RestrictedBoltzmannMachine(options).fit(x);
    expect(toRows(machine.components_)).toBeCloseToArray(parameters.components, 1e-12);
    expect(machine.interceptHidden_).toBeCloseToArray(parameters.interceptHidden, 1e-12);
    expect(machine.interceptVisible_).toBeCloseToArray(parameters.interceptVisible, 1e-12);
  });

  test.each([true, false])('fit with persistent: %p raises the exact likelihood of bars', async (persistent) => {
    const options = { nComponents: 12, batchSize: 8, nIter: 3000, learningRate: 0.05, randomState: 1 };
    const machine = await new RestrictedBoltzmannMachine({ ...options, persistent }).fit(bars);
    // 8 different rows can have ⅛ each, ln ⅛ = −2.08; a machine that knows nothing gives each 2⁻⁶, ln 2⁻⁶ = −4.16.
    expect(exactLogLikelihood(machine, bars)).toBeGreaterThan(-2.8);
    expect(exactLogLikelihood(machine, bars)).toBeLessThanOrEqual(Math.log(1 / 8));
  });

  test('fit with the same seed gives the same weights, twice; with another seed others', async () => {
    const fit = (randomState: number) =>
      new RestrictedBoltzmannMachine({ nComponents: 4, nIter: 2, randomState }).fit(given.grey);
    const [first, again, other] = [await fit(1), await fit(1), await fit(2)];
    expect(again.components_).toEqual(first.components_);
    expect((await first.fit(given.grey)).components_).toEqual(again.components_);
    expect(other.components_).not.toEqual(first.components_);
  });

  test('fit shuffles unless told otherwise, and does not change x', async () => {
    const x = toMatrix(given.grey);
    const options = { nComponents: 2, nIter: 2, batchSize: 3 };
    const shuffled = await new RestrictedBoltzmannMachine(options).fit(x);
    const inOrder = await new RestrictedBoltzmannMachine({ ...options, shuffle: false }).fit(x);
    expect(shuffled.components_).not.toEqual(inOrder.components_);
    expect(x).toEqual(toMatrix(given.grey));
  });

  test('fit takes 32-bit floats, and more rows a batch than there are', async () => {
    const x = matrix(2, 2, Float32Array.of(0, 1, 1, 0));
    const machine = await new RestrictedBoltzmannMachine({ nComponents: 3, batchSize: 100, nIter: 1 }).fit(x);
    expect(machine.components_.data).toBeInstanceOf(Float64Array);
    expect(machine.transform(x).rows).toBe(2);
  });

  test('onIteration is told of each pass and awaited', async () => {
    const seen: string[] = [];
    const onIteration = async (iteration: number) => {
      await Promise.resolve();
      seen.push(`pass ${iteration}`);
    };
    await new RestrictedBoltzmannMachine({ nComponents: 1, nIter: 3, onIteration }).fit(bars);
    expect(seen).toEqual(['pass 1', 'pass 2', 'pass 3']);
  });

  test('fit warns where the weights run away', async () => {
    const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      await new RestrictedBoltzmannMachine({ nComponents: 4, nIter: 50 }).fit(bars);
      expect(write).not.toHaveBeenCalled();
      await new RestrictedBoltzmannMachine({ nComponents: 4, learningRate: 100, nIter: 50 }).fit(bars);
      expect(write.mock.calls.flat().join('')).toMatch(
        /^ConvergenceWarning: RestrictedBoltzmannMachine\.fit: the machine is less sure of its data than tossed coins \(pseudo-log-likelihood -[\d.]+ a row, coins -4\.159\); the weights have run away: lower learningRate\.\n$/,
      );
    } finally {
      write.mockRestore();
    }
  });
});

describe('a fitted machine', () => {
  test('transform(x) equals scikit-learn: p(h | v)', async () => {
    const machine = await new RestrictedBoltzmannMachine({ nComponents: 5, nIter: 0 }).fit(given.grey);
    machine.components_.data.set(given.parameters.components.flat());
    machine.interceptHidden_.set(given.parameters.interceptHidden);
    expect(toRows(machine.transform(given.grey))).toBeCloseToArray(given.transform, 1e-14);
  });

  test('pseudoLogLikelihood(machine, x, flips) equals score_samples of scikit-learn', () => {
    const scores = pseudoLogLikelihood(givenMachine(), toMatrix(given.x), given.flips);
    expect(scores).toBeCloseToArray(given.scoreSamples, { relative: 1e-12 });
  });

  test('scoreSamples(x) is negative, and the same each time', async () => {
    const machine = await new RestrictedBoltzmannMachine({ nComponents: 2, nIter: 1 }).fit(bars);
    const scores = machine.scoreSamples(bars);
    expect(scores).toEqual(machine.scoreSamples(bars));
    expect(scores.every((score) => score < 0)).toBe(true);
  });

  test('gibbs(x) gives states; after many steps as often as the exact distribution has it', async () => {
    const machine = await new RestrictedBoltzmannMachine({ nComponents: 2, nIter: 0, randomState: 5 }).fit([[0, 0]]);
    machine.components_.data.set([2, 2, -1, 1]);
    const from = Array.from({ length: 4000 }, () => [0, 0]);
    const rows = toRows(machine.gibbs(from, { steps: 20 }));
    for (const state of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]) {
      const share = rows.filter(([a, b]) => a === state[0] && b === state[1]).length / rows.length;
      // Standard error below √(¼ / 4000) = 0.008; the bound is four of them.
      expect(Math.abs(share - Math.exp(exactLogLikelihood(machine, [state])))).toBeLessThan(0.032);
    }
    expect(machine.gibbs(from)).not.toEqual(machine.gibbs(from));
  });
});

describe('bad input', () => {
  test.each<[string, object]>([
    [`${name}: nComponents is 0; expected a whole number of at least 1.`, { nComponents: 0 }],
    [`${name}: nComponents is 2.5; expected a whole number of at least 1.`, { nComponents: 2.5 }],
    [`${name}: learningRate is 0; expected a number above 0.`, { learningRate: 0 }],
    [`${name}: learningRate is NaN; expected a number above 0.`, { learningRate: NaN }],
    [`${name}: batchSize is -1; expected a whole number of at least 1.`, { batchSize: -1 }],
    [`${name}: nIter is -1; expected a whole number of at least 0.`, { nIter: -1 }],
    [`${name}: nGibbsSteps is 0; expected a whole number of at least 1.`, { nGibbsSteps: 0 }],
    [`${name}: persistent is 'yes'; expected one of true, false.`, { persistent: 'yes' }],
    [`${name}: shuffle is 1; expected one of true, false.`, { shuffle: 1 }],
    [`${name}: randomState is 1.5; expected a whole number in [0, 4294967296).`, { randomState: 1.5 }],
  ])('%s', (message, options) => {
    expect(() => new RestrictedBoltzmannMachine(options)).toThrow(new RangeError(message));
  });

  test.each<[string, number[][]]>([
    [`${name}.fit: x is empty; expected at least one row.`, []],
    [`${name}.fit: row 1 has 1 value, row 0 has 2; expected the same number.`, [[0, 1], [1]]],
    [`${name}.fit: row 0, column 1 is NaN; expected a finite number.`, [[0, NaN]]],
    [
      `${name}.fit: row 1, column 0 of x is -0.5; expected a number in [0, 1], the probability of a unit to be on. ` +
        'Divide pixels by 255; for other data take MinMaxScaler.',
      [
        [0, 1],
        [-0.5, 1],
      ],
    ],
  ])('%s', async (message, x) => {
    await expect(new RestrictedBoltzmannMachine().fit(x)).rejects.toThrow(new RangeError(message));
  });

  test.each(['transform', 'gibbs', 'scoreSamples'] as const)('%s needs fit, and as many columns', async (method) => {
    const machine = new RestrictedBoltzmannMachine({ nComponents: 2, nIter: 0 });
    expect(() => machine[method]([[0, 1]])).toThrow(
      `${name}.${method}: the model has learned nothing yet; expected \`await model.fit(…)\` before.`,
    );
    await machine.fit([[0, 1]]);
    expect(() => machine[method]([[0, 1, 1]])).toThrow(
      new RangeError(`${name}.${method}: x has 3 columns; expected 2, as in fit.`),
    );
  });

  test('gibbs(x, { steps: 0 }) is refused; fitted state needs fit', () => {
    const machine = new RestrictedBoltzmannMachine();
    expect(() => machine.gibbs([[0]], { steps: 0 })).toThrow(
      new RangeError(`${name}.gibbs: steps is 0; expected a whole number of at least 1.`),
    );
    for (const member of ['components_', 'interceptHidden_', 'interceptVisible_'] as const) {
      expect(() => machine[member]).toThrow(`${name}.${member}: the model has learned nothing yet`);
    }
  });
});
