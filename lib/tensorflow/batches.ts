import { setImmediate } from 'node:timers/promises';
import type { Step } from './trainer';

/** The numbers 0 … count − 1. */
export function inOrder(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, i) => i);
}

/** Takes a step for each batch, and lets output, timers and the kernel's interrupt through in between. */
export async function forEachBatch(
  { order, batchSize }: { order: ArrayLike<number>; batchSize: number },
  action: (step: Step, number: number, next?: Step) => Promise<void> | void,
): Promise<void> {
  const from = (start: number): Step | undefined =>
    start < order.length ? { order, start, end: Math.min(start + batchSize, order.length) } : undefined;
  let next = from(0);
  for (let number = 1; next; number++) {
    const step = next;
    next = from(step.end);
    const done = action(step, number, next);
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
