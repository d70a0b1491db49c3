import { inWords } from '../internal/assert';
import { display } from './display';
import type { Figure } from './figure';
import { figureBundle } from './figure-bundle';

/**
 * Displays a figure under the cell that is running: an interactive plot where the front end can draw one, a picture where it may
 * not run scripts, and otherwise the line of text that says what the figure shows. Outside a notebook that line goes to the
 * standard output.
 *
 * @param figure - What one of the figure functions gave. Not modified.
 * @throws {TypeError} Where it is not a figure.
 * @example
 * show(barComparison({ guessing: 0.1, 'the network': 0.97 }, { quantity: 'accuracy' })); // prints accuracy: guessing 0.1, the network 0.97.
 */
export function show(figure: Figure): void {
  const description: unknown = figure?.layout?.meta?.description;
  if (typeof description !== 'string' || !Array.isArray(figure.data)) {
    throw new TypeError(`show: got ${inWords(figure)}; expected a figure, such as trainingCurves(history).`);
  }
  display(() => figureBundle(figure), description);
}
