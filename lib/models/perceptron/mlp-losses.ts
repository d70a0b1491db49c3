import type { LossName } from '../../engine/specification';

/** What a network should have given, beside what it gave, row after row. */
export interface Comparison {
  readonly targets: Float64Array;
  readonly outputs: Float64Array;
  /** What the last layer had before its activation. */
  readonly sums: Float64Array;
  readonly rows: number;
}

/** The mean loss of a batch, and the slopes that backpropagation starts from. */
export interface OutputLoss {
  readonly value: (comparison: Comparison) => number;
  /** With respect to the sums z of the last layer, whose activation belongs to the loss. */
  readonly delta: (comparison: Comparison) => Float64Array;
  /** For this many outputs, the engine's name for it, and what that is to be multiplied with; undefined where it has none. */
  readonly onEngine?: (outputs: number) => { readonly name: LossName; readonly factor: number } | undefined;
}

/** The three losses whose slope is simply (output − target) / N, each with the activation that makes it so. */
const difference = ({ targets, outputs, rows }: Comparison): Float64Array => {
  return outputs.map((p, i) => (p - targets[i]!) / rows);
};

/** As near to 0 and 1 as a probability may come, so that its logarithm stays finite; scikit-learn's bound. */
const SMALLEST = Number.EPSILON;
const clip = (p: number): number => Math.min(Math.max(p, SMALLEST), 1 - SMALLEST);

/**
 * scikit-learn's losses of a multi-layer perceptron, by the activation of the last layer.
 *
 *   softmax     −(1/N) Σₙ Σₖ tₙₖ ln pₙₖ
 *   logistic    −(1/N) Σₙ Σₖ tₙₖ ln pₙₖ + (1 − tₙₖ) ln(1 − pₙₖ)
 *   identity    (1/N) (1/K) Σₙ Σₖ ½ (pₙₖ − tₙₖ)²
 *
 * With K > 1 targets the slopes used for `identity` are those of the sum over k, not of the mean, there as here.
 */
export const outputLosses = {
  softmax: {
    value: ({ targets, outputs, rows }) => {
      let sum = 0;
      for (let i = 0; i < targets.length; i++) if (targets[i] !== 0) sum -= targets[i]! * Math.log(clip(outputs[i]!));
      return sum / rows;
    },
    delta: difference,
    onEngine: () => ({ name: 'categoricalCrossentropy', factor: 1 }),
  },
  logistic: {
    value: ({ targets, outputs, rows }) => {
      let sum = 0;
      for (let i = 0; i < targets.length; i++) {
        const [t, p] = [targets[i]!, clip(outputs[i]!)];
        sum -= t * Math.log(p) + (1 - t) * Math.log(1 - p);
      }
      return sum / rows;
    },
    delta: difference,
    // The engine takes the mean over several outputs.
    onEngine: (outputs) => (outputs === 1 ? { name: 'binaryCrossentropy', factor: 1 } : undefined),
  },
  identity: {
    value: ({ targets, outputs }) => {
      let sum = 0;
      for (let i = 0; i < targets.length; i++) sum += (outputs[i]! - targets[i]!) ** 2;
      return sum / 2 / targets.length;
    },
    delta: difference,
    onEngine: (outputs) => (outputs === 1 ? { name: 'meanSquaredError', factor: 0.5 } : undefined),
  },
} as const satisfies Readonly<Record<string, OutputLoss>>;
