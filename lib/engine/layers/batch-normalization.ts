import { partOf, type Operation } from '../share';
import type { BatchNormalizationSpecification } from '../specification';
import type { CompiledLayer, Site } from './layer';

/** y = γ·(x − mean)/√(variance + ε) + β, with the batch's own mean and variance while training and their running means else. */
export function compileBatchNormalization(
  { momentum = 0.99, epsilon = 1e-3, trainable = true }: BatchNormalizationSpecification,
  site: Site,
): CompiledLayer {
  const { kernels, plan, input } = site;
  const columns = input.shape.at(-1)!;
  const perRow = input.size / columns;
  const vector = (learns: boolean) => site.parameter([1, columns], { learns });
  const [gamma, beta, movingMean, movingVariance] = [
    vector(trainable),
    vector(trainable),
    vector(false),
    vector(false),
  ];
  const room = () => plan.floats(gamma.panels * 8);
  const [mean, variance, sums, products] = [room(), room(), room(), room()];
  const output = plan.signal(input.shape);

  const measure = whole((share) => {
    if (!share.training) return;
    const [first, last] = columnsOf(share, gamma.panels, columns);
    kernels.columnMoments(input.address, share.rows * perRow, columns, first, last, mean, variance, movingMean.value, movingVariance.value, momentum); // prettier-ignore
  });
  const normalize: Operation = ({ from, to, training }) => {
    const at = 4 * input.size * from;
    const [centre, spread] = training ? [mean, variance] : [movingMean.value, movingVariance.value];
    kernels.normalize(input.address + at, output.address + at, (to - from) * perRow, columns, centre, spread, gamma.value, beta.value, epsilon); // prettier-ignore
  };
  const weight = (name: string, part: typeof gamma, learns: boolean) => ({
    name,
    shape: [columns],
    parts: [part],
    trainable: learns,
  });
  return {
    output,
    weights: [
      weight('gamma', gamma, trainable),
      weight('beta', beta, trainable),
      weight('moving_mean', movingMean, false),
      weight('moving_variance', movingVariance, false),
    ],
    forward: [[], [measure], [normalize]],
    backward: (gradient) => {
      const add = whole((share) => {
        const [first, last] = columnsOf(share, gamma.panels, columns);
        kernels.normalizeSums(input.address, gradient, share.rows * perRow, columns, first, last, mean, variance, epsilon, sums, products); // prettier-ignore
      });
      const spread: Operation = ({ from, to, rows }) => {
        const at = 4 * input.size * from;
        kernels.normalizeGradient(input.address + at, gradient + at, gradient + at, (to - from) * perRow, columns, rows * perRow, mean, variance, gamma.value, epsilon, sums, products); // prettier-ignore
      };
      const keep: Operation = (share) => {
        const [panel, lastPanel] = partOf(share, gamma.panels);
        const bytes = 32 * (lastPanel - panel);
        kernels.copyRows(sums + 32 * panel, 0, beta.gradient + 32 * panel, 0, 1, bytes);
        kernels.copyRows(products + 32 * panel, 0, gamma.gradient + 32 * panel, 0, 1, bytes);
      };
      return {
        phases: [[], [add], [spread]],
        inputGradient: gradient,
        weightGradients: trainable ? [keep] : [],
      };
    },
  };
}

/** Marks an operation that looks at all rows. */
function whole(operation: Operation): Operation {
  return Object.assign(operation, { whole: true as const });
}

/** The columns that this thread sums: those of its panels. */
function columnsOf(share: Parameters<Operation>[0], panels: number, columns: number): [first: number, last: number] {
  const [panel, lastPanel] = partOf(share, panels);
  return [8 * panel, Math.min(columns, 8 * lastPanel)];
}
