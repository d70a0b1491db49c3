import { setImmediate } from 'node:timers/promises';
import type { Step } from './trainer';

/** The numbers 0 … count − 1. */
export function inOrder(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, i) => i);
}

/** Takes a step for each batch, and lets output, timers and the kernel's interrupt through in between. */
export async function forEachBatch(
  { order, batchSize }: { order: ArrayLike<number>; batchSize: number },
  action: (step: Step, number: number) => Promise<void> | void,
): Promise<void> {
  for (let start = 0; start < order.length; start += batchSize) {
    const done = action({ order, start, end: Math.min(start + batchSize, order.length) }, start / batchSize + 1);
    if (done) await done;
    await setImmediate();
  }
}

/** Means of values that came batch by batch, every row counting once. */
export class Means {
  private sums: number[] = [];
  private rows = 0;

  add(values: readonly number[], rows: number): void {
    values.forEach((value, i) => (this.sums[i] = (this.sums[i] ?? 0) + value * rows));
    this.rows += rows;
  }

  values(): number[] {
    return this.sums.map((sum) => sum / this.rows);
  }
}
