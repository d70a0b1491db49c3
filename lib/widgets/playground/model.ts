import { categoricalCrossEntropy } from '../../math/categorical-losses';
import { halfSquaredError } from '../../math/elementwise-losses';
import { matrix, type Matrix } from '../../math/matrix';
import type { Network } from '../../networks/network';
import { buildNetwork } from './build-network';
import { playgroundData, type PlaygroundPart } from './data';
import { featuresOf } from './features';
import { PruningSGD } from './pruning-sgd';
import { classesOf, isOwn, type PlaygroundSettings } from './settings';

/** How good the network is on some points; NaN where its outputs are. */
export interface Score {
  /** Mean half-squared error, or cross-entropy for more than two classes; without what regularisation asks. */
  readonly loss: number;
  /** Share of points on the right side; undefined where the network gives values. */
  readonly accuracy: number | undefined;
}

export interface Scores {
  readonly train: Score;
  readonly test: Score;
}

/** The weights into a layer, inputs × units row after row, and what each unit adds. */
export interface LayerWeights {
  readonly kernel: Float64Array;
  readonly bias: Float64Array;
  /** 1 for each weight that L1 has removed. */
  readonly removed: Uint8Array;
}

/** A network at play: its data, how far it has learned, and how to go on. */
export class PlaygroundModel {
  readonly network: Network;
  data: ReturnType<typeof playgroundData>;
  epoch = 0;
  /** Why it cannot go on: the loss is no longer a number. */
  divergence: string | undefined;
  private steps = 0;

  constructor(public settings: PlaygroundSettings) {
    this.network = buildNetwork(settings);
    this.data = dataOf(settings);
  }

  /**
   * One epoch: batches of rows in a fixed order. Rows that do not fill a batch wait for those of the next epoch.
   *
   * @returns Whether it could: not after the loss has left the numbers.
   */
  learn(): boolean {
    const { x, y } = this.data.train;
    const { batchSize } = this.settings;
    const stepsAtEnd = Math.floor(((this.epoch + 1) * x.length) / batchSize);
    for (; this.steps < stepsAtEnd && this.divergence === undefined; this.steps++) {
      const rows = Array.from({ length: batchSize }, (_, i) => (this.steps * batchSize + i) % x.length);
      try {
        this.network.trainOnBatch(
          rows.map((row) => x[row]!),
          rows.map((row) => y[row]!),
        );
      } catch (error) {
        this.divergence = explainDivergence(this, error);
      }
    }
    if (this.divergence === undefined) this.epoch++;
    return this.divergence === undefined;
  }

  scores(): Scores {
    return { train: this.score(this.data.train), test: this.score(this.data.test) };
  }

  /** Keeps the network; the length of later steps changes. */
  changeLearningRate(learningRate: number): void {
    this.settings = { ...this.settings, learningRate };
    this.network.optimizer.learningRate = learningRate;
  }

  /** Keeps the network; what it learns from later changes. */
  changeData(settings: PlaygroundSettings): void {
    this.settings = settings;
    this.data = dataOf(settings);
    // The rows in waiting were of the old points.
    this.steps = Math.floor((this.epoch * this.data.train.x.length) / settings.batchSize);
  }

  /** Layer after layer, the output last. */
  get weights(): LayerWeights[] {
    const { optimizer } = this.network;
    return this.denseLayers().map(({ layer }) => {
      const [kernel, bias] = layer.parameters;
      const removed =
        optimizer instanceof PruningSGD ? optimizer.removedFrom(kernel!.value) : new Uint8Array(kernel!.value.length);
      return { kernel: kernel!.value, bias: bias!.value, removed };
    });
  }

  /** Puts other weights in place, as after an undo. */
  restore(weights: readonly LayerWeights[], epoch: number): void {
    this.network.setWeights(weights.flatMap(({ kernel, bias }) => [kernel, bias]));
    this.weights.forEach(({ removed }, i) => removed.set(weights[i]!.removed));
    this.divergence = undefined;
    this.epoch = epoch;
    this.steps = Math.floor((epoch * this.data.train.x.length) / this.settings.batchSize);
  }

  /**
   * What every unit makes of a grid of points over −6 … 6, the top row first.
   *
   * @returns A matrix a layer: resolution² rows, a column a unit.
   */
  maps(resolution: number): Matrix[] {
    const outputs = this.network.activations(this.grid(resolution));
    return outputs.filter((_, i) => this.network.layers[i]!.layer.type === 'Dense');
  }

  private readonly grids = new Map<number, Matrix>();

  private grid(resolution: number): Matrix {
    const known = this.grids.get(resolution);
    if (known) return known;
    const { features } = this.settings;
    const grid = matrix(resolution ** 2, features.length);
    const at = (i: number): number => -6 + ((i + 0.5) * 12) / resolution;
    for (let i = 0; i < resolution ** 2; i++) {
      const place = { x: at(i % resolution), y: -at(Math.floor(i / resolution)) };
      grid.data.set(featuresOf(features, place), i * features.length);
    }
    this.grids.set(resolution, grid);
    return grid;
  }

  private denseLayers() {
    return this.network.layers.filter(({ layer }) => layer.type === 'Dense');
  }

  private score({ x, y, points }: PlaygroundPart): Score {
    const outputs = this.network.predict(x);
    const classes = classesOf(this.settings);
    if (!outputs.data.every(Number.isFinite)) return { loss: NaN, accuracy: classes > 0 ? NaN : undefined };
    const loss = classes > 2 ? categoricalCrossEntropy(y, outputs) : halfSquaredError(y.flat(), outputs.data);
    if (classes === 0) return { loss, accuracy: undefined };
    const right = points.filter(({ label }, row) => classAt(outputs, row) === label).length;
    return { loss, accuracy: right / points.length };
  }
}

/** The class that a row of outputs says: by its sign, or the largest of several. */
export function classAt({ data, columns }: Matrix, row: number): number {
  if (columns === 1) return data[row]! >= 0 ? 1 : 0;
  let best = 0;
  for (let i = 1; i < columns; i++) if (data[row * columns + i]! > data[row * columns + best]!) best = i;
  return best;
}

function dataOf(settings: PlaygroundSettings): ReturnType<typeof playgroundData> {
  const { problem, noise, trainShare, features, points, dataSeed } = settings;
  const source = isOwn(settings)
    ? { points, classes: classesOf(settings) }
    : { problem: problem as Exclude<typeof problem, 'own' | 'ownValues'>, noise };
  return playgroundData({ ...source, trainShare, features, seed: dataSeed });
}

function explainDivergence({ settings, epoch, weights }: PlaygroundModel, error: unknown): string {
  const sizes = weights.flatMap(({ kernel, bias }) => [...kernel, ...bias]).map(Math.abs);
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  const grown = Number.isFinite(largest) ? `grew to ${largest.toPrecision(2)}` : 'left the range of numbers';
  if (!(error instanceof Error)) return String(error);
  const causes = [
    `each step of the learning rate ${settings.learningRate} jumps over the valley and lands higher up`,
    ...(settings.regularization !== 'none' && settings.learningRate * settings.regularizationRate > 1
      ? [`learning rate × regularisation rate is ${settings.learningRate * settings.regularizationRate}, above 1`]
      : []),
  ];
  return (
    `The loss is no longer a number (NaN) in epoch ${epoch + 1}: the weights ${grown}, because ${causes.join(', and ')}. ` +
    'Press Reset, and take a learning rate a tenth as large.'
  );
}
