import { takeRows } from '../../math/features';
import { matrix, type Matrix } from '../../math/matrix';
import { mostProbable } from '../contract/classes';
import type { Label } from '../contract/estimator';
import { bestMatches } from './best-matching-units';

interface Labelled<L extends Label> {
  readonly x: Matrix;
  readonly classes: readonly L[];
  /** For each row of x the position of its label among the classes. */
  readonly indices: Int32Array;
}

/** For each unit the majority label of the rows it wins; where it wins none, the label of the closest unit that does. */
export function labelUnits<L extends Label>(weights: Matrix, { x, classes, indices }: Labelled<L>): L[] {
  const votes = matrix(weights.rows, classes.length);
  bestMatches(x, weights).first.forEach((unit, n) => votes.data[unit * classes.length + indices[n]!]!++);
  const majority = mostProbable(votes, classes);
  const units = Array.from({ length: weights.rows }, (_, unit) => unit);
  const winners = units.filter((unit) => {
    return votes.data.subarray(unit * classes.length, (unit + 1) * classes.length).some((count) => count > 0);
  });
  const closest = bestMatches(weights, takeRows(weights, winners)).first;
  const won = new Set(winners);
  return units.map((unit) => majority[won.has(unit) ? unit : winners[closest[unit]!]!]!);
}
