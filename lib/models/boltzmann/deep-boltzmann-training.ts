import { breather } from '../../internal/breather';
import { takeRows } from '../../math/features';
import type { Matrix } from '../../math/matrix';
import type { Random } from '../../math/random';
import { mapRows } from '../rows/row-chunks';
import type { Copies } from './contrastive-divergence';
import {
  gibbsStep,
  meanField,
  tossedCoins,
  type DeepBoltzmannParameters,
  type LayerStates,
} from './deep-boltzmann-parameters';
import { hiddenProbabilities } from './rbm-conditionals';
import { meanProducts, stepAlong, subtract } from './rbm-gradient';
import { trainRbm } from './rbm-training';

export interface DeepBoltzmannTraining {
  readonly hiddenLayerSizes: readonly number[];
  readonly learningRate: number;
  readonly batchSize: number;
  readonly pretrainingIter: number;
  readonly nIter: number;
  readonly nGibbsSteps: number;
  readonly meanFieldSteps: number;
}

interface Run extends DeepBoltzmannTraining {
  readonly caller: string;
  readonly random: Random;
  readonly onIteration?: (iteration: number) => void | Promise<void>;
}

/**
 * Trains layer by layer, each machine as if the layers it does not see yet were copies of those it sees: in the whole, an inner
 * layer gets input from two sides, so the input from one side is doubled while it is the only one.
 *
 * An inner layer ends with two intercepts, from the machine below and the one above. It takes their mean: the two machines
 * feel 2 Wˡ⁻¹ hˡ⁻¹ + b and 2 (Wˡ)ᵀ hˡ⁺¹ + b′, and the mean of these is what the whole feels.
 *
 * @see Salakhutdinov and Hinton, Deep Boltzmann Machines (2009), §3.1
 */
export async function pretrain(x: Matrix, run: Run): Promise<DeepBoltzmannParameters> {
  const components_: Matrix[] = [];
  const intercepts_: Float64Array[] = [];
  const last = run.hiddenLayerSizes.length - 1;
  let states = x;
  for (const [l, nComponents] of run.hiddenLayerSizes.entries()) {
    const copies: Copies = { visible: l < last ? 2 : 1, hidden: l > 0 ? 2 : 1 };
    const { caller, random, learningRate, batchSize } = run;
    const fixed = { nGibbsSteps: 1, persistent: false, shuffle: true, nIter: run.pretrainingIter };
    const machine = await trainRbm(states, { ...fixed, caller, random, learningRate, batchSize, nComponents, copies });
    components_.push(machine.components_);
    const below = intercepts_.at(-1);
    if (below) machine.interceptVisible_.forEach((b, i) => (below[i] = (below[i]! + b) / 2));
    else intercepts_.push(machine.interceptVisible_);
    intercepts_.push(machine.interceptHidden_);
    states = mapRows(states, nComponents, (rows) => hiddenProbabilities(machine, rows, copies.visible));
  }
  return { components_, intercepts_ };
}

/**
 * Trains all layers together, in place: up the bound that mean-field inference gives for the data, down the likelihood of what
 * persistent chains show. The rate falls to 0 by equal amounts, without which the chains could not keep up to the end.
 *
 * @see Salakhutdinov and Hinton, Deep Boltzmann Machines (2009), §2
 */
export async function trainJointly(machine: DeepBoltzmannParameters, x: Matrix, run: Run): Promise<void> {
  const { random, batchSize } = run;
  const batches = Math.ceil(x.rows / batchSize);
  const steps = run.nIter * batches;
  const breathe = breather();
  let chains = tossedCoins(machine, batchSize, random);
  for (let iteration = 0; iteration < run.nIter; iteration++) {
    const order = random.shuffle(Array.from({ length: x.rows }, (_, n) => n));
    for (let b = 0; b < batches; b++) {
      const batch = takeRows(x, order.slice(b * batchSize, (b + 1) * batchSize));
      const explained = meanField(machine, batch, { steps: run.meanFieldSteps });
      for (let k = 0; k < run.nGibbsSteps; k++) chains = gibbsStep(machine, chains, random);
      const rate = run.learningRate * (1 - (iteration * batches + b) / steps);
      update(machine, { explained, chains, rate });
      await breathe();
    }
    await run.onIteration?.(iteration + 1);
  }
}

interface Evidence {
  readonly explained: LayerStates;
  readonly chains: LayerStates;
  readonly rate: number;
}

/** Each pair of layers is a restricted Boltzmann machine as far as its gradient goes; intercepts are moved once. */
function update({ components_, intercepts_ }: DeepBoltzmannParameters, { explained, chains, rate }: Evidence): void {
  components_.forEach((weights, l) => {
    const positive = meanProducts(explained[l + 1]!, explained[l]!);
    const direction = subtract(positive, meanProducts(chains[l + 1]!, chains[l]!));
    const interceptVisible_ = l === 0 ? intercepts_[0]! : new Float64Array(weights.columns);
    stepAlong({ components_: weights, interceptHidden_: intercepts_[l + 1]!, interceptVisible_ }, direction, rate);
  });
}
