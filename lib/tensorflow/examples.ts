import { isUint8Array } from 'node:util/types';
import { inWords } from '../internal/assert';
import { imageRows, inShape, tensorRows, type Rows, type RowSource } from './rows';
import { tf } from './tf';

/** Rows and their targets, checked against each other and against a model. */
export interface Examples {
  readonly count: number;
  /** Hands the examples with these indices to an action as one batch, and disposes of it afterwards. */
  use<T>(indices: readonly number[], action: (x: tf.Tensor, y: tf.Tensor) => Promise<T> | T): Promise<T>;
}

/**
 * @param names - What the caller calls the rows and the targets, for messages.
 * @throws {RangeError} On different numbers of rows, NaN, Infinity, or shapes that do not fit the model.
 */
export function examplesFor(
  model: tf.Sequential,
  [x, y]: readonly [Rows, tf.Tensor],
  { caller, names: [nameOfX, nameOfY] }: { caller: string; names: readonly [string, string] },
): Examples {
  const input = model.inputs[0]!.shape.slice(1);
  const rows = isUint8Array(x) ? imageRows(caller, nameOfX, x, input) : tensorRows(caller, nameOfX, x);
  const targets = tensorRows(caller, nameOfY, y);
  if (rows.count !== targets.count) {
    const counts = `${nameOfX} has ${rows.count} rows, ${nameOfY} ${targets.count}`;
    throw new RangeError(`${caller}: ${counts}; expected the same number.`);
  }
  assertShape(caller, nameOfX, { rows, expected: input, of: 'the input of the model' });
  // Sparse losses take one label where the model has one output per class; TensorFlow.js checks the less common ones.
  if (typeof model.loss === 'string' && !model.loss.startsWith('sparse')) {
    const expected = model.outputs[0]!.shape.slice(1);
    assertShape(caller, nameOfY, { rows: targets, expected, of: 'the output of the model' });
  }
  return { count: rows.count, use: (indices, action) => usingBatch(rows.draw(indices), targets.draw(indices), action) };
}

/** The model must be a tf.Sequential that knows its optimizer and its loss. */
export function assertCompiled(caller: string, model: tf.Sequential): void {
  if (!(model instanceof tf.Sequential)) {
    throw new TypeError(`${caller}: model is ${inWords(model)}; expected a tf.Sequential.`);
  }
  if (!model.optimizer) {
    throw new Error(
      `${caller}: model is not compiled; expected model.compile({ optimizer, loss, metrics }) before this call.`,
    );
  }
}

async function usingBatch<T>(
  x: tf.Tensor,
  y: tf.Tensor,
  action: (x: tf.Tensor, y: tf.Tensor) => Promise<T> | T,
): Promise<T> {
  try {
    return await action(x, y);
  } finally {
    tf.dispose([x, y]);
  }
}

function assertShape(
  caller: string,
  name: string,
  { rows, expected, of }: { rows: RowSource; expected: readonly (number | null)[]; of: string },
): void {
  // A tensor of rank 1 has rows of one number each.
  const shape = rows.shape.length === 0 ? [1] : rows.shape;
  const fits =
    shape.length === expected.length && expected.every((length, i) => length === null || length === shape[i]);
  if (fits) return;
  const remedy = expected.length === 1 && expected[0]! > 1 && shape.length === 1 && shape[0] === 1;
  throw new RangeError(
    `${caller}: ${name} has rows of shape ${inShape(shape)}; expected ${inShape(expected)}, ${of}.` +
      (remedy && of.includes('output') ? ` tf.oneHot(labels, ${expected[0]}) makes such rows from labels.` : ''),
  );
}
