import type { Pass } from './build-program';
import type { Share } from './share';
import { runAlone, type Stage } from './stage';

/** Milliseconds after which others are called for help. */
const LATE = 100;

/** Several threads that run the same program on the same memory, and share the pieces of each stage. */
export interface Team {
  /** Runs a pass. Until the others have started, which takes a while, this thread runs it alone: the results are the same. */
  run(pass: Pass, stages: readonly Stage[], share: Share): void | Promise<void>;
  /** Waits until the others have started. */
  start(): Promise<void>;
  close(): void;
  /** Whether the others, told to close, have left the memory for good. */
  isFree(): boolean;
}

export const alone: Team = {
  run: (_, stages, share) => {
    for (const stage of stages) runAlone(stage, share);
  },
  start: () => Promise.resolve(),
  close: () => {},
  isFree: () => true,
};

/** A team that this thread is alone in for its first tenth of a second, so that small work is done before others are called. */
export function startLate(start: () => Team): Team {
  const begun = performance.now();
  let team = alone;
  return {
    run: (pass, stages, share) => {
      if (team === alone && performance.now() - begun > LATE) team = start();
      return team.run(pass, stages, share);
    },
    start: () => {
      if (team === alone) team = start();
      return team.start();
    },
    close: () => team.close(),
    isFree: () => team.isFree(),
  };
}
