import { assertInteger, assertOneOf, assertPositive } from '../../internal/assert';
import { breather } from '../../internal/breather';
import { takeRows } from '../../math/features';
import { matrix, type Matrix } from '../../math/matrix';
import { createRandom, type Random } from '../../math/random';
import { estimateGradient, type Copies } from './contrastive-divergence';
import { warnIfWorseThanCoins } from './pseudo-likelihood';
import { stepAlong } from './rbm-gradient';
import type { RbmParameters } from './rbm-parameters';

/** How a restricted Boltzmann machine learns. */
export interface RbmTraining {
  readonly learningRate: number;
  readonly batchSize: number;
  readonly nIter: number;
  readonly nGibbsSteps: number;
  readonly persistent: boolean;
  readonly shuffle: boolean;
}

export function assertRbmTraining(caller: string, training: RbmTraining): void {
  const { learningRate, batchSize, nIter, nGibbsSteps, persistent, shuffle } = training;
  assertPositive(caller, { learningRate });
  assertInteger(caller, { batchSize }, { min: 1 });
  assertInteger(caller, { nIter });
  assertInteger(caller, { nGibbsSteps }, { min: 1 });
  assertOneOf(caller, { persistent }, [true, false]);
  assertOneOf(caller, { shuffle }, [true, false]);
}

interface Run extends RbmTraining {
  /** Who warns where the weights have run away. */
  readonly caller: string;
  readonly nComponents: number;
  readonly random: Random;
  readonly copies?: Copies;
  readonly onIteration?: (iteration: number, machine: RbmParameters) => void | Promise<void>;
}

/** Trains a machine from small random weights, batch after batch. Does not modify x. */
export async function trainRbm(x: Matrix, run: Run): Promise<RbmParameters> {
  const { caller, nComponents, random, copies, persistent, shuffle, batchSize, nGibbsSteps } = run;
  const machine = newMachine(nComponents, x.columns, random);
  let chain = persistent ? matrix(batchSize, nComponents) : undefined;
  const breathe = breather();
  for (let iteration = 1; iteration <= run.nIter; iteration++) {
    const rows = Array.from({ length: x.rows }, (_, n) => n);
    const order = shuffle ? random.shuffle(rows) : rows;
    for (let start = 0; start < x.rows; start += batchSize) {
      const batch = takeRows(x, order.slice(start, start + batchSize));
      const estimate = estimateGradient(machine, batch, { random, nGibbsSteps, chain, copies });
      stepAlong(machine, estimate.gradient, run.learningRate);
      if (persistent) chain = estimate.chain;
      await breathe();
    }
    await run.onIteration?.(iteration, machine);
  }
  // A stream of its own, so that the warning does not change what is drawn next.
  if (run.nIter > 0 && !copies) warnIfWorseThanCoins(caller, machine, { x, random: createRandom(0) });
  return machine;
}

/** Small weights, so that hidden units begin different but undecided; no intercepts. */
export function newMachine(nComponents: number, columns: number, random: Random): RbmParameters {
  const components_ = matrix(nComponents, columns);
  for (let i = 0; i < components_.data.length; i++) components_.data[i] = random.normal(0, 0.01);
  return {
    components_,
    interceptHidden_: new Float64Array(nComponents),
    interceptVisible_: new Float64Array(columns),
  };
}
