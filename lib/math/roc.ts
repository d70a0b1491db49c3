import { assertAllFinite, assertLabels, assertSameLength } from '../internal/assert';

/** The points of a ROC curve, from (0, 0) to (1, 1). */
export interface RocCurve {
  /** False positives / negatives: how many of the "no" are taken for "yes". */
  readonly falsePositiveRate: Float64Array;
  /** True positives / positives: how many of the "yes" are found. */
  readonly truePositiveRate: Float64Array;
  /** A score of at least this counts as "yes"; falling, the first one Infinity. */
  readonly thresholds: Float64Array;
}

/**
 * The receiver operating characteristic: what share of the "yes" is found, and what share of the "no" is taken for "yes",
 * for every threshold that a score can be compared with. Only the order of the scores matters.
 *
 * @param targets - 0 for "no", 1 for "yes", length N; both must occur. Not modified.
 * @param scores - The higher, the more likely "yes", length N. Not modified.
 * @param options.dropIntermediate - Leaves out points on a straight line between their neighbours, as scikit-learn does;
 *   the curve is the same. Default true.
 * @throws {RangeError} Where the lengths differ, only one of 0 and 1 occurs, or a score is NaN or infinite.
 * @see Fawcett, An introduction to ROC analysis (2006)
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.metrics.roc_curve.html
 * @example
 * const curve = rocCurve([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]);
 * curve.falsePositiveRate; // [0, 0, 0.5, 0.5, 1]
 * curve.truePositiveRate; // [0, 0.5, 0.5, 1, 1]
 * curve.thresholds; // [Infinity, 0.8, 0.4, 0.35, 0.1]
 */
export function rocCurve(
  targets: ArrayLike<number>,
  scores: ArrayLike<number>,
  { dropIntermediate = true }: { readonly dropIntermediate?: boolean } = {},
): RocCurve {
  const steps = countSteps('rocCurve', targets, scores);
  const kept = dropIntermediate ? steps.filter((_, i) => isCorner(steps, i)) : steps;
  const { falsePositives, truePositives } = steps.at(-1)!;
  return {
    falsePositiveRate: Float64Array.from(kept, (step) => step.falsePositives / falsePositives),
    truePositiveRate: Float64Array.from(kept, (step) => step.truePositives / truePositives),
    thresholds: Float64Array.from(kept, (step) => step.threshold),
  };
}

/**
 * The area under the ROC curve: the probability that a "yes" drawn at random scores higher than a "no" drawn at random,
 * ties counted half. 1 where all "yes" come first, 0.5 for guessing.
 *
 * @param targets - 0 for "no", 1 for "yes", length N; both must occur. Not modified.
 * @param scores - The higher, the more likely "yes", length N. Not modified.
 * @returns A number in [0, 1].
 * @throws {RangeError} Where the lengths differ, only one of 0 and 1 occurs, or a score is NaN or infinite.
 * @see Hanley and McNeil, The Meaning and Use of the Area under a ROC Curve (1982)
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.metrics.roc_auc_score.html
 * @example
 * rocAucScore([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]); // 0.75
 */
export function rocAucScore(targets: ArrayLike<number>, scores: ArrayLike<number>): number {
  const steps = countSteps('rocAucScore', targets, scores);
  const { falsePositives, truePositives } = steps.at(-1)!;
  let pairs = 0;
  for (let i = 1; i < steps.length; i++) {
    const [from, to] = [steps[i - 1]!, steps[i]!];
    pairs += ((to.falsePositives - from.falsePositives) * (from.truePositives + to.truePositives)) / 2;
  }
  return pairs / (falsePositives * truePositives);
}

interface Step {
  readonly threshold: number;
  readonly falsePositives: number;
  readonly truePositives: number;
}

/** How many count as "yes" at each threshold, from none to all. */
function countSteps(caller: string, targets: ArrayLike<number>, scores: ArrayLike<number>): Step[] {
  assertSameLength(caller, { targets, scores });
  assertLabels(caller, { targets }, 2);
  assertAllFinite(caller, { scores });
  const order = Array.from(scores, (_, n) => n).sort((a, b) => scores[b]! - scores[a]!);
  const steps: Step[] = [{ threshold: Infinity, falsePositives: 0, truePositives: 0 }];
  let truePositives = 0;
  order.forEach((n, i) => {
    truePositives += targets[n]!;
    const threshold = scores[n]!;
    const tied = i + 1 < order.length && scores[order[i + 1]!] === threshold;
    if (!tied) steps.push({ threshold, falsePositives: i + 1 - truePositives, truePositives });
  });
  if (truePositives === 0 || truePositives === order.length) {
    throw new RangeError(`${caller}: targets are all ${targets[0]}; expected both 0 and 1.`);
  }
  return steps;
}

/** False where the step that leads here and the next one are the same; the first two points stay, as in scikit-learn. */
function isCorner(steps: readonly Step[], i: number): boolean {
  const [before, here, after] = [steps[i - 1], steps[i]!, steps[i + 1]];
  if (!before || !after || before.threshold === Infinity) return true;
  return (
    after.falsePositives - here.falsePositives !== here.falsePositives - before.falsePositives ||
    after.truePositives - here.truePositives !== here.truePositives - before.truePositives
  );
}
