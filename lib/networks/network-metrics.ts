import { assertOneOf } from '../internal/assert';
import { losses } from '../math/losses';
import type { Matrix } from '../math/matrix';

/** How good the outputs of a network are, as the mean over the rows. */
export type NetworkMetric = (targets: Matrix, outputs: Matrix) => number;

export type MetricName = keyof typeof networkMetrics;

/** What a network can be asked to measure beside its loss. */
export const networkMetrics = {
  /**
   * The share of rows that are right: the largest output stands where the largest target does; with a single output, both are
   * above ½ or neither is.
   */
  accuracy: (targets, outputs) => {
    let right = 0;
    for (let row = 0; row < outputs.rows; row++) if (winner(targets, row) === winner(outputs, row)) right++;
    return right / outputs.rows;
  },
  meanSquaredError: (targets, outputs) => losses.meanSquaredError(targets.data, outputs.data),
  meanAbsoluteError: (targets, outputs) => losses.meanAbsoluteError(targets.data, outputs.data),
} as const satisfies Readonly<Record<string, NetworkMetric>>;

export function assertMetrics(caller: string, names: readonly MetricName[]): void {
  for (const metric of names) assertOneOf(caller, { metric }, Object.keys(networkMetrics) as MetricName[]);
}

function winner({ data, columns }: Matrix, row: number): number {
  const start = row * columns;
  if (columns === 1) return data[start]! > 0.5 ? 1 : 0;
  let best = 0;
  for (let c = 1; c < columns; c++) if (data[start + c]! > data[start + best]!) best = c;
  return best;
}
