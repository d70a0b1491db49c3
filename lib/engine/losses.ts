import type { Kernels } from './kernels';
import type { MemoryPlan, Signal } from './memory-plan';
import type { Operation } from './share';
import type { ActivationName, LayerSpecification, LossName } from './specification';

const codes = { meanSquaredError: 0, meanAbsoluteError: 1, binaryCrossentropy: 2, categoricalCrossentropy: 3 } as const;

/** Where a batch's targets lie, and what the loss makes of them. */
export interface Loss {
  /** Floats of targets for one row of the batch. */
  readonly targetSize: number;
  readonly targets: number;
  /** Losses, and the weight of each, for every row of the batch, `perRow` after another. */
  readonly perRow: number;
  readonly losses: number;
  readonly weights: number;
  readonly gradient: number;
  /** Works out the losses, and the gradient where the pass is for training. */
  readonly operation: Operation;
}

/** The activation that the loss works out itself: exact where the probability of a target is all but 0, and one pass fewer. */
export function fusedActivation(layers: readonly LayerSpecification[], loss: LossName): ActivationName | undefined {
  const last = layers.at(-1);
  if (!last || !('activation' in last) || !['Dense', 'Conv2D', 'Activation'].includes(last.type)) return undefined;
  const wanted = loss === 'binaryCrossentropy' ? 'sigmoid' : 'softmax';
  return last.activation === wanted && loss.endsWith('Crossentropy') ? wanted : undefined;
}

export function planLoss(
  kernels: Kernels,
  plan: MemoryPlan,
  { name, output, fused }: { name: LossName; output: Signal; fused: boolean },
): Loss {
  const columns = output.shape.at(-1)!;
  const perRow = output.size / columns;
  const sparse = name === 'sparseCategoricalCrossentropy';
  const targetSize = sparse ? perRow : output.size;
  const room = (count: number) => plan.floats(plan.batchSize * count);
  const [targets, losses, weights, gradient] = [room(targetSize), room(perRow), room(perRow), room(output.size)];

  const operation: Operation = ({ from, to, rows, training }) => {
    const y = output.address + 4 * output.size * from;
    const t = targets + 4 * targetSize * from;
    const g = training ? gradient + 4 * output.size * from : 0;
    const count = (to - from) * perRow;
    const weight = weights + 4 * perRow * from;
    const out = losses + 4 * perRow * from;
    const share = 1 / (rows * perRow);
    if (fused && name === 'binaryCrossentropy') {
      kernels.sigmoidCrossEntropy(y, y, t, g, count, columns, weight, share, out);
    } else if (fused || sparse) {
      kernels.softmaxCrossEntropy(y, y, t, Number(sparse), g, count, columns, weight, share, out);
    } else {
      kernels.loss(codes[name as keyof typeof codes], y, t, g, count, columns, weight, share, out);
    }
  };
  return { targetSize, targets, perRow, losses, weights, gradient, operation };
}
