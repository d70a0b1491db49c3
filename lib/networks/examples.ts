import { matrix, type Matrix, type MatrixLike } from '../math/matrix';
import { readMatrix } from '../math/read-matrix';
import { inColumns, inProduct, sizeOf, type Batch } from './batch';
import type { Shape } from './layer';

/** Targets: a row for each example, or one number for each. */
export type Targets = MatrixLike | ArrayLike<number>;

/** Inputs and targets as matrices, one example a row, checked against a network. */
export interface ExampleRows {
  readonly x: Matrix;
  readonly y: Matrix;
}

/** Where a network begins and ends. */
export interface Ends {
  readonly first: { readonly name: string; readonly inputShape: Shape };
  readonly last: { readonly name: string; readonly outputShape: Shape };
}

/**
 * Inputs with their targets.
 *
 * @param names - What the caller calls them, for messages.
 * @throws {RangeError} Where they are empty, ragged, not finite, of different lengths, or not as wide as the network asks.
 */
export function readExamples(
  caller: string,
  [x, y]: readonly [MatrixLike, Targets],
  { first, last, names = ['x', 'y'] }: Ends & { readonly names?: readonly [x: string, y: string] },
): ExampleRows {
  const inputs = readInputs(caller, x, { ...first, called: names[0] });
  const targets = readMatrix(caller, { [names[1]]: asTable(y) });
  const width = sizeOf(last.outputShape);
  if (targets.columns !== width) {
    const labels = targets.columns === 1 && width > 1;
    const remedy = labels ? ` oneHot(labels, { classes: ${width} }) makes such rows from labels.` : '';
    const expected = `${inProduct(last.outputShape)}, the output of layer ${last.name}`;
    throw new RangeError(`${caller}: ${names[1]} has ${inColumns(targets.columns)}; expected ${expected}.${remedy}`);
  }
  if (targets.rows !== inputs.rows) {
    const rows = `${names[0]} has ${inputs.rows} rows, ${names[1]} ${targets.rows}`;
    throw new RangeError(`${caller}: ${rows}; expected the same number.`);
  }
  return { x: inputs, y: targets };
}

/**
 * Inputs as a matrix, one example a row.
 *
 * @throws {RangeError} Where they are empty, ragged, not finite, or not as wide as the network asks.
 */
export function readInputs(
  caller: string,
  x: MatrixLike,
  { name, inputShape, called = 'x' }: Ends['first'] & { readonly called?: string },
): Matrix {
  const inputs = readMatrix(caller, { [called]: x });
  if (inputs.columns !== sizeOf(inputShape)) {
    const expected = `${inProduct(inputShape)}, the input of layer ${name}`;
    throw new RangeError(`${caller}: ${called} has ${inColumns(inputs.columns)}; expected ${expected}.`);
  }
  return inputs;
}

/** A list of numbers, or a tensor with one axis, becomes a table with one column. */
function asTable(y: Targets): MatrixLike {
  const numbers = 'dataSync' in y && y.shape.length === 1 ? (y.dataSync() as ArrayLike<number>) : y;
  if (typeof numbers === 'object' && 'length' in numbers && typeof numbers[0] === 'number') {
    return Array.from(numbers as ArrayLike<number>, (value) => [value]);
  }
  return y as MatrixLike;
}

/** The rows with these indices, in 64-bit floats. */
export function takeRows(x: Matrix, indices: ArrayLike<number>): Batch {
  const batch = matrix(indices.length, x.columns) as Batch;
  for (let i = 0; i < indices.length; i++) {
    const start = indices[i]! * x.columns;
    batch.data.set(x.data.subarray(start, start + x.columns), i * x.columns);
  }
  return batch;
}

/** Some rows after each other, as many at a time. */
export function* slices(rows: number, size: number): Generator<readonly number[]> {
  for (let start = 0; start < rows; start += size) {
    yield Array.from({ length: Math.min(size, rows - start) }, (_, i) => start + i);
  }
}
