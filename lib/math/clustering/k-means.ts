import { assertInteger, inWords } from '../../internal/assert';
import { breather } from '../../internal/breather';
import { warn } from '../../internal/warn';
import { readFeatures, readFeaturesAfterFit } from '../features';
import { chooseCenters } from './k-means-plus-plus';
import { assignBlock, inertiaOf, moveCenters, toPoints, type Assignment, type Points } from './k-means-steps';
import { matrix, type Matrix, type MatrixLike } from '../matrix';
import { createRandom } from '../random';
import { columnMeans } from '../linear-algebra/row-blocks';

/** What can be set about k-means. */
export interface KMeansOptions {
  /** How many clusters, a whole number ≥ 1. Default 8. */
  readonly nClusters?: number;
  /** Where the centres start: drawn by k-means++ (default), or nClusters rows of your own. */
  readonly init?: 'k-means++' | MatrixLike;
  /** How many starts are tried, of which the best is kept; one where `init` gives the start. Default 1. */
  readonly nInit?: number;
  /** The most rounds of Lloyd's algorithm for each start, ≥ 1. Default 300. */
  readonly maxIter?: number;
  /** The centres rest once they move by less than this share of the spread of the data, ≥ 0. Default 0.0001. */
  readonly tol?: number;
  /** The seed of the starts. Default 0. */
  readonly randomState?: number;
}

interface Clustering {
  readonly centers: Float64Array;
  readonly labels: Int32Array;
  readonly inertia: number;
  readonly nIter: number;
  readonly converged: boolean;
}

/**
 * k-means clustering: finds k centres so that the squared distances of all examples to their nearest centre are small.
 *
 *   inertia = Σₙ minₖ ‖xₙ − cₖ‖²
 *
 * Lloyd's algorithm: each example joins its nearest centre, each centre moves to the mean of its examples, until they rest.
 * That is a valley but not always the deepest one; `nInit` tries several. A centre that has lost all its examples moves to the
 * example farthest from its own centre.
 *
 * @see Lloyd, Least Squares Quantization in PCM (1982)
 * @see Arthur and Vassilvitskii, k-means++: The Advantages of Careful Seeding (2007)
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.cluster.KMeans.html
 * @example
 * const kMeans = await new KMeans({ nClusters: 2, randomState: 1 }).fit([[0], [1], [8], [10]]);
 * kMeans.predict([[-3], [7]]).join() === [kMeans.labels_[0], kMeans.labels_[3]].join(); // true
 * kMeans.inertia_; // 2.5
 */
export class KMeans {
  readonly nClusters: number;
  readonly init: 'k-means++' | MatrixLike;
  readonly nInit: number;
  readonly maxIter: number;
  readonly tol: number;
  readonly randomState: number;
  /** The centres, one a row. Empty before `fit`, as all that follows. */
  clusterCenters_: Matrix = { data: new Float64Array(0), rows: 0, columns: 0 };
  /** For each example of `fit` the row of its centre. */
  labels_: Int32Array = new Int32Array(0);
  /** The sum of the squared distances of all examples to their centres. */
  inertia_ = NaN;
  /** How many rounds the best start took. */
  nIter_ = 0;

  /** @throws {RangeError} On a number that is too small. */
  constructor(options: KMeansOptions = {}) {
    const { nClusters = 8, init = 'k-means++', nInit = 1, maxIter = 300, tol = 1e-4, randomState = 0 } = options;
    assertInteger('KMeans', { nClusters }, { min: 1 });
    assertInteger('KMeans', { nInit }, { min: 1 });
    assertInteger('KMeans', { maxIter }, { min: 1 });
    if (!(tol >= 0)) throw new RangeError(`KMeans: tol is ${inWords(tol)}; expected a number of at least 0.`);
    assertInteger('KMeans', { randomState }, { below: 2 ** 32 });
    this.nClusters = nClusters;
    this.init = init;
    this.nInit = init === 'k-means++' ? nInit : 1;
    this.maxIter = maxIter;
    this.tol = tol;
    this.randomState = randomState;
  }

  /**
   * Finds the centres.
   *
   * @param x - One example a row, at least nClusters of them. Not modified.
   * @throws {RangeError} Where there are fewer rows than clusters, or a value is NaN or infinite.
   */
  async fit(x: MatrixLike): Promise<this> {
    const features = readFeatures('KMeans.fit', x);
    if (features.rows < this.nClusters) {
      throw new RangeError(
        `KMeans.fit: x has ${features.rows === 1 ? '1 row' : `${features.rows} rows`}, nClusters is ${this.nClusters}; expected at least one row for each cluster.`,
      );
    }
    const mean = columnMeans(features);
    const points = toPoints(features, mean);
    const best = await this.bestClustering(points, mean);
    this.clusterCenters_ = matrix(this.nClusters, features.columns, plus(best.centers, mean));
    this.labels_ = best.labels;
    this.inertia_ = best.inertia;
    this.nIter_ = best.nIter;
    this.warnAbout(best);
    return this;
  }

  /**
   * For each example the row of its nearest centre.
   *
   * @param x - As wide as the data of `fit`. Not modified.
   * @throws {Error} Before `fit`.
   * @throws {RangeError} On another width.
   */
  predict(x: MatrixLike): Int32Array {
    const { data, columns } = this.clusterCenters_;
    const features = readFeaturesAfterFit('KMeans.predict', x, { columns });
    const mean = columnMeans(this.clusterCenters_);
    const assignment = emptyAssignment(features.rows);
    const centers = plus(
      data as Float64Array,
      mean.map((value) => -value),
    );
    for (const block of toPoints(features, mean).blocks) assignBlock(block, centers, assignment);
    return assignment.labels;
  }

  /**
   * The distance of each example to each centre, N × nClusters, in a new matrix. Arguments and errors as for `predict`.
   */
  transform(x: MatrixLike): Matrix {
    const { data: centers, rows: count, columns } = this.clusterCenters_;
    const { data, rows } = readFeaturesAfterFit('KMeans.transform', x, { columns });
    const out = matrix(rows, count);
    for (let n = 0; n < rows; n++) {
      for (let k = 0; k < count; k++) {
        let sum = 0;
        for (let j = 0; j < columns; j++) sum += (data[n * columns + j]! - centers[k * columns + j]!) ** 2;
        out.data[n * count + k] = Math.sqrt(sum);
      }
    }
    return out;
  }

  private async bestClustering(points: Points, mean: Float64Array): Promise<Clustering> {
    const { init, nClusters } = this;
    const random = createRandom(this.randomState);
    const pause = breather();
    if (init !== 'k-means++') return this.lloyd(points, { start: startFrom(init, { nClusters, mean }), pause });
    let best: Clustering | undefined;
    for (let i = 0; i < this.nInit; i++) {
      const start = await chooseCenters(points, { count: nClusters, random, pause });
      const found = await this.lloyd(points, { start, pause });
      if (best === undefined || found.inertia < best.inertia) best = found;
    }
    return best!;
  }

  private async lloyd(
    points: Points,
    { start, pause }: { readonly start: Float64Array; readonly pause: () => Promise<void> },
  ): Promise<Clustering> {
    const tolerance =
      (this.tol * sum(points.blocks.map(({ squares }) => sum(squares)))) / (points.rows * points.columns);
    let centers = start;
    let assignment = await assignAll(points, { centers, pause });
    let converged = false;
    let nIter = 0;
    while (!converged && nIter < this.maxIter) {
      const before = assignment.labels;
      const moved = moveCenters(points, assignment, centers);
      const shift = sum(moved.map((value, i) => (value - centers[i]!) ** 2));
      centers = moved;
      assignment = await assignAll(points, { centers, pause });
      converged = shift <= tolerance || before.every((label, n) => label === assignment.labels[n]);
      nIter++;
    }
    const { labels } = assignment;
    return { centers, labels, inertia: inertiaOf(points, { labels, centers }), nIter, converged };
  }

  private warnAbout({ converged, labels }: Clustering): void {
    const found = new Set(labels).size;
    if (found < this.nClusters) {
      warn(
        'ConvergenceWarning',
        `KMeans: found ${found} distinct clusters for nClusters = ${this.nClusters}; does x hold many equal rows? Take a smaller nClusters.`,
      );
    }
    if (!converged) {
      warn(
        'ConvergenceWarning',
        `KMeans: the centres still move after maxIter = ${this.maxIter} rounds; raise maxIter or tol.`,
      );
    }
  }
}

async function assignAll(
  points: Points,
  { centers, pause }: { readonly centers: Float64Array; readonly pause: () => Promise<void> },
): Promise<Assignment> {
  const assignment = emptyAssignment(points.rows);
  for (const block of points.blocks) {
    assignBlock(block, centers, assignment);
    await pause();
  }
  return assignment;
}

function emptyAssignment(rows: number): Assignment {
  return { labels: new Int32Array(rows), distances: new Float64Array(rows) };
}

function startFrom(
  init: MatrixLike,
  { nClusters, mean }: { readonly nClusters: number; readonly mean: Float64Array },
): Float64Array {
  const { data, rows, columns } = readFeatures('KMeans.fit', init);
  if (rows !== nClusters || columns !== mean.length) {
    throw new RangeError(
      `KMeans.fit: init is ${rows} × ${columns}; expected nClusters × columns of x = ${nClusters} × ${mean.length}.`,
    );
  }
  return plus(
    Float64Array.from(data),
    mean.map((value) => -value),
  );
}

/** The rows moved by an offset. */
function plus(rows: Float64Array, offset: Float64Array): Float64Array {
  return rows.map((value, i) => value + offset[i % offset.length]!);
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
