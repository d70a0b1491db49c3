import type { Matrix } from '../../math/matrix';
import { minimizeLbfgs, type LbfgsOptions } from '../../math/optimization/lbfgs';
import { emptySlopes, type DenseLayer, type Slopes } from './dense-network';
import type { OutputLoss } from './mlp-losses';
import { lossAndSlopes } from './trainer';

export interface LbfgsTask extends Omit<LbfgsOptions, 'gradientTolerance'> {
  readonly x: Matrix;
  readonly targets: Matrix;
  readonly loss: OutputLoss;
  readonly alpha: number;
  readonly tol: number;
  /** Leaves the biases as they are. Default false. */
  readonly fixedBiases?: boolean;
}

export interface LbfgsOutcome {
  /** The loss after each iteration. */
  readonly lossCurve: readonly number[];
  readonly loss: number;
  readonly outcome: 'converged' | 'maxIter' | 'diverged' | 'lineSearch';
}

/**
 * Lowers the loss over all rows at once by L-BFGS.
 *
 * @param layers - Changed in place.
 */
export async function fitLbfgs(
  layers: readonly DenseLayer[],
  { x, targets, loss, alpha, tol, fixedBiases = false, ...limits }: LbfgsTask,
): Promise<LbfgsOutcome> {
  const batch = { x: in64Bits(x), targets: in64Bits(targets), rows: x.rows, loss, alpha };
  const slopes = emptySlopes(layers);
  const objective = (point: Float64Array) => {
    unpack(point, layers);
    const value = lossAndSlopes(layers, { ...batch, into: slopes });
    if (fixedBiases) for (const slope of slopes.biases) slope.fill(0);
    return { value, gradient: pack(slopes) };
  };
  const start = pack({ weights: layers.map(({ weights }) => weights), biases: layers.map(({ biases }) => biases) });
  const { point, value, reason, history } = await minimizeLbfgs(objective, start, {
    ...limits,
    gradientTolerance: tol,
  });
  unpack(point, layers);
  return { lossCurve: history, loss: value, outcome: Number.isFinite(value) ? reason : 'diverged' };
}

/** All weights, then all biases, in one array. */
function pack({ weights, biases }: Slopes): Float64Array {
  const parts = [...weights, ...biases];
  const point = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let from = 0;
  for (const part of parts) {
    point.set(part, from);
    from += part.length;
  }
  return point;
}

function unpack(point: Float64Array, layers: readonly DenseLayer[]): void {
  let from = 0;
  for (const part of [...layers.map(({ weights }) => weights), ...layers.map(({ biases }) => biases)]) {
    part.set(point.subarray(from, from + part.length));
    from += part.length;
  }
}

function in64Bits({ data }: Matrix): Float64Array {
  return data instanceof Float64Array ? data : Float64Array.from(data);
}
