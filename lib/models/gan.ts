import { assertInteger, assertPositive, assertSizes } from '../internal/assert';
import { breather } from '../internal/breather';
import { warn } from '../internal/warn';
import { takeRows, readFeatures } from '../math/features';
import type { Matrix, MatrixLike } from '../math/matrix';
import { createRandom, type Random } from '../math/random';
import { adversariesFor } from './adversaries/adversaries-for';
import type { Adversaries } from './adversaries/engine-adversaries';
import { fitted } from './contract/estimator';

export interface GanOptions {
  /** How many random numbers the generator makes a point of. Default 2. */
  readonly latentSize?: number;
  /** Units of the generator's hidden layers. Default [32, 32]. */
  readonly generatorSizes?: readonly number[];
  /** Units of the discriminator's hidden layers. Default [32, 32]. */
  readonly discriminatorSizes?: readonly number[];
  /** Length of Adam's steps, above 0. Default 0.002. */
  readonly learningRateInit?: number;
  /** Real points, and as many made ones, of a step. Default 64. */
  readonly batchSize?: number;
  /** Steps of each network in `fit`. Default 2000. */
  readonly nIter?: number;
  /** Seed of weights, batches and noise. Default 0. */
  readonly randomState?: number;
}

/** What the two networks thought of each other, step after step. */
export interface GanHistory {
  /** The discriminator's loss; ln 2 = 0.693 where it can only guess. */
  readonly discriminatorLoss: readonly number[];
  /** The generator's loss; ln 2 = 0.693 where its points pass for real half of the time. */
  readonly generatorLoss: readonly number[];
}

interface Game extends Adversaries {
  readonly real: Matrix;
  readonly random: Random;
  readonly discriminatorLoss: number[];
  readonly generatorLoss: number[];
}

/**
 * A generative adversarial network on points such as (x, y): a generator learns to make points out of noise that a
 * discriminator, who learns meanwhile to tell them from real ones, takes for real.
 *
 *   discriminator:  L = −½ mean ln D(x) − ½ mean ln(1 − D(G(z)))
 *   generator:      L = −mean ln D(G(z))                              z: normal noise
 *
 * `fit` plays the whole game; `start`, `stepDiscriminator` and `stepGenerator` let you play it step by step.
 *
 * @param options - All have defaults; see GanOptions.
 * @throws {RangeError | TypeError} On an option that is out of range or of the wrong kind.
 * @see Goodfellow et al., Generative Adversarial Nets (2014)
 * @example
 * const random = createRandom(1);
 * const real = Array.from({ length: 200 }, () => [random.normal(3, 0.5)]);
 * const model = await new Gan({ nIter: 300, generatorSizes: [8], discriminatorSizes: [8] }).fit(real);
 * const made = model.sample(500).data;
 * Math.round(made.reduce((sum, value) => sum + value, 0) / 500); // 3
 */
export class Gan {
  private readonly options: Required<GanOptions>;
  private game: Game | undefined;

  constructor(options: GanOptions = {}) {
    const { latentSize = 2, generatorSizes = [32, 32], discriminatorSizes = [32, 32] } = options;
    const { learningRateInit = 0.002, batchSize = 64, nIter = 2000, randomState = 0 } = options;
    assertInteger('Gan', { latentSize }, { min: 1 });
    assertSizes('Gan', { generatorSizes });
    assertSizes('Gan', { discriminatorSizes });
    assertPositive('Gan', { learningRateInit });
    assertInteger('Gan', { batchSize }, { min: 1 });
    assertInteger('Gan', { nIter }, { min: 1 });
    assertInteger('Gan', { randomState }, { below: 2 ** 32 });
    const sizes = { latentSize, generatorSizes, discriminatorSizes };
    this.options = { ...sizes, learningRateInit, batchSize, nIter, randomState };
  }

  /** The losses of all steps so far. */
  get history_(): GanHistory {
    const { discriminatorLoss, generatorLoss } = this.gameFor('history_');
    return { discriminatorLoss, generatorLoss };
  }

  /**
   * Plays from scratch: in turn a step of the discriminator and one of the generator.
   *
   * @param x - N real points, one a row. Not modified.
   * @throws {RangeError | TypeError} Where x is empty, ragged or not finite.
   */
  async fit(x: MatrixLike): Promise<this> {
    this.begin('fit', x);
    const breathe = breather();
    for (let step = 1; step <= this.options.nIter; step++) {
      const losses = [this.stepDiscriminator(), this.stepGenerator()];
      if (!losses.every(Number.isFinite)) {
        const remedy = `Lower learningRateInit (now ${this.options.learningRateInit}), and scale the columns of x.`;
        warn('ConvergenceWarning', `Gan: a loss stopped being a finite number in step ${step}. ${remedy}`);
        break;
      }
      await breathe();
    }
    return this;
  }

  /** Gets both networks ready, untrained, to be trained on x step by step. */
  start(x: MatrixLike): this {
    return this.begin('start', x);
  }

  /** One step of the discriminator, on a batch of real points and one of made ones; returns its loss before the step. */
  stepDiscriminator(): number {
    const { real, generator, discriminator, random, discriminatorLoss } = this.gameFor('stepDiscriminator');
    const rows = this.options.batchSize;
    const batch = takeRows(
      real,
      Array.from({ length: rows }, () => random.integer(0, real.rows)),
    );
    const made = generator.make(this.noise(rows, random), rows);
    const loss = discriminator.learn(Float64Array.from(batch.data), made, rows);
    discriminatorLoss.push(loss);
    return loss;
  }

  /** One step of the generator against the discriminator as it is; returns its loss before the step. */
  stepGenerator(): number {
    const { generator, random, generatorLoss } = this.gameFor('stepGenerator');
    const rows = this.options.batchSize;
    const loss = generator.learn(this.noise(rows, random), rows);
    generatorLoss.push(loss);
    return loss;
  }

  /**
   * Points that the generator makes. The same seed takes the same noise, so that one can watch what becomes of a point as the
   * training goes on.
   *
   * @param n - How many, at least 1.
   * @param options.randomState - Seed of the noise. Default 0.
   */
  sample(n: number, { randomState = 0 }: { readonly randomState?: number } = {}): Matrix {
    const { generator, real } = this.gameFor('sample');
    assertInteger('Gan.sample', { n }, { min: 1 });
    const data = generator.make(this.noise(n, createRandom(randomState)), n);
    return { data, rows: n, columns: real.columns };
  }

  /** For each row of x how probable the discriminator finds it to be real. */
  discriminate(x: MatrixLike): Float64Array {
    const { discriminator, real } = this.gameFor('discriminate');
    const { data, rows } = readFeatures('Gan.discriminate', x, { columns: real.columns });
    return discriminator.judge(Float64Array.from(data), rows);
  }

  private begin(method: string, x: MatrixLike): this {
    const real = readFeatures(`Gan.${method}`, x);
    const { latentSize, generatorSizes, discriminatorSizes, learningRateInit, randomState } = this.options;
    const random = createRandom(randomState);
    const sizes = { generator: [latentSize, ...generatorSizes], discriminator: discriminatorSizes };
    const adversaries = adversariesFor(real, sizes, { batchRows: this.options.batchSize, learningRateInit, random });
    this.game = { real, ...adversaries, random, discriminatorLoss: [], generatorLoss: [] };
    return this;
  }

  private noise(rows: number, random: Random): Float64Array {
    return new Float64Array(rows * this.options.latentSize).map(() => random.normal());
  }

  private gameFor(member: string): Game {
    return fitted(`Gan.${member}`, this.game);
  }
}
