import { explorerWidget } from '../kit/explorer-widget';
import type { Widget } from '../kit/widget';
import { polynomialExplorer, type PolynomialState } from './explorer';

/**
 * Polynomials of rising degree on noisy points: training and test error, and stopping early.
 *
 * @param options - Where it starts: any of `method` ('exact', 'descent'), `degree`, `noise`, `count` and `seed`.
 * @returns Shown as the last value of a cell; `save(path)` makes it a page of its own.
 * @throws {RangeError | TypeError} On an option that is none, or a value that its control does not reach.
 * @example
 * polynomialDegree({ degree: 12 }).title; // 'How many bends may the curve have?'
 */
export function polynomialDegree(options: Partial<PolynomialState> = {}): Widget {
  return explorerWidget(
    { caller: 'polynomialDegree', name: 'polynomial-degree', explorer: polynomialExplorer },
    options,
  );
}
