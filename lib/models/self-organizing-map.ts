import { assertInteger, assertOneOf, assertPositive } from '../internal/assert';
import { takeRows } from '../math/features';
import { matrix, type Matrix, type MatrixLike } from '../math/matrix';
import { createRandom, type Random } from '../math/random';
import type { VectorLike } from '../math/vector';
import { encodeClasses, scoreLabels } from './contract/classes';
import { fitted, readLabels, type Label } from './contract/estimator';
import { readPlaces } from './rows/read-places';
import { bestMatches } from './self-organizing/best-matching-units';
import { areNeighbours, squaredGridDistances } from './self-organizing/map-grid';
import { labelUnits } from './self-organizing/map-labels';
import { trainMap, type MapStep, type MapTraining } from './self-organizing/map-training';

export interface SelfOrganizingMapOptions {
  /** Height of the grid in units, at least 1. Default 10. */
  readonly rows?: number;
  /** Width of the grid in units, at least 1. Default 10. */
  readonly columns?: number;
  /**
   * 'batch': each step moves every unit to the mean of the rows won by itself and its neighbours. 'online', Kohonen's
   * original: each step shows the map one row and draws the winner and its neighbours towards it. Default 'batch'.
   */
  readonly algorithm?: 'batch' | 'online';
  /** Passes over the data. Default 20; 0 leaves the initial weights. */
  readonly nIter?: number;
  /** How far the winner moves towards the row it is shown at the beginning, 1 being all the way; only online. Default 0.5. */
  readonly learningRate?: number;
  /** The same at the end. Default 0.01. */
  readonly finalLearningRate?: number;
  /** Standard deviation of the Gaussian neighbourhood at the beginning, in units of the grid, above 0. Default: half
   * the longer side of the grid, at least 1. */
  readonly radius?: number;
  /** The same at the end; the smaller, the closer units come to the data, and the less the map keeps its order. Default 1. */
  readonly finalRadius?: number;
  /** How rate and radius get from beginning to end: by equal factors or by equal amounts. Default 'exponential'. */
  readonly decay?: 'exponential' | 'linear';
  /** Where the units begin, a row for each unit. Default: rows of the data, drawn at random. */
  readonly initialWeights?: MatrixLike;
  /** Seed, a whole number. Default 0. */
  readonly randomState?: number;
  /** Called after each step, and awaited where it gives a promise: enough to draw the map as it forms. */
  readonly onStep?: (step: MapStep) => void | Promise<void>;
}

/**
 * A self-organizing map: units on a grid, each with weights in the space of the data, which compete for every row. The
 * winner, and less so its neighbours on the grid, move towards the row, until neighbours stand for similar rows: a map of the
 * data in two dimensions, drawn without labels.
 *
 *   wᵢ ← wᵢ + α(t) · e^(−d(i, winner)² / 2σ(t)²) · (x − wᵢ)
 *
 * Units are counted row after row. Given labels, each unit takes the majority label of the rows it wins, which makes the
 * map a classifier. Scale the features first: distances weigh all of them alike.
 *
 * @see Kohonen, Self-Organizing Maps (2001), chapter 3
 * @example
 * const corners = [[0, 0], [0, 1], [1, 0], [1, 1]];
 * const map = new SelfOrganizingMap({ rows: 2, columns: 2, nIter: 50, finalRadius: 0.1, randomState: 1 });
 * await map.fit(corners);
 * map.quantizationError(corners) < 0.01; // true
 * map.topographicError(corners); // 0
 * map.transform(corners).columns; // 2
 */
export class SelfOrganizingMap<L extends Label = number> {
  readonly rows: number;
  readonly columns: number;
  readonly randomState: number;
  readonly #training: MapTraining;
  readonly #initialWeights: Matrix | undefined;
  #weights: Matrix | undefined;
  #labels: { readonly classes: readonly L[]; readonly units: readonly L[] } | undefined;

  constructor({
    rows = 10,
    columns = 10,
    randomState = 0,
    initialWeights,
    ...training
  }: SelfOrganizingMapOptions = {}) {
    const caller = 'SelfOrganizingMap';
    assertInteger(caller, { rows }, { min: 1 });
    assertInteger(caller, { columns }, { min: 1 });
    assertInteger(caller, { randomState }, { min: 0, below: 2 ** 32 });
    this.rows = rows;
    this.columns = columns;
    this.randomState = randomState;
    this.#training = readTraining(caller, { radius: Math.max(1, rows / 2, columns / 2), ...training });
    this.#initialWeights = initialWeights && readPlaces(`${caller}, initialWeights`, initialWeights);
    if (this.#initialWeights && this.#initialWeights.rows !== rows * columns) {
      const got = this.#initialWeights.rows;
      throw new RangeError(
        `${caller}: initialWeights has ${got} rows; expected one for each of ${rows} × ${columns} units.`,
      );
    }
  }

  /** rows · columns × features: row u holds the weights of the unit in row ⌊u / columns⌋, column u mod columns. */
  get weights_(): Matrix {
    return this.#fitted('weights_');
  }

  /** The labels that `fit` has seen, sorted. */
  get classes_(): readonly L[] {
    return this.#labelled('classes_').classes;
  }

  /** For each unit the majority label of the rows it won in `fit`; where it won none, the label of the most similar unit. */
  get unitLabels_(): readonly L[] {
    return this.#labelled('unitLabels_').units;
  }

  /**
   * Forms the map, from the beginning. Labels do not influence its form; units only take their names from them.
   *
   * @throws {RangeError} On no rows, NaN, another width than that of the initial weights, or a y of another length.
   */
  async fit(x: MatrixLike, y?: VectorLike<L>): Promise<this> {
    const caller = 'SelfOrganizingMap.fit';
    const features = readPlaces(caller, x);
    const columns = this.#initialWeights?.columns ?? features.columns;
    if (features.columns !== columns) {
      const width = features.columns === 1 ? '1 column' : `${features.columns} columns`;
      throw new RangeError(`${caller}: x has ${width}; expected ${columns}, as in initialWeights.`);
    }
    const labels = y && encodeClasses(caller, readLabels(caller, y, { rows: features.rows }));
    const random = createRandom(this.randomState);
    const initial = this.#initialWeights ?? drawRows(features, this.rows * this.columns, random);
    const weights = matrix(initial.rows, columns, Float64Array.from(initial.data));
    await trainMap(weights, features, { ...this.#training, grid: this, random });
    this.#weights = weights;
    this.#labels = labels && { classes: labels.classes, units: labelUnits(weights, { x: features, ...labels }) };
    return this;
  }

  /** Where each row is on the map: rows × 2, the row and the column of its best matching unit on the grid. */
  transform(x: MatrixLike): Matrix {
    const { first } = bestMatches(this.#read('transform', x), this.weights_);
    const places = matrix(first.length, 2);
    first.forEach((unit, n) => places.data.set([Math.floor(unit / this.columns), unit % this.columns], 2 * n));
    return places;
  }

  /** The unit whose weights are closest to each row, counted row after row of the grid. */
  bestMatchingUnits(x: MatrixLike): Int32Array {
    return bestMatches(this.#read('bestMatchingUnits', x), this.weights_).first;
  }

  /** The label of the best matching unit of each row; needs `fit(x, y)`. */
  predict(x: MatrixLike): L[] {
    const { units } = this.#labelled('predict');
    return Array.from(bestMatches(this.#read('predict', x), this.weights_).first, (unit) => units[unit]!);
  }

  /** The share of rows that are predicted right. */
  score(x: MatrixLike, y: VectorLike<L>): number {
    const { classes } = this.#labelled('score');
    const predictions = this.predict(this.#read('score', x));
    return scoreLabels('SelfOrganizingMap.score', y, { predictions, classes });
  }

  /** How well units stand for the data: the mean distance of the rows to their best matching units, in the unit of x. */
  quantizationError(x: MatrixLike): number {
    const { distances } = bestMatches(this.#read('quantizationError', x), this.weights_);
    return distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  }

  /**
   * How well the map keeps neighbours together: the share of rows whose two best matching units do not touch on the grid,
   * side by side or corner to corner. In [0, 1]; 0 on a map of one unit.
   *
   * @see Kiviluoto, Topology Preservation in Self-Organizing Maps (1996)
   */
  topographicError(x: MatrixLike): number {
    const { first, second } = bestMatches(this.#read('topographicError', x), this.weights_);
    const { data, columns: units } = squaredGridDistances(this);
    const apart = first.filter((unit, n) => second[n]! >= 0 && !areNeighbours(data[unit * units + second[n]!]!));
    return apart.length / first.length;
  }

  /**
   * The U-matrix: for each unit the mean distance between its weights and those of the units it touches on the grid. High
   * values are the walls between groups.
   *
   * @returns rows × columns, in the unit of x; 0 on a map of one unit.
   * @see Ultsch and Siemon, Kohonen's Self Organizing Feature Maps for Exploratory Data Analysis (1990)
   */
  uMatrix(): Matrix {
    const { data: weights, columns: features } = this.#fitted('uMatrix');
    const { data, columns: units } = squaredGridDistances(this);
    const heights = matrix(this.rows, this.columns);
    for (let a = 0; a < units; a++) {
      const touching = Array.from({ length: units }, (_, b) => b).filter((b) => areNeighbours(data[a * units + b]!));
      for (const b of touching) {
        let distance = 0;
        for (let c = 0; c < features; c++) distance += (weights[a * features + c]! - weights[b * features + c]!) ** 2;
        heights.data[a]! += Math.sqrt(distance) / touching.length;
      }
    }
    return heights;
  }

  #fitted(member: string): Matrix {
    return fitted(`SelfOrganizingMap.${member}`, this.#weights);
  }

  #labelled(member: string): { readonly classes: readonly L[]; readonly units: readonly L[] } {
    this.#fitted(member);
    if (this.#labels) return this.#labels;
    throw new Error(
      `SelfOrganizingMap.${member}: the map was formed without labels; expected \`await map.fit(x, y)\`.`,
    );
  }

  #read(member: string, x: MatrixLike): Matrix {
    return readPlaces(`SelfOrganizingMap.${member}`, x, { columns: this.#fitted(member).columns });
  }
}

function readTraining(caller: string, options: SelfOrganizingMapOptions & { readonly radius: number }): MapTraining {
  const { algorithm = 'batch', nIter = 20, decay = 'exponential', radius, onStep } = options;
  const { learningRate = 0.5, finalLearningRate = 0.01, finalRadius = 1 } = options;
  assertOneOf(caller, { algorithm }, ['batch', 'online']);
  assertInteger(caller, { nIter });
  for (const [name, rate] of Object.entries({ learningRate, finalLearningRate })) {
    assertPositive(caller, { [name]: rate });
    // Beyond 1 a unit overshoots the row it is drawn to; beyond 2 the map comes apart.
    if (rate > 1) throw new RangeError(`${caller}: ${name} is ${rate}; expected a number in (0, 1].`);
  }
  assertPositive(caller, { radius });
  assertPositive(caller, { finalRadius });
  assertOneOf(caller, { decay }, ['exponential', 'linear']);
  return { algorithm, nIter, decay, radius, learningRate, finalLearningRate, finalRadius, onStep };
}

/** Rows drawn at random, each once as long as they last. */
function drawRows(x: Matrix, count: number, random: Random): Matrix {
  const rows = Array.from({ length: x.rows }, (_, n) => n);
  let drawn: number[] = [];
  while (drawn.length < count) drawn = drawn.concat(random.shuffle(rows));
  return takeRows(x, drawn.slice(0, count));
}
