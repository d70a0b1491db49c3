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
  /** Memory of this thread's own. */
  readonly scratch: number;
}

/** One piece of work of one thread. */
export type Operation = (share: Share) => void;

/** Operations that all threads may do at the same time, each on its part; then all wait for each other. */
export type Phase = readonly Operation[];

/** Gives this thread its rows: whole groups of four, because tiles of four rows add in the same order wherever they begin. */
export function takeRows(share: Share): void {
  const groups = Math.ceil(share.rows / 4);
  const edge = (thread: number) => Math.min(share.rows, 4 * Math.floor((groups * thread) / share.threads));
  share.from = edge(share.thread);
  share.to = edge(share.thread + 1);
}

/** The first of this thread's panels, or with `next` the first of the next thread's. */
export function firstPanel(share: Share, panels: number, next: 0 | 1 = 0): number {
  return Math.floor((panels * (share.thread + next)) / share.threads);
}

export function newShare({ thread, threads, scratch }: Pick<Share, 'thread' | 'threads' | 'scratch'>): Share {
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
  return { thread, threads, scratch, ...none };
}
