import { assertInteger, assertNotNegative, assertOneOf, assertPositive, assertSizes } from '../../internal/assert';
import { warn } from '../../internal/warn';
import type { Activation } from '../../math/activations';
import type { Matrix } from '../../math/matrix';
import { createRandom, type Random } from '../../math/random';
import { Adam } from '../../networks/optimizers/adam';
import { activationByName, type ActivationName } from '../perceptron/activation-by-name';
import { createLayer, type DenseLayer } from '../perceptron/dense-network';
import { fitStochastic } from '../perceptron/fit-stochastic';
import type { OutputLoss } from '../perceptron/mlp-losses';
import { restoreWeights } from '../perceptron/trainer';
import { trainerFor } from '../perceptron/trainer-for';

export interface AutoencoderOptions {
  /** How many numbers the code of a row has: the bottleneck. Default 2, which can be drawn. */
  readonly nComponents?: number;
  /** Units of the hidden layers between x and the code. Default none. */
  readonly encoderSizes?: readonly number[];
  /** Units of the hidden layers between the code and the reconstruction. Default those of the encoder in reverse. */
  readonly decoderSizes?: readonly number[];
  /** φ of the hidden layers. Default 'relu'. */
  readonly activation?: ActivationName;
  /** φ of the code. Default 'identity', so that a code can be any number. */
  readonly codeActivation?: ActivationName;
  /** φ of the reconstruction: 'identity' for any numbers, 'logistic' for numbers in [0, 1] such as grey levels. Default 'identity'. */
  readonly outActivation?: 'identity' | 'logistic';
  /** Strength ≥ 0 of the penalty ½ α Σw² / N on large weights, N the rows of a batch. Default 0. */
  readonly alpha?: number;
  /** Length of Adam's steps, above 0. Default 0.001. */
  readonly learningRateInit?: number;
  /** Rows of a batch. Default 32. */
  readonly batchSize?: number;
  /** Passes over the data. Default 20. */
  readonly nIter?: number;
  /** Seed of the weights and of the order of rows. Default 0. */
  readonly randomState?: number;
}

export type CheckedAutoencoderOptions = Required<AutoencoderOptions>;

/** An encoder and a decoder, one behind the other. */
export interface FittedAutoencoder {
  readonly layers: readonly DenseLayer[];
  readonly encoder: readonly DenseLayer[];
  readonly decoder: readonly DenseLayer[];
  /** The loss of each pass. */
  readonly lossCurve: readonly number[];
}

/** Fills in the defaults, and refuses what cannot be trained. */
export function checkAutoencoderOptions(caller: string, given: AutoencoderOptions): CheckedAutoencoderOptions {
  const { encoderSizes = [] } = given;
  assertSizes(caller, { encoderSizes });
  const { decoderSizes = [...encoderSizes].reverse(), nComponents = 2, activation = 'relu' } = given;
  const { codeActivation = 'identity', outActivation = 'identity', alpha = 0, learningRateInit = 0.001 } = given;
  const { batchSize = 32, nIter = 20, randomState = 0 } = given;
  assertSizes(caller, { decoderSizes });
  assertInteger(caller, { nComponents }, { min: 1 });
  assertOneOf(caller, { activation }, ['identity', 'logistic', 'tanh', 'relu']);
  assertOneOf(caller, { codeActivation }, ['identity', 'logistic', 'tanh', 'relu']);
  assertOneOf(caller, { outActivation }, ['identity', 'logistic']);
  assertNotNegative(caller, { alpha });
  assertPositive(caller, { learningRateInit });
  assertInteger(caller, { batchSize }, { min: 1 });
  assertInteger(caller, { nIter }, { min: 1 });
  assertInteger(caller, { randomState }, { below: 2 ** 32 });
  const sizes = { encoderSizes, nComponents, decoderSizes };
  const functions = { activation, codeActivation, outActivation };
  return { ...sizes, ...functions, alpha, learningRateInit, batchSize, nIter, randomState };
}

/**
 * Trains an encoder and a decoder together, so that what comes out is near to the targets.
 *
 * @param task.lossOf - The loss, given φ of the last layer.
 */
export async function fitAutoencoder(
  caller: string,
  options: CheckedAutoencoderOptions,
  {
    x,
    targets,
    lossOf,
  }: { readonly x: Matrix; readonly targets: Matrix; readonly lossOf: (φ: Activation) => OutputLoss },
): Promise<FittedAutoencoder> {
  const random = createRandom(options.randomState);
  const outActivation = activationByName[options.outActivation];
  const layers = createLayers(x.columns, options, random);
  const optimizer = new Adam({ learningRate: options.learningRateInit });
  const batchRows = Math.min(options.batchSize, x.rows);
  const task = { x, targets, layers, loss: lossOf(outActivation), alpha: options.alpha, optimizer };
  const trainer = trainerFor(task, { batchRows, passes: options.nIter });
  const { lossCurve, outcome } = await fitStochastic(trainer, {
    ...everyPass,
    learningRateInit: options.learningRateInit,
    maxIter: options.nIter,
    rows: Array.from({ length: x.rows }, (_, n) => n),
    batchRows,
    random,
  });
  restoreWeights(layers, trainer.weights());
  trainer.close?.();
  if (outcome === 'diverged') {
    warn(
      'ConvergenceWarning',
      `${caller}: the loss stopped being a finite number in pass ${lossCurve.length + 1}; the last good weights are kept. ` +
        `Lower learningRateInit (now ${options.learningRateInit}), and scale the columns of x (MinMaxScaler).`,
    );
  }
  const middle = options.encoderSizes.length + 1;
  return { layers, encoder: layers.slice(0, middle), decoder: layers.slice(middle), lossCurve };
}

/** The stopping rule that never stops before the last pass. */
const everyPass = {
  solver: 'adam',
  learningRate: 'constant',
  powerT: 0,
  tol: 0,
  nIterNoChange: Infinity,
  shuffle: true,
} as const;

function createLayers(
  columns: number,
  { encoderSizes, nComponents, decoderSizes, activation, codeActivation, outActivation }: CheckedAutoencoderOptions,
  random: Random,
): DenseLayer[] {
  const sizes = [columns, ...encoderSizes, nComponents, ...decoderSizes, columns];
  return sizes.slice(1).map((units, l) => {
    const inputs = sizes[l]!;
    const isCode = l === encoderSizes.length;
    const name = isCode ? codeActivation : l === sizes.length - 2 ? outActivation : activation;
    const bound = Math.sqrt((name === 'logistic' ? 2 : 6) / (inputs + units));
    return createLayer({ inputs, units }, { activation: activationByName[name], bound, random });
  });
}
