/** What one thread does. It is changed from piece to piece, so that a step allocates nothing. */
export interface Share {
  /** Which part of the work this is, and of how many, where it is not divided by rows. */
  part: number;
  parts: number;
  /** Rows in this batch, and those that are to be done now: [from, to). */
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
  /** Where the inputs are: one of `sources`. */
  source: number;
  /** Memory of this thread's own. */
  readonly scratch: number;
}

/** One piece of work. */
export interface Operation {
  (share: Share): void;
  /** It looks at all rows at once, so that its phase is not divided by rows. */
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

/** What this part has of `count` things, such as panels: [first, end). */
export function partOf({ part, parts }: Pick<Share, 'part' | 'parts'>, count: number): [first: number, end: number] {
  return [Math.floor((count * part) / parts), Math.floor((count * (part + 1)) / parts)];
}

/**
 * Inputs are in their place already, wait to be brought there as bytes that are divided by 255, or are among the examples that the
 * program keeps, from where each thread fetches its own.
 */
export const sources = { placed: 0, bytes: 1, kept: 2 } as const;

/** The share of a thread that has not begun. */
export function newShare(scratch: number): Share {
  return {
    part: 0,
    parts: 1,
    rows: 0,
    from: 0,
    to: 0,
    training: false,
    step: 0,
    learningRate: 0,
    penaltyScale: 1,
    seed: 0,
    source: sources.placed,
    scratch,
  };
}
