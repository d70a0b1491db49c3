import { assertInteger, assertOneOf } from '../../internal/assert';
import { createRandom } from '../../math/random';
import { featureNames, featuresOf, type FeatureName } from './features';
import { problems, type Point, type ProblemName } from './problems';

export interface PlaygroundDataOptions {
  /** Default 'circle'. */
  readonly problem?: ProblemName;
  /** In percent, 0–50. Default 0. */
  readonly noise?: number;
  /** How much of the points to learn from, in percent, 10–90. Default 50. */
  readonly trainShare?: number;
  /** Default: x₁ and x₂. */
  readonly features?: readonly FeatureName[];
  /** In place of a problem, points of one's own: x₁, x₂ and the class's number or the value. */
  readonly points?: readonly (readonly [x1: number, x2: number, label: number])[];
  /** How many classes; 0 for values. Default: as the problem has, or for points of one's own as many as there are labels. */
  readonly classes?: number;
  /** Decides the points, and which of them are learned from. Default 1. */
  readonly seed?: number;
}

/** Examples for a network: a row of features each, and a row of targets each. */
export interface PlaygroundPart {
  readonly x: number[][];
  /** One value in −1 … 1 for two classes or a value; one of 0 and 1 for each of more classes. */
  readonly y: number[][];
  readonly points: Point[];
}

/**
 * The points of the playground, ready for a network.
 *
 * @throws {RangeError} On an option out of range.
 * @example
 * const { train, test } = playgroundData({ problem: 'xor', trainShare: 80, seed: 3 });
 * [train.x.length, test.x.length, train.x[0].length, train.y[0].length]; // [400, 100, 2, 1]
 * playgroundData({ points: [[0, 0, 0], [1, 1, 1], [2, 2, 2]] }).train.y[0].length; // 3
 */
export function playgroundData({
  problem = 'circle',
  noise = 0,
  trainShare = 50,
  features = ['x1', 'x2'],
  points,
  classes,
  seed = 1,
}: PlaygroundDataOptions = {}): { readonly train: PlaygroundPart; readonly test: PlaygroundPart } {
  assertOneOf('playgroundData', { problem }, Object.keys(problems) as ProblemName[]);
  assertInteger('playgroundData', { noise }, { min: 0, below: 51 });
  assertInteger('playgroundData', { trainShare }, { min: 10, below: 91 });
  for (const feature of features) assertOneOf('playgroundData', { feature }, featureNames);
  const random = createRandom(seed);
  const made = points?.map(([x, y, label]) => ({ x, y, label })) ?? problems[problem].points(random, noise / 100);
  const shuffled = random.shuffle(made);
  const kinds = classes ?? (points ? classesIn(made) : problems[problem].classes);
  const count = Math.max(1, Math.floor((shuffled.length * trainShare) / 100));
  const part = (some: Point[]): PlaygroundPart => ({
    x: some.map((point) => featuresOf(features, point)),
    y: some.map(({ label }) => targetOf(label, kinds)),
    points: some,
  });
  // With a single point there is nothing left to test on but the point itself.
  const rest = shuffled.slice(count);
  return { train: part(shuffled.slice(0, count)), test: part(rest.length > 0 ? rest : shuffled) };
}

/** As many classes as the highest number asks for; 0 where a label is no class's number. */
function classesIn(points: readonly Point[]): number {
  const whole = points.every(({ label }) => Number.isInteger(label) && label >= 0);
  return whole ? Math.max(2, ...points.map(({ label }) => label + 1)) : 0;
}

function targetOf(label: number, classes: number): number[] {
  if (classes === 0) return [label];
  if (classes === 2) return [label === 1 ? 1 : -1];
  return Array.from({ length: classes }, (_, i) => (i === label ? 1 : 0));
}
