/** What was measured on some rows: the loss, penalties of the regularizers included, and each metric under its name. */
export interface Logs {
  readonly loss: number;
  readonly [metric: string]: number;
}

/** What `network.fit` returns: one value per epoch of the loss and of each metric the network was compiled with. */
export interface TrainingLog {
  /** Mean over the rows, measured while the weights were still changing. */
  loss: number[];
  /** Share of the rows classified correctly, in [0, 1]. */
  accuracy?: number[];
  /** Measured after the epoch on `validationData`. */
  valLoss?: number[];
  /** Measured after the epoch on `validationData`, in [0, 1]. */
  valAccuracy?: number[];
  [metric: string]: number[] | undefined;
}

/** The mean of what was measured on each batch, every row counting once. */
export function meanOfLogs(parts: readonly (readonly [logs: Logs, rows: number])[]): Logs {
  const sums: Record<string, number> = {};
  let total = 0;
  for (const [logs, rows] of parts) {
    total += rows;
    for (const [name, value] of Object.entries(logs)) sums[name] = (sums[name] ?? 0) + value * rows;
  }
  return Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, sum / total])) as unknown as Logs;
}
