import { assertInteger, assertNotNegative, assertOneOf, assertPositive } from '../../internal/assert';
import type { RadialBasisPlacement } from './radial-basis-layer';

/** What can be set about a radial basis function network. */
export interface RadialBasisOptions {
  /** Number of centres, each one hidden unit, at least 1. Default 10. */
  readonly nCenters?: number;
  /**
   * The standard deviation of the bells, in the unit of x: a number above 0; 'perCenter', the root mean square distance of
   * each centre to its nearest others; 'shared', the root mean square of those for all. Default 'shared'.
   */
  readonly width?: 'shared' | 'perCenter' | number;
  /** To how many other centres distances are taken for the width, at least 1. Default 2. */
  readonly nNeighbors?: number;
  /** What a unit of ‖weights‖² costs, at least 0: keeps outputs smooth where bells overlap much. Default 1e-6. */
  readonly ridge?: number;
  /** At most so many rows, drawn at random, take part in placing the centres, at least nCenters. Default 10,000. */
  readonly centerSamples?: number;
  /**
   * The centres are good enough once they move by less than this share of the spread of the data, at least 0. Bells overlap, so
   * centres need not come to rest; where every tenth of a percent counts, take 0.01. Default 0.03.
   */
  readonly tol?: number;
  /** Seed, a whole number. Default 0. */
  readonly randomState?: number;
}

export interface RadialBasisSettings extends RadialBasisPlacement {
  readonly ridge: number;
}

/** The options with their defaults, checked. */
export function readRadialBasisOptions(caller: string, options: RadialBasisOptions): RadialBasisSettings {
  const { nCenters = 10, width = 'shared', nNeighbors = 2, ridge = 1e-6, tol = 0.03, randomState = 0 } = options;
  assertInteger(caller, { nCenters }, { min: 1 });
  const { centerSamples = Math.max(10_000, nCenters) } = options;
  if (typeof width === 'number') assertPositive(caller, { width });
  else assertOneOf(caller, { width }, ['shared', 'perCenter']);
  assertInteger(caller, { nNeighbors }, { min: 1 });
  assertNotNegative(caller, { ridge });
  assertNotNegative(caller, { tol });
  assertInteger(caller, { centerSamples }, { min: nCenters });
  assertInteger(caller, { randomState }, { min: 0, below: 2 ** 32 });
  return { nCenters, width, nNeighbors, ridge, centerSamples, tol, randomState };
}

/** There must be a row for each centre to begin at. */
export function assertRowsForCenters(caller: string, rows: number, { nCenters }: RadialBasisSettings): void {
  if (rows >= nCenters) return;
  throw new RangeError(`${caller}: x has ${rows} rows, nCenters is ${nCenters}; expected at least one row a centre.`);
}
