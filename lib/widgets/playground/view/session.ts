import type { LayerWeights } from '../model';
import type { Snapshot } from '../runner';
import type { PlaygroundSettings } from '../settings';

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
