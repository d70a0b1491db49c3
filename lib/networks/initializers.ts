import { assertOneOf, assertPositive, inWords } from '../internal/assert';
import type { Random } from '../math/random';
import { sizeOf } from './batch';

/** Gives a parameter its first values. */
export interface Initializer {
  /** Keras's class name: 'RandomUniform'. */
  readonly name: string;
  /** Keras's options of it: `{ minval: -0.5, maxval: 0.5 }`. */
  readonly config: Readonly<Record<string, number | string>>;
  /** As many numbers as the shape holds, row after row. */
  values(shape: readonly number[], random: Random): Float64Array;
}

export type InitializerName = keyof typeof initializers;

/**
 * Every value the same: biases of 0.1 keep relu units alive at the start.
 *
 * @example
 * constant({ value: 0.1 }).values([2], createRandom(1)); // [0.1, 0.1]
 */
export function constant({ value = 0 } = {}): Initializer {
  return drawn('Constant', { value }, () => () => value);
}

/**
 * Weights drawn evenly from [minval, maxval). Keras's default is narrow; TensorFlow Playground takes weights in −0.5 … 0.5 and
 * biases of 0.1.
 *
 * @example
 * const playground = { kernelInitializer: randomUniform({ minval: -0.5, maxval: 0.5 }), biasInitializer: constant({ value: 0.1 }) };
 * new Network([new Dense({ units: 2, ...playground })], { inputShape: [2], seed: 1 }).getWeights()[1]; // [0.1, 0.1]
 */
export function randomUniform({ minval = -0.05, maxval = 0.05 } = {}): Initializer {
  return drawn('RandomUniform', { minval, maxval }, (_, random) => () => random.uniform(minval, maxval));
}

/**
 * Weights from the normal distribution.
 *
 * @example
 * randomNormal({ stddev: 0.01 }).values([3, 2], createRandom(1)).length; // 6
 */
export function randomNormal({ mean = 0, stddev = 0.05 } = {}): Initializer {
  return drawn('RandomNormal', { mean, stddev }, (_, random) => () => random.normal(mean, stddev));
}

export interface VarianceScalingOptions {
  /** > 0. Default 1. */
  readonly scale?: number;
  /** By what the variance is divided: the number of inputs of a unit, of outputs of an input, or the mean of both. */
  readonly mode?: 'fan_in' | 'fan_out' | 'fan_avg';
  /** Default 'normal', drawn again beyond two standard deviations. */
  readonly distribution?: 'normal' | 'uniform';
}

/**
 * Weights around 0 with a variance that suits the number of connections. For a convolution, all under its window count.
 *
 *   Var(w) = scale / fan
 *
 * @throws {RangeError} Where an option is out of range.
 * @example
 * varianceScaling({ scale: 2, mode: 'fan_in' }).values([100, 10], createRandom(1)).length; // 1000
 */
export function varianceScaling({
  scale = 1,
  mode = 'fan_in',
  distribution = 'normal',
}: VarianceScalingOptions = {}): Initializer {
  assertPositive('varianceScaling', { scale });
  assertOneOf('varianceScaling', { mode }, ['fan_in', 'fan_out', 'fan_avg']);
  assertOneOf('varianceScaling', { distribution }, ['normal', 'uniform']);
  return drawn('VarianceScaling', { scale, mode, distribution }, (shape, random) => {
    const deviation = Math.sqrt(scale / fansOf(shape)[mode]);
    // A uniform distribution on (−a, a) has variance a² / 3.
    const limit = Math.sqrt(3) * deviation;
    return distribution === 'uniform' ? () => random.uniform(-limit, limit) : () => truncatedNormal(deviation, random);
  });
}

/**
 * Initializers by name. A good start keeps the variance of the signals the same from layer to layer, so the variance of the
 * weights falls with the number of inputs of a unit (fan_in) and, for the gradients on their way back, of outputs (fan_out).
 *
 *   glorotUniform, glorotNormal:  Var(w) = 2 / (fan_in + fan_out)    for tanh, sigmoid, softmax
 *   heUniform, heNormal:          Var(w) = 2 / fan_in                for relu, which silences half of its inputs
 *   lecunUniform, lecunNormal:    Var(w) = 1 / fan_in
 *   orthogonal:                   Wᵀ W = 1, for the recurrent weights of an LSTM: repeated products neither grow nor vanish
 *
 * @see Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks (2010)
 * @see He et al., Delving Deep into Rectifiers (2015)
 * @see Saxe et al., Exact solutions to the nonlinear dynamics of learning in deep linear neural networks (2013)
 * @see https://keras.io/api/layers/initializers/
 * @example
 * initializers.glorotUniform.values([2, 3], createRandom(1)).length; // 6
 * initializers.zeros.values([3], createRandom(1)); // [0, 0, 0]
 */
export const initializers = {
  zeros: { ...constant({ value: 0 }), name: 'Zeros', config: {} },
  ones: { ...constant({ value: 1 }), name: 'Ones', config: {} },
  glorotUniform: varianceScaling({ scale: 1, mode: 'fan_avg', distribution: 'uniform' }),
  glorotNormal: varianceScaling({ scale: 1, mode: 'fan_avg', distribution: 'normal' }),
  heUniform: varianceScaling({ scale: 2, mode: 'fan_in', distribution: 'uniform' }),
  heNormal: varianceScaling({ scale: 2, mode: 'fan_in', distribution: 'normal' }),
  lecunUniform: varianceScaling({ scale: 1, mode: 'fan_in', distribution: 'uniform' }),
  lecunNormal: varianceScaling({ scale: 1, mode: 'fan_in', distribution: 'normal' }),
  randomUniform: randomUniform(),
  randomNormal: randomNormal(),
  orthogonal: { name: 'Orthogonal', config: {}, values: orthogonal },
} as const satisfies Readonly<Record<string, Initializer>>;

/** The initializer of that name; one that was made, such as `randomUniform({ minval, maxval })`, is itself. */
export function initializerFor(caller: string, choice: InitializerName | Initializer): Initializer {
  if (typeof choice === 'object' && typeof choice?.values === 'function') return choice;
  if (typeof choice === 'string' && Object.hasOwn(initializers, choice)) return initializers[choice];
  const names = Object.keys(initializers).join(', ');
  throw new RangeError(`${caller}: the initializer is ${inWords(choice)}; expected one of ${names}.`);
}

/** An initializer that draws value after value. */
function drawn(
  name: string,
  config: Readonly<Record<string, number | string>>,
  draw: (shape: readonly number[], random: Random) => () => number,
): Initializer {
  for (const [option, value] of Object.entries(config)) {
    if (typeof value !== 'string' && !Number.isFinite(value)) {
      throw new RangeError(`${name}: ${option} is ${inWords(value)}; expected a finite number.`);
    }
  }
  return { name, config, values: (shape, random) => new Float64Array(sizeOf(shape)).map(draw(shape, random)) };
}

/** How many inputs a unit has, and how many outputs an input: the last two axes, for each place of the window before them. */
function fansOf(shape: readonly number[]): Readonly<Record<'fan_in' | 'fan_out' | 'fan_avg', number>> {
  const outputs = shape.at(-1)!;
  const inputs = shape.at(-2) ?? outputs;
  const window = sizeOf(shape.slice(0, -2));
  const [fanIn, fanOut] = [window * inputs, window * outputs];
  return { fan_in: fanIn, fan_out: fanOut, fan_avg: (fanIn + fanOut) / 2 };
}

/** Cutting off the tails beyond 2 σ leaves this much of the standard deviation. */
const TRUNCATED_DEVIATION = 0.8796256610342398;

function truncatedNormal(deviation: number, random: Random): number {
  let z = random.normal();
  while (Math.abs(z) > 2) z = random.normal();
  return (z * deviation) / TRUNCATED_DEVIATION;
}

/** Normal numbers made orthonormal one vector after the other (Gram and Schmidt): the rows, or the columns where those are fewer. */
function orthogonal(shape: readonly number[], random: Random): Float64Array {
  const columns = shape.at(-1)!;
  const rows = sizeOf(shape.slice(0, -1));
  const [count, length] = rows <= columns ? [rows, columns] : [columns, rows];
  const basis: Float64Array[] = [];
  while (basis.length < count) {
    const vector = new Float64Array(length).map(() => random.normal());
    for (const unit of basis) subtract(vector, dot(vector, unit), unit);
    const norm = Math.sqrt(dot(vector, vector));
    // Almost in the span of the others: what is left is rounding, not a direction.
    if (norm > 1e-6) basis.push(vector.map((v) => v / norm));
  }
  return Float64Array.from({ length: rows * columns }, (_, i) => {
    const [r, c] = [Math.floor(i / columns), i % columns];
    return rows <= columns ? basis[r]![c]! : basis[c]![r]!;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, v, i) => sum + v * b[i]!, 0);
}

function subtract(vector: Float64Array, share: number, unit: Float64Array): void {
  for (let i = 0; i < vector.length; i++) vector[i]! -= share * unit[i]!;
}
