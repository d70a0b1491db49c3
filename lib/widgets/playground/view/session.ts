import type { LayerWeights } from '../model';
import type { Snapshot } from '../runner';
import { isOwn, regularizationRates, type PlaygroundSettings } from '../settings';

export type LossPoint = readonly [epoch: number, train: number, test: number];

/** What undo goes back to. */
export interface Moment {
  readonly settings: PlaygroundSettings;
  readonly snapshot: Snapshot | undefined;
  readonly losses: readonly LossPoint[];
  readonly repeatable: boolean;
}

/** Only these leave the network as it is; all others begin anew. */
const gentle: readonly (keyof PlaygroundSettings)[] = [
  'learningRate',
  'showTest',
  'discretize',
  'pace',
  'stop',
  'stopAt',
  'classNames',
];

/** What follows from a change: a new network, other points for the same network, or neither. */
export function consequenceOf(
  before: PlaygroundSettings,
  after: PlaygroundSettings,
): 'network' | 'data' | 'settings' | 'nothing' {
  const changed = (Object.keys(after) as (keyof PlaygroundSettings)[]).filter((key) => {
    return JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  });
  if (changed.length === 0) return 'nothing';
  if (changed.every((key) => gentle.includes(key))) return 'settings';
  const onlyData = changed.every((key) => key === 'dataSeed' || key === 'points' || gentle.includes(key));
  return onlyData ? 'data' : 'network';
}

/** Whether training can be repeated from the start after this change, as exported code does. */
export function staysRepeatable(before: PlaygroundSettings, after: PlaygroundSettings): boolean {
  return before.learningRate === after.learningRate && consequenceOf(before, after) !== 'data';
}

/**
 * The settings after a change as a person would expect them where one depends on another.
 *
 * @throws {RangeError} Where points of one's own are to be learned from, and there are none.
 */
export function sensible(before: PlaygroundSettings, after: PlaygroundSettings): PlaygroundSettings {
  const { regularization, regularizationRate, problem, points } = after;
  if (isOwn(after) && points.length === 0) {
    throw new RangeError(
      'There are no points of your own yet: paste some, or place them on the map, under “My own points”.',
    );
  }
  const begins = before.regularization === 'none' && regularization !== 'none';
  const rate = begins && regularizationRate === 0 ? regularizationRates[2] : regularizationRate;
  // Classes have whole numbers; what were values becomes classes by its sign.
  const classed = problem === 'own' && points.some(([, , label]) => !Number.isInteger(label) || label < 0);
  const asClasses = classed ? points.map(([x, y, label]) => [x, y, label >= 0 ? 1 : 0] as const) : points;
  return { ...after, regularizationRate: rate, points: asClasses };
}

/** What was done, so that it can be undone; the oldest is forgotten first. */
export class UndoList {
  private readonly moments: Moment[] = [];

  push(moment: Moment): void {
    this.moments.push(moment);
    if (this.moments.length > 60) this.moments.shift();
  }
  pop(): Moment | undefined {
    return this.moments.pop();
  }
  get empty(): boolean {
    return this.moments.length === 0;
  }
}

/** Copies, which later training does not change. */
export function copied(weights: readonly LayerWeights[]): LayerWeights[] {
  return weights.map(({ kernel, bias, removed }) => ({
    kernel: kernel.slice(),
    bias: bias.slice(),
    removed: removed.slice(),
  }));
}
