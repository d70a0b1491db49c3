import { inspect } from 'node:util';
import type { MimeBundle } from '../protocol';
import { figureBundle, isFigure } from './figure';
import { imageBundle, isImage } from './image';
import { dataFrameBundle, isDataFrame, isMatrix, matrixBundle } from './table';
import { isModel, modelBundle } from './model';
import { isTensor, tensorBundle } from './tensor';

/**
 * An object with this method says itself how it is shown; the convention of JavaScript kernels for Jupyter.
 *
 * @see https://docs.deno.com/runtime/reference/cli/jupyter/
 */
const displayMethod = Symbol.for('Jupyter.display');

/** How the last value of a cell is shown. A value that cannot be read says so instead of failing the cell. */
export function toMimeBundle(value: unknown): MimeBundle {
  try {
    return richBundle(value) ?? { 'text/plain': inspect(value) };
  } catch (error) {
    return {
      'text/plain': `a value that cannot be shown: ${error instanceof Error ? error.message : 'reading it throws'}`,
    };
  }
}

function richBundle(value: unknown): MimeBundle | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { [displayMethod]: display } = value as { [displayMethod]?: unknown };
  if (typeof display === 'function') return display.call(value) as MimeBundle;
  if (isFigure(value)) return figureBundle(value);
  if (isTensor(value)) return tensorBundle(value);
  if (isDataFrame(value)) return dataFrameBundle(value);
  if (isImage(value)) return imageBundle(value);
  if (isMatrix(value)) return matrixBundle(value);
  if (isModel(value)) return modelBundle(value);
  return undefined;
}
