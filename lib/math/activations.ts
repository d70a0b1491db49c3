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

/** Rectified linear unit: φ(z) = max(0, z), with φ′(0) = 0. */
const relu: Activation = {
  name: 'relu',
  value: (z) => Math.max(0, z),
  derivative: (z) => (z > 0 ? 1 : z <= 0 ? 0 : NaN),
  kinks: [0],
};

/**
 * All activation functions by name, each with its derivative.
 *
 * @see Goodfellow et al., Deep Learning (2016), §6.2.2 and §6.3
 * @example
 * activations.sigmoid.value(0); // 0.5
 * activations.sigmoid.derivative(0); // 0.25
 * activations.relu.value(-3); // 0
 * activations.binaryStep.value(0.7); // 1
 */
export const activations = { binaryStep, linear, sigmoid, relu } as const satisfies Readonly<
  Record<string, Activation>
>;
