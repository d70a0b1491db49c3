import { assertPositive } from '../internal/assert';
import { erfc } from './erf';
import { maxout } from './maxout';
import { softmax } from './softmax';
import type { VectorActivation } from './vector-activation';

/**
 * An activation function φ and its derivative. Both take and give one number; NaN gives NaN, so that a network that has
 * come apart does not look alive.
 */
export interface Activation {
  readonly name: string;
  /** φ(z) */
  value(z: number): number;
  /** φ′(z), with respect to the input z; at a kink the convention that TensorFlow follows. */
  derivative(z: number): number;
  /** Where φ jumps or bends, so that φ′ does not exist there. */
  readonly kinks: readonly number[];
}

/** What decides yes or no: φ(z) = 1 for z ≥ 0, else 0. Its derivative is 0 everywhere, so nothing can learn through it. */
const binaryStep: Activation = {
  name: 'binaryStep',
  value: (z) => (z >= 0 ? 1 : z < 0 ? 0 : NaN),
  derivative: (z) => (Number.isNaN(z) ? NaN : 0),
  kinks: [0],
};

/** No activation: φ(z) = z. */
const linear: Activation = {
  name: 'linear',
  value: (z) => z,
  derivative: (z) => (Number.isNaN(z) ? NaN : 1),
  kinks: [],
};

/**
 * The logistic function φ(z) = 1 / (1 + e⁻ᶻ), in (0, 1), with φ′(z) = φ(z) · (1 − φ(z)) = φ(z) · φ(−z).
 *
 * Only e^(−|z|) is ever computed, which cannot overflow, and φ′ is a quotient rather than a difference from 1, which keeps
 * its digits for large z.
 */
const sigmoid: Activation = {
  name: 'sigmoid',
  value: (z) => {
    const e = Math.exp(-Math.abs(z));
    return z >= 0 ? 1 / (1 + e) : e / (1 + e);
  },
  derivative: (z) => {
    const e = Math.exp(-Math.abs(z));
    return e / (1 + e) ** 2;
  },
  kinks: [],
};

/**
 * A sigmoid of three straight lines, which costs no exponential: φ(z) = 0.2 z + ½, held within [0, 1], with φ′(z) = 0.2 for
 * |z| ≤ 2.5 and 0 beyond. It is what TensorFlow.js computes the gates of an LSTM and a GRU with unless told otherwise; Keras 3
 * has another of the same name, with slope ⅙.
 */
const hardSigmoid: Activation = {
  name: 'hardSigmoid',
  value: (z) => Math.min(Math.max(0.2 * z + 0.5, 0), 1),
  derivative: (z) => (Math.abs(z) <= 2.5 ? 0.2 : Number.isNaN(z) ? NaN : 0),
  kinks: [-2.5, 2.5],
};

/**
 * The hyperbolic tangent φ(z) = (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ), in (−1, 1): a sigmoid stretched to both sides of 0,
 * φ(z) = 2 · sigmoid(2z) − 1. Hence φ′(z) = 1 − φ(z)² = 4 · sigmoid′(2z), which keeps its digits for large z.
 */
const tanh: Activation = {
  name: 'tanh',
  value: Math.tanh,
  derivative: (z) => 4 * sigmoid.derivative(2 * z),
  kinks: [],
};

/** Rectified linear unit: φ(z) = max(0, z), with φ′(0) = 0. */
const relu: Activation = {
  name: 'relu',
  value: (z) => Math.max(0, z),
  derivative: (z) => (z > 0 ? 1 : z <= 0 ? 0 : NaN),
  kinks: [0],
};

/**
 * A rectified linear unit that lets a little through below 0, so that it can recover: φ(z) = z for z > 0, else slope · z.
 *
 * @param options.slope - φ′ for z ≤ 0, above 0. Default 0.1, as in `activations.leakyRelu`.
 * @throws {RangeError} On a slope that is not above 0.
 * @see Maas et al., Rectifier Nonlinearities Improve Neural Network Acoustic Models (2013)
 * @example
 * leakyRelu({ slope: 0.01 }).value(-3); // -0.03
 * activations.leakyRelu.value(-3); // -0.3
 */
export function leakyRelu({ slope = 0.1 }: { readonly slope?: number } = {}): Activation {
  assertPositive('leakyRelu', { slope });
  return {
    name: 'leakyRelu',
    value: (z) => (z > 0 ? z : slope * z),
    derivative: (z) => (z > 0 ? 1 : z <= 0 ? slope : NaN),
    kinks: [0],
  };
}

/**
 * Exponential linear unit: φ(z) = z for z > 0, else α (eᶻ − 1). Below 0 it levels off at −α; with α = 1 it passes 0 without
 * a bend.
 *
 * @param options.alpha - α, above 0. Default 1, as in `activations.elu`.
 * @throws {RangeError} On an alpha that is not above 0.
 * @see Clevert et al., Fast and Accurate Deep Network Learning by Exponential Linear Units (2016)
 * @example
 * elu({ alpha: 2 }).value(-Infinity); // -2
 * activations.elu.derivative(-Math.log(4)); // 0.25
 */
export function elu({ alpha = 1 }: { readonly alpha?: number } = {}): Activation {
  assertPositive('elu', { alpha });
  return {
    name: 'elu',
    value: (z) => (z > 0 ? z : alpha * Math.expm1(z)),
    derivative: (z) => (z > 0 ? 1 : alpha * Math.exp(z)),
    kinks: alpha === 1 ? [] : [0],
  };
}

/**
 * A relu without the bend: φ(z) = ln(1 + eᶻ), with φ′(z) = sigmoid(z).
 *
 * Computed as max(0, z) + ln(1 + e^(−|z|)), which cannot overflow.
 */
const softplus: Activation = {
  name: 'softplus',
  value: (z) => Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z))),
  derivative: sigmoid.value,
  kinks: [],
};

/** Share of a standard normal variable below z: Φ(z) = ½ erfc(−z/√2). */
const normalShareBelow = (z: number): number => erfc(-z / Math.SQRT2) / 2;

/** Below −40 the products of z and the normal distribution are 0 in 64 bits, and −Infinity · 0 would be NaN. */
const notTooLow = (z: number): number => Math.max(z, -40);

/**
 * Gaussian error linear unit: φ(z) = z · Φ(z), where Φ(z) is the share of a standard normal variable below z, and
 * φ′(z) = Φ(z) + z · e^(−z²/2) / √(2π). This is the exact one, without the approximation by tanh.
 */
const gelu: Activation = {
  name: 'gelu',
  value: (z) => notTooLow(z) * normalShareBelow(z),
  derivative: (z) => {
    const near = Math.min(notTooLow(z), 40);
    return normalShareBelow(z) + (near * Math.exp((-near * near) / 2)) / Math.sqrt(2 * Math.PI);
  },
  kinks: [],
};

/**
 * All activation functions of one number by name, each with its derivative. leakyRelu and elu with another slope are made
 * by functions of the same name.
 *
 * @see Goodfellow et al., Deep Learning (2016), §6.2.2 and §6.3
 * @see Hendrycks and Gimpel, Gaussian Error Linear Units (2016)
 * @example
 * activations.sigmoid.value(0); // 0.5
 * activations.sigmoid.derivative(0); // 0.25
 * activations.relu.value(-3); // 0
 * activations.binaryStep.value(0.7); // 1
 */
export const activations = {
  binaryStep,
  linear,
  sigmoid,
  hardSigmoid,
  tanh,
  relu,
  leakyRelu: leakyRelu(),
  elu: elu(),
  softplus,
  gelu,
} as const satisfies Readonly<Record<string, Activation>>;

/**
 * All activation functions of several numbers at once by name, each with its Jacobian.
 *
 * @example
 * vectorActivations.softmax.value([0, Math.log(3)]); // [0.25, 0.75]
 * vectorActivations.maxout.value([1, 5, -2, -7]); // [5, -2]
 */
export const vectorActivations = { softmax, maxout: maxout() } as const satisfies Readonly<
  Record<string, VectorActivation>
>;
