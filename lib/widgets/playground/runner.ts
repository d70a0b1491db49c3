import { breather } from '../../internal/breather';
import { PlaygroundModel, type LayerWeights, type Scores } from './model';
import type { PlaygroundSettings } from './settings';

/** What the page asks of the runner. */
export type Order =
  /** A new network; its views bear this number, so that the page knows those of the networks before. */
  | {
      readonly kind: 'build';
      readonly network: number;
      readonly settings: PlaygroundSettings;
      readonly from: Snapshot | undefined;
    }
  | { readonly kind: 'settings'; readonly settings: PlaygroundSettings; readonly newData: boolean }
  | { readonly kind: 'play' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'step' }
  | {
      readonly kind: 'weight';
      readonly layer: number;
      readonly index: number;
      readonly bias: boolean;
      readonly value: number;
    }
  | { readonly kind: 'watch'; readonly unit: Unit | undefined }
  /** The page has drawn what it was sent, and can take more. */
  | { readonly kind: 'drawn' };

/** A unit by its layer, 0 for the first hidden one, and its place in it. */
export interface Unit {
  readonly layer: number;
  readonly unit: number;
}

/** Where training stands: enough to come back to it. */
export interface Snapshot {
  readonly epoch: number;
  readonly weights: readonly LayerWeights[];
}

/** What the page draws. */
export interface View extends Snapshot {
  /** The number it was built under. */
  readonly network: number;
  readonly scores: Scores;
  /** Points to learn from and to test on; only when they are new. */
  readonly data?: { readonly train: Labelled; readonly test: Labelled };
  /** The losses of epochs since the last view. */
  readonly losses: readonly (readonly [epoch: number, train: number, test: number])[];
  /** The outputs over the plane, 100 × 100 rows. */
  readonly map: Float32Array;
  /** Small maps of every unit, layer after layer, and of the output. */
  readonly thumbnails: readonly Float32Array[];
  /** The map of the unit that is watched. */
  readonly watched?: Float32Array;
  readonly playing: boolean;
  /** Why it paused by itself. */
  readonly stopped?: string;
  readonly divergence?: string | undefined;
  /** How fast it learned lately, in epochs a second; 0 while paused. */
  readonly rate: number;
}

type Labelled = readonly { readonly x: number; readonly y: number; readonly label: number }[];

/** Cells along an edge of the large map and of a small one. */
export const [mapSize, thumbnailSize] = [100, 20] as const;

const msBetweenViews = 60;

const epochsASecond = { slow: 10, normal: 120, fast: Infinity } as const;

/** Trains a network while the page stays free, and tells it what to draw; runs in a worker, or where there is none in the page. */
export class Runner {
  private model: PlaygroundModel | undefined;
  private network = 0;
  private playing = false;
  /** How often it began to play: a loop that was paused ends, though another may have begun before it noticed. */
  private plays = 0;
  private watched: Unit | undefined;
  private waiting = false;
  private lastView = -Infinity;
  private pending = false;
  private losses: [number, number, number][] = [];
  private newData = true;
  private best = { loss: Infinity, epoch: 0 };
  private stopped: string | undefined;
  private rate = 0;

  constructor(private readonly send: (view: View) => void) {}

  take(order: Order): void {
    if (order.kind === 'drawn') return this.drawn();
    if (order.kind === 'build') this.build(order);
    else this.change(this.model!, order);
    this.tell();
  }

  private build({ network, settings, from }: Extract<Order, { kind: 'build' }>): void {
    this.network = network;
    this.model = new PlaygroundModel(settings);
    if (from) this.model.restore(from.weights, from.epoch);
    this.playing = false;
    this.watched = undefined;
    this.newData = true;
    this.stopped = undefined;
    this.losses = [];
    this.best = { loss: Infinity, epoch: this.model.epoch };
    this.record();
  }

  private change(model: PlaygroundModel, order: Exclude<Order, { kind: 'build' | 'drawn' }>): void {
    if (order.kind === 'settings') {
      if (order.newData) {
        model.changeData(order.settings);
        this.newData = true;
      }
      model.changeLearningRate(order.settings.learningRate);
      model.settings = order.settings;
    } else if (order.kind === 'weight') {
      const { kernel, bias, removed } = model.weights[order.layer]!;
      (order.bias ? bias : kernel)[order.index] = order.value;
      if (!order.bias) removed[order.index] = 0;
    } else if (order.kind === 'watch') this.watched = order.unit;
    else if (order.kind === 'step') {
      this.playing = false;
      this.stopped = undefined;
      this.learn();
    } else if (order.kind === 'play') {
      this.stopped = undefined;
      this.best = { loss: Infinity, epoch: model.epoch };
      if (!this.playing) void this.play();
    } else this.playing = false;
  }

  /** Learns until told to pause; leaves room for orders every few milliseconds, and keeps the pace. */
  private async play(): Promise<void> {
    this.playing = true;
    const mine = ++this.plays;
    const pause = breather(12);
    let [since, done] = [performance.now(), 0];
    while (this.playing && mine === this.plays) {
      const pace = epochsASecond[this.model!.settings.pace];
      const elapsed = (performance.now() - since) / 1000;
      if (done < pace * elapsed || done === 0) {
        this.learn();
        done++;
      } else await new Promise((resolve) => setTimeout(resolve, 4));
      this.rate = done / Math.max(elapsed, 0.001);
      // A rate of long ago says nothing, and a backlog shall not be made up for.
      if (elapsed > 1) [since, done] = [performance.now(), 0];
      this.tell();
      await pause();
    }
    if (mine !== this.plays) return;
    this.rate = 0;
    this.tell();
  }

  private learn(): void {
    const model = this.model!;
    if (!model.learn()) this.playing = false;
    else {
      const scores = this.record();
      this.stopped = this.reasonToStop(scores);
      if (this.stopped) this.playing = false;
    }
  }

  private record(): Scores {
    const scores = this.model!.scores();
    this.losses.push([this.model!.epoch, scores.train.loss, scores.test.loss]);
    if (scores.test.loss < this.best.loss - 1e-4) this.best = { loss: scores.test.loss, epoch: this.model!.epoch };
    return scores;
  }

  private reasonToStop({ test }: Scores): string | undefined {
    const { settings, epoch } = this.model!;
    const { stop, stopAt } = settings;
    if (stop === 'epochs' && epoch >= stopAt) return `Paused after ${epoch} epochs.`;
    if (stop === 'testLoss' && test.loss <= stopAt)
      return `Paused: the test loss came down to ${test.loss.toFixed(3)}.`;
    if (stop === 'accuracy' && test.accuracy !== undefined && test.accuracy * 100 >= stopAt)
      return `Paused: ${(test.accuracy * 100).toFixed(1)} % of the test points are right.`;
    if (stop === 'patience' && epoch - this.best.epoch >= stopAt)
      return `Paused: no better test loss than ${this.best.loss.toFixed(3)} of epoch ${this.best.epoch} for ${stopAt} epochs.`;
    return undefined;
  }

  private tell(): void {
    this.pending = true;
    if (this.waiting) return;
    // A view costs as much as several epochs; while it plays, the eye is content with fewer.
    if (this.playing && performance.now() - this.lastView < msBetweenViews) return;
    this.lastView = performance.now();
    this.waiting = true;
    this.pending = false;
    this.send(this.view());
  }

  private drawn(): void {
    this.waiting = false;
    if (this.pending) this.tell();
  }

  private view(): View {
    const model = this.model!;
    const { watched, newData, losses } = this;
    [this.newData, this.losses] = [false, []];
    const maps = model.maps(mapSize);
    const data = newData && { train: model.data.train.points, test: model.data.test.points };
    const divergence = model.divergence;
    return {
      network: this.network,
      epoch: model.epoch,
      weights: model.weights.map(({ kernel, bias, removed }) => {
        return { kernel: kernel.slice(), bias: bias.slice(), removed: removed.slice() };
      }),
      scores: model.scores(),
      ...(data && { data }),
      losses,
      map: Float32Array.from(maps.at(-1)!.data),
      thumbnails: model.maps(thumbnailSize).map(({ data }) => Float32Array.from(data)),
      ...(watched && maps[watched.layer] && { watched: columnOf(maps[watched.layer]!, watched.unit) }),
      playing: this.playing,
      ...(this.stopped && { stopped: this.stopped }),
      divergence,
      rate: this.rate,
    };
  }
}

function columnOf(
  { data, columns, rows }: { data: ArrayLike<number>; columns: number; rows: number },
  unit: number,
): Float32Array {
  return Float32Array.from({ length: rows }, (_, row) => data[row * columns + unit]!);
}
