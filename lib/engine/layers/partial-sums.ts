import type { Share } from '../share';
import type { Site } from './layer';

/** Sums over the rows of a batch that are begun for each grain of rows apart, and finished in the order of the grains. */
export interface PartialSums {
  /** Where the sums of the row's grain are. */
  at(row: number): number;
  /** Whether the row is the first of its grain, so that the sums begin with it. */
  begins(row: number): boolean;
  /** Adds up `count` floats, a multiple of eight, that are `offset` bytes after the beginning; default out: where the first are. */
  finish(share: Share, part: { offset: number; count: number; out?: number }): void;
}

export function planPartialSums({ plan, kernels }: Site, floats: number): PartialSums {
  const { grain } = plan;
  // Parts that lie a power of two apart would compete for the same places near the processor.
  const stride = 4 * (Math.ceil(floats / 16) * 16 + 16);
  const first = plan.floats((Math.ceil(plan.batchSize / grain) * stride) / 4);
  return {
    at: (row) => first + stride * Math.floor(row / grain),
    begins: (row) => row % grain === 0,
    finish: ({ rows }, { offset, count, out = first + offset }) => {
      kernels.sumParts(first + offset, Math.ceil(rows / grain), stride, out, count);
    },
  };
}
