/** What one thread does in one pass. It is changed between passes, so that a step allocates nothing. */
export interface Share {
  /** This thread's number, and how many take part. */
  thread: number;
  threads: number;
  /** Rows in this batch, and those that are this thread's: [from, to). */
  rows: number;
  from: number;
  to: number;
  training: boolean;
  /** How many steps the optimizer has taken before this one. */
  step: number;
  learningRate: number;
  /** What the penalties of weights are multiplied with in this step. */
  penaltyScale: number;
  /** Where dropout's random numbers begin. */
  seed: number;
  /** Inputs are bytes to be divided by this; 0 where they are floats. */
  divisor: number;
  /** Rows that stay together; see `grainOf`. */
  readonly grain: number;
  /** Memory of this thread's own. */
  readonly scratch: number;
}

/** One piece of work of one thread. */
export interface Operation {
  (share: Share): void;
  /** It looks at all rows at once, so that its phase cannot be done in strips. */
  readonly whole?: true;
}

/** Operations that all threads may do at the same time, each on its part; then all wait for each other. */
export type Phase = readonly Operation[];

/** Sums over rows that are begun in parts have no more parts than this. */
const MOST_PARTS = 32;

/**
 * Rows of a batch that one thread does, one after the other: four or a multiple of it, because tiles of four rows add in the same
 * order wherever they begin, and because what is summed up for each grain does not depend on the number of threads.
 */
export function grainOf(batchSize: number): number {
  return 4 * Math.ceil(batchSize / (4 * MOST_PARTS));
}

/** Does the operations for a few rows at a time, so that what one of them writes is still near the processor for the next. */
export function inStrips(operations: Phase, height: number): Operation {
  return (share) => {
    const { from, to } = share;
    for (let row = from; row < to; row += height) {
      share.from = row;
      share.to = Math.min(to, row + height);
      for (const operation of operations) operation(share);
    }
    share.from = from;
    share.to = to;
  };
}

/** Gives this thread its rows, in whole grains. */
export function takeRows(share: Share): void {
  const { rows, grain, threads } = share;
  const grains = Math.ceil(rows / grain);
  const edge = (thread: number) => Math.min(rows, grain * Math.floor((grains * thread) / threads));
  share.from = edge(share.thread);
  share.to = edge(share.thread + 1);
}

/** The first of this thread's panels, or with `next` the first of the next thread's. */
export function firstPanel(share: Share, panels: number, next: 0 | 1 = 0): number {
  return Math.floor((panels * (share.thread + next)) / share.threads);
}

export function newShare({
  grain = 4,
  ...own
}: Pick<Share, 'thread' | 'threads' | 'scratch'> & { grain?: number }): Share {
  const none = {
    rows: 0,
    from: 0,
    to: 0,
    training: false,
    step: 0,
    learningRate: 0,
    penaltyScale: 1,
    seed: 0,
    divisor: 0,
  };
  return { ...own, grain, ...none };
}
