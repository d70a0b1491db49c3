import { KMeans } from '../../math/clustering/k-means';
import { takeRows } from '../../math/features';
import { matrix, type Matrix } from '../../math/matrix';
import { createRandom } from '../../math/random';
import { rowChunks } from '../rows/row-chunks';
import { squaredDistances } from '../rows/squared-distances';

/** The hidden layer of a radial basis function network: where its Gaussian bells stand, and how wide they are. */
export interface RadialBasisLayer {
  /** One centre a row. */
  readonly centers: Matrix;
  /** The standard deviation of each bell, in the unit of x. */
  readonly widths: Float64Array;
}

export interface RadialBasisPlacement {
  readonly nCenters: number;
  readonly width: 'shared' | 'perCenter' | number;
  readonly nNeighbors: number;
  readonly centerSamples: number;
  readonly tol: number;
  readonly randomState: number;
}

/** Places the centres by k-means and takes the widths from how far apart the centres are. */
export async function placeCenters(x: Matrix, placement: RadialBasisPlacement): Promise<RadialBasisLayer> {
  const { nCenters, centerSamples, randomState } = placement;
  const rows = Array.from({ length: x.rows }, (_, n) => n);
  const sample =
    x.rows > centerSamples ? takeRows(x, createRandom(randomState).shuffle(rows).slice(0, centerSamples)) : x;
  // k-means measures the squares of all steps together, in all columns, against the variance of one.
  const tol = placement.tol ** 2 * nCenters * x.columns;
  const { clusterCenters_: centers } = await new KMeans({ nClusters: nCenters, randomState, tol }).fit(sample);
  return { centers, widths: widthsOf(centers, sample, placement) };
}

/**
 * The width of each bell: the root mean square distance of its centre to the nearest other ones, so that bells overlap but
 * do not cover each other; shared, the root mean square of these.
 *
 * @see Moody and Darken, Fast Learning in Networks of Locally-Tuned Processing Units (1989), §2
 */
function widthsOf(centers: Matrix, x: Matrix, { width, nNeighbors }: RadialBasisPlacement): Float64Array {
  if (typeof width === 'number') return new Float64Array(centers.rows).fill(width);
  const units = Array.from({ length: centers.rows }, (_, k) => k);
  const squares = Float64Array.from(units, (k) => {
    // Equal centres stand for equal rows; a bell of no width would see nothing else.
    const others = units.map((other) => squaredDistance(centers, k, other)).filter((square) => square > 0);
    return mean(others.sort((a, b) => a - b).slice(0, nNeighbors));
  });
  const known = squares.filter((square) => square > 0);
  // A single centre has no neighbours: then the spread of the rows around it stands in.
  const fallback = mean(known) || mean(squaredDistances(x, centers).data) || 1;
  return squares.map((square) => Math.sqrt(width === 'shared' ? fallback : square || fallback));
}

/** Term by term, so that it is exactly 0 where the rows are equal. */
function squaredDistance({ data, columns }: Matrix, a: number, b: number): number {
  let sum = 0;
  for (let c = 0; c < columns; c++) sum += (data[a * columns + c]! - data[b * columns + c]!) ** 2;
  return sum;
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! / values.length;
  return sum;
}

/**
 * What each bell makes of each row: rows × centres, in (0, 1].
 *
 *   φₖ(x) = e^(−‖x − cₖ‖² / (2 σₖ²))
 */
export function radialBasis(x: Matrix, { centers, widths }: RadialBasisLayer): Matrix {
  const out = matrix(x.rows, centers.rows);
  for (const { start, rows } of rowChunks(x)) {
    const { data } = squaredDistances(rows, centers);
    for (let i = 0; i < data.length; i++) {
      const k = i % centers.rows;
      out.data[start * centers.rows + i] = Math.exp(-data[i]! / (2 * widths[k]! ** 2));
    }
  }
  return out;
}
