import { warn } from '../../internal/warn';
import { activations } from '../../math/activations';
import { matrix, type Matrix } from '../../math/matrix';
import type { Random } from '../../math/random';
import { rowChunks } from '../rows/row-chunks';
import { freeEnergies } from './rbm-conditionals';
import type { RbmParameters } from './rbm-parameters';

/**
 * Features × ln σ(F(v′) − F(v)) for each row v, where v′ is v with the value in one column flipped.
 *
 * @param flips - For each row the column to flip.
 */
export function pseudoLogLikelihood(machine: RbmParameters, x: Matrix, flips: ArrayLike<number>): Float64Array {
  const out = new Float64Array(x.rows);
  for (const { start, rows } of rowChunks(x)) {
    const flipped = matrix(rows.rows, rows.columns, Float64Array.from(rows.data));
    for (let r = 0; r < rows.rows; r++) {
      const i = r * rows.columns + flips[start + r]!;
      flipped.data[i] = 1 - flipped.data[i]!;
    }
    const [as, but] = [freeEnergies(machine, rows), freeEnergies(machine, flipped)];
    // ln σ(d) = −softplus(−d)
    for (let r = 0; r < rows.rows; r++) {
      out[start + r] = -x.columns * activations.softplus.value(as[r]! - but[r]!);
    }
  }
  return out;
}

/**
 * Warns where the machine is less sure of the rows it has learned from (the first 500 of them) than tossed coins would be.
 * Its probabilities keep within 0 and 1 however wild its weights are, so this is what divergence looks like.
 */
export function warnIfWorseThanCoins(caller: string, machine: RbmParameters, { x, random }: Judged): void {
  const rows = Math.min(x.rows, 500);
  const first = matrix(rows, x.columns, x.data.slice(0, rows * x.columns));
  const flips = Int32Array.from({ length: rows }, () => random.integer(0, x.columns));
  const mean = pseudoLogLikelihood(machine, first, flips).reduce((sum, score) => sum + score, 0) / rows;
  const coins = -x.columns * Math.LN2;
  if (mean >= 1.1 * coins) return;
  warn(
    'ConvergenceWarning',
    `${caller}: the machine is less sure of its data than tossed coins (pseudo-log-likelihood ${mean.toPrecision(4)} a ` +
      `row, coins ${coins.toPrecision(4)}); the weights have run away: lower learningRate.`,
  );
}

interface Judged {
  readonly x: Matrix;
  readonly random: Random;
}
