import { createRandom, Gan, toRows, type GanOptions } from 'nnlab';
import { createDiscriminator } from '../../lib/models/adversaries/gan-discriminator';
import { createGenerator } from '../../lib/models/adversaries/gan-generator';
import reference from '../fixtures/models/gan/gan.json';
import { centralDifferences } from '../support/central-differences';
import { warningsOf } from '../support/warnings';

const random = createRandom(11);
/** Points around (3, −2). */
const cloud = Array.from({ length: 200 }, () => [random.normal(3, 0.5), random.normal(-2, 0.5)]);
const tiny: GanOptions = { generatorSizes: [8], discriminatorSizes: [8], batchSize: 32 };

function meanPoint({ data, rows }: { data: ArrayLike<number>; rows: number }): [number, number] {
  const sums: [number, number] = [0, 0];
  for (let i = 0; i < 2 * rows; i++) sums[i % 2]! += data[i]! / rows;
  return sums;
}

describe('Gan', () => {
  test('the game goes as with TensorFlow from the same seed', async () => {
    const model = await new Gan(reference.options).fit(reference.x);
    expect(model.history_.discriminatorLoss).toBeCloseToArray(reference.history.discriminatorLoss, 1e-9);
    expect(model.history_.generatorLoss).toBeCloseToArray(reference.history.generatorLoss, 1e-9);
    expect(toRows(model.sample(3))).toBeCloseToArray(reference.sample, 1e-8);
    expect(model.discriminate(reference.x)).toBeCloseToArray(reference.discriminate, 1e-9);
  });

  test('learns to make points where the real ones are', async () => {
    const model = await new Gan({ ...tiny, nIter: 400, learningRateInit: 0.005 }).fit(cloud);
    expect(meanPoint(model.sample(500))).toBeCloseToArray([3, -2], 0.6);
    expect(model.history_.discriminatorLoss).toHaveLength(400);
    expect(model.history_.generatorLoss).toHaveLength(400);
  });

  test('fit is start and steps in turn', async () => {
    const whole = await new Gan({ ...tiny, nIter: 3 }).fit(cloud);
    const steps = new Gan(tiny).start(cloud);
    for (let i = 0; i < 3; i++) {
      expect(steps.stepDiscriminator()).toBe(whole.history_.discriminatorLoss[i]);
      expect(steps.stepGenerator()).toBe(whole.history_.generatorLoss[i]);
    }
    expect(steps.sample(5)).toEqual(whole.sample(5));
    expect(steps.history_).toEqual(whole.history_);
  });

  test('steps of the discriminator alone teach it to tell points apart, and leave the generator as it is', () => {
    const model = new Gan({ ...tiny, learningRateInit: 0.02 }).start(cloud);
    const before = model.sample(50);
    const losses = Array.from({ length: 150 }, () => model.stepDiscriminator());
    expect(losses.at(-1)).toBeLessThan(0.2);
    expect(losses.at(-1)).toBeLessThan(losses[0]!);
    expect(model.sample(50)).toEqual(before);
    const mean = (p: Float64Array) => p.reduce((sum, value) => sum + value, 0) / p.length;
    expect(mean(model.discriminate(cloud))).toBeGreaterThan(0.8);
    expect(mean(model.discriminate(before))).toBeLessThan(0.2);
  });

  test('steps of the generator alone fool the discriminator as it is', () => {
    const model = new Gan({ ...tiny, learningRateInit: 0.02 }).start(cloud);
    for (let i = 0; i < 50; i++) model.stepDiscriminator();
    const judged = model.discriminate(cloud);
    const losses = Array.from({ length: 100 }, () => model.stepGenerator());
    expect(losses.at(-1)).toBeLessThan(losses[0]! / 2);
    expect(model.discriminate(cloud)).toEqual(judged);
  });

  test('sample(n) takes the same noise for the same seed', async () => {
    const model = await new Gan({ ...tiny, nIter: 1 }).fit(cloud);
    expect(model.sample(4)).toEqual(model.sample(4));
    expect(model.sample(4, { randomState: 1 })).not.toEqual(model.sample(4));
    expect(model.sample(6).data.slice(0, 8)).toEqual(model.sample(4).data);
    expect(model.sample(3)).toMatchObject({ rows: 3, columns: 2 });
  });

  test('the same seed gives the same game', async () => {
    const play = async (randomState: number) => (await new Gan({ ...tiny, nIter: 2, randomState }).fit(cloud)).history_;
    expect(await play(1)).toEqual(await play(1));
    expect(await play(1)).not.toEqual(await play(2));
  });

  test('says that it came apart, and stops', async () => {
    const model = new Gan({ ...tiny, nIter: 50, learningRateInit: 1e200 });
    expect((await warningsOf(() => model.fit(cloud))).join()).toMatch(
      /^ConvergenceWarning: Gan: a loss stopped being a finite number in step \d+\. Lower learningRateInit \(now 1e\+200\), and scale the columns of x\.$/,
    );
    expect(model.history_.generatorLoss.length).toBeLessThan(50);
  });

  test.each<[options: object, problem: string]>([
    [{ latentSize: 0 }, 'RangeError: Gan: latentSize is 0; expected a whole number of at least 1.'],
    [{ generatorSizes: 8 }, 'TypeError: Gan: generatorSizes is 8; expected an array such as [100] or [64, 32].'],
    [
      { discriminatorSizes: [-1] },
      'RangeError: Gan: discriminatorSizes[0] is -1; expected a whole number of at least 1.',
    ],
    [{ learningRateInit: NaN }, 'RangeError: Gan: learningRateInit is NaN; expected a number above 0.'],
    [{ batchSize: 0 }, 'RangeError: Gan: batchSize is 0; expected a whole number of at least 1.'],
    [{ nIter: -5 }, 'RangeError: Gan: nIter is -5; expected a whole number of at least 1.'],
    [
      { randomState: 2 ** 32 },
      'RangeError: Gan: randomState is 4294967296; expected a whole number in [0, 4294967296).',
    ],
  ])('refuses %j', (options, problem) => {
    let message = 'nothing';
    try {
      new Gan(options as GanOptions);
    } catch (error) {
      message = String(error);
    }
    expect(message).toBe(problem);
  });

  test.each([
    ['stepDiscriminator', (model: Gan) => model.stepDiscriminator()],
    ['stepGenerator', (model: Gan) => model.stepGenerator()],
    ['sample', (model: Gan) => model.sample(1)],
    ['history_', (model: Gan) => model.history_],
  ])('%s refuses to work before fit or start', (name, use) => {
    expect(() => use(new Gan())).toThrow(`Gan.${name}: the model has learned nothing yet`);
  });

  test('refuses no samples', () => {
    expect(() => new Gan(tiny).start(cloud).sample(0)).toThrow(
      new RangeError('Gan.sample: n is 0; expected a whole number of at least 1.'),
    );
  });
});

describe('the two networks of a Gan', () => {
  const create = () => {
    const options = { learningRateInit: 0.001, random: createRandom(2) };
    return { generator: createGenerator([2, 5, 2], options), discriminator: createDiscriminator([2, 5, 1], options) };
  };
  const points = Float64Array.of(0.3, -1, 2, 0.5, -0.7, 0.1);

  test('fooledBy gives −mean ln D and the slopes that central differences find', () => {
    const { discriminator } = create();
    const { loss, slopes } = discriminator.fooledBy(points, 3);
    const byHand = -discriminator.judge(points, 3).reduce((sum, p) => sum + Math.log(p), 0) / 3;
    expect(loss).toBeCloseTo(byHand, 12);
    expect(slopes).toBeCloseToArray(
      centralDifferences((moved) => discriminator.fooledBy(moved, 3).loss, points),
      1e-8,
    );
  });

  test('learn gives the loss −½ mean ln D(real) − ½ mean ln(1 − D(made)) of before the step', () => {
    const { discriminator } = create();
    const made = points.map((value) => value + 1);
    const real = discriminator.judge(points, 3).reduce((sum, p) => sum - Math.log(p), 0) / 3;
    const fake = discriminator.judge(made, 3).reduce((sum, p) => sum - Math.log(1 - p), 0) / 3;
    expect(discriminator.learn(points, made, 3)).toBeCloseTo((real + fake) / 2, 12);
    expect(discriminator.learn(points, made, 3)).toBeLessThan((real + fake) / 2);
  });

  test('a step of the generator lowers its loss on the same noise', () => {
    const { generator, discriminator } = create();
    const first = generator.learn(points, 3, discriminator);
    expect(generator.learn(points, 3, discriminator)).toBeLessThan(first);
  });
});
