import type { Comparison, OutputLoss } from './mlp-losses';

/**
 * The log loss computed from the sums z before the activation, exact even where a probability is too close to 0 or 1 to tell
 * from it.
 *
 *   logistic    −(1/N) Σₙ tₙ ln σ(zₙ) + (1 − tₙ) ln σ(−zₙ)  =  (1/N) Σₙ max(zₙ, 0) − tₙ zₙ + ln(1 + e^−|zₙ|)
 *   softmax     −(1/N) Σₙ Σₖ tₙₖ (zₙₖ − ln Σⱼ e^zₙⱼ)
 */
export const logitLosses = {
  logistic: {
    value: ({ targets, sums, rows }) => {
      let sum = 0;
      for (let n = 0; n < rows; n++) {
        const z = sums[n]!;
        sum += Math.max(z, 0) - targets[n]! * z + Math.log1p(Math.exp(-Math.abs(z)));
      }
      return sum / rows;
    },
    delta: difference,
  },
  softmax: {
    value: ({ targets, sums, rows }) => {
      const columns = sums.length / rows;
      let sum = 0;
      for (let n = 0; n < rows; n++) sum += surprise(sums, targets, { from: n * columns, to: (n + 1) * columns });
      return sum / rows;
    },
    delta: difference,
  },
} as const satisfies Readonly<Record<string, OutputLoss>>;

function difference({ targets, outputs, rows }: Comparison): Float64Array {
  return outputs.map((p, i) => (p - targets[i]!) / rows);
}

/** ln Σⱼ e^zⱼ less the z of the true class, for one row. */
function surprise(sums: Float64Array, targets: Float64Array, { from, to }: { from: number; to: number }): number {
  let [largest, own, total] = [-Infinity, 0, 0];
  for (let i = from; i < to; i++) largest = Math.max(largest, sums[i]!);
  for (let i = from; i < to; i++) {
    total += Math.exp(sums[i]! - largest);
    if (targets[i] === 1) own = sums[i]!;
  }
  return largest + Math.log(total) - own;
}
