import { matrix, type Matrix } from '../../math/matrix';
import { takeRows } from '../../math/features';
import { createRandom, type Random } from '../../math/random';
import { estimateGradient } from '../../models/boltzmann/contrastive-divergence';
import { sampleUnits } from '../../models/boltzmann/gibbs-sampling';
import { hiddenProbabilities, visibleProbabilities } from '../../models/boltzmann/rbm-conditionals';
import { stepAlong } from '../../models/boltzmann/rbm-gradient';
import type { RbmParameters } from '../../models/boltzmann/rbm-parameters';
import { newMachine } from '../../models/boltzmann/rbm-training';
import { replay } from '../kit/replay';

/** Pixels along an edge of the little pictures. */
export const edge = 4;

/** Bars and stripes: each row, or each column, all on or all off. */
export const patterns: readonly (readonly number[])[] = distinct(
  Array.from({ length: 2 ** edge }, (_, code) => code).flatMap((code) => {
    const on = (i: number): number => (code >> i) & 1;
    const cells = Array.from({ length: edge * edge }, (_, i) => i);
    return [cells.map((i) => on(Math.floor(i / edge))), cells.map((i) => on(i % edge))];
  }),
);

function distinct(lists: readonly number[][]): number[][] {
  return [...new Map(lists.map((list) => [list.join(''), list])).values()];
}

const known = new Set(patterns.map((pattern) => pattern.join('')));

export function isPattern(picture: ArrayLike<number>): boolean {
  return known.has(Array.from(picture).join(''));
}

interface Learning {
  readonly machine: RbmParameters;
  readonly random: Random;
  readonly data: Matrix;
  chain: Matrix | undefined;
}

/** Patterns that are shown together. */
const batch = 5;

/** Each step shows the machine all patterns ten times, by persistent contrastive divergence. */
const learning = replay(
  ({ hidden, seed }: { readonly hidden: number; readonly seed: number }): Learning => {
    const random = createRandom(seed);
    const data = matrix(patterns.length, edge * edge, Float64Array.from(patterns.flat()));
    return { machine: newMachine(hidden, edge * edge, random), random, data, chain: undefined };
  },
  (run) => {
    for (let round = 0; round < 10; round++) {
      const order = run.random.shuffle(patterns.map((_, i) => i));
      for (let start = 0; start < order.length; start += batch) {
        const rows = takeRows(run.data, order.slice(start, start + batch));
        const { gradient, chain } = estimateGradient(run.machine, rows, { random: run.random, chain: run.chain });
        run.chain = chain;
        stepAlong(run.machine, gradient, 0.1);
      }
    }
  },
);

export interface BoltzmannSettings {
  readonly hidden: number;
  /** How many times ten rounds over the patterns it has learned. */
  readonly trained: number;
  readonly seed: number;
}

export function machineOf({ hidden, trained, seed }: BoltzmannSettings): RbmParameters {
  return learning({ hidden, seed }, trained).machine;
}

interface Dream {
  readonly machine: RbmParameters;
  readonly random: Random;
  visible: Matrix;
  hidden: Matrix;
  /** How many of the pictures so far were bars or stripes. */
  hits: number;
  pictures: number;
}

/** One step up to the hidden units and down again, a coin for each unit; begins with noise. */
export const dreaming = replay(
  (settings: BoltzmannSettings): Dream => {
    const learned = machineOf(settings);
    // A copy: learning goes on in place.
    const machine: RbmParameters = {
      components_: { ...learned.components_, data: Float64Array.from(learned.components_.data) },
      interceptHidden_: learned.interceptHidden_.slice(),
      interceptVisible_: learned.interceptVisible_.slice(),
    };
    const random = createRandom(settings.seed + 77);
    const visible = matrix(
      1,
      edge * edge,
      Float64Array.from({ length: edge * edge }, () => random.integer(0, 2)),
    );
    return { machine, random, visible, hidden: hiddenProbabilities(machine, visible), hits: 0, pictures: 0 };
  },
  (dream) => {
    const hidden = sampleUnits(hiddenProbabilities(dream.machine, dream.visible), dream.random);
    dream.visible = sampleUnits(visibleProbabilities(dream.machine, hidden), dream.random);
    dream.hidden = hidden;
    dream.pictures++;
    if (isPattern(dream.visible.data)) dream.hits++;
  },
);
