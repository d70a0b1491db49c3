import { isUint8Array } from 'node:util/types';
import { inWords } from '../internal/assert';
import { imageRows, inShape, tensorRows, type Rows, type RowSource } from './rows';
import { tf } from './tf';

/** Rows and their targets, checked against each other and against a model. */
export interface Examples {
  readonly count: number;
  readonly x: RowSource;
  readonly y: RowSource;
}

/** Rows for a model to see, in the argument called `name`. */
export function inputsFor(
  model: tf.Sequential,
  x: Rows,
  { caller, name }: { caller: string; name: string },
): RowSource {
  const input = model.inputs[0]!.shape.slice(1);
  const rows = isUint8Array(x) ? imageRows(caller, name, x, input) : tensorRows(caller, name, x);
  assertShape(caller, name, { rows, expected: input, of: 'the input of the model' });
  assertIndices(model, { caller, name, rows });
  return rows;
}

/** The first layer that does something; undefined in a model of none. */
export function firstLayer(model: tf.Sequential): tf.Sequential['layers'][number] | undefined {
  return model.layers.find((layer) => layer.getClassName() !== 'InputLayer');
}

/** An embedding looks its inputs up in a table, and would not notice what is not there. */
function assertIndices(
  model: tf.Sequential,
  { caller, name, rows }: { caller: string; name: string; rows: RowSource },
): void {
  const first = firstLayer(model);
  if (first?.getClassName() !== 'Embedding') return;
  const { inputDim } = first.getConfig() as unknown as { inputDim: number };
  const { data } = rows;
  for (let i = 0; i < data.length; i++) {
    const value = isUint8Array(data) ? data[i]! / 255 : data[i]!;
    if (Number.isInteger(value) && value >= 0 && value < inputDim) continue;
    throw new RangeError(
      `${caller}: row ${Math.floor(i / rows.size)} of ${name} contains ${value}; ` +
        `expected whole numbers in [0, ${inputDim}), which the embedding of the model has vectors for.`,
    );
  }
}

/**
 * @param names - What the caller calls the rows and the targets, for messages.
 * @throws {RangeError} On different numbers of rows, NaN, Infinity, labels out of range, or shapes that do not fit the model.
 */
export function examplesFor(
  model: tf.Sequential,
  [x, y]: readonly [Rows, tf.Tensor],
  { caller, names: [nameOfX, nameOfY] }: { caller: string; names: readonly [string, string] },
): Examples {
  const rows = inputsFor(model, x, { caller, name: nameOfX });
  const targets = tensorRows(caller, nameOfY, y);
  if (rows.count !== targets.count) {
    const counts = `${nameOfX} has ${rows.count} rows, ${nameOfY} ${targets.count}`;
    throw new RangeError(`${caller}: ${counts}; expected the same number.`);
  }
  const expected = model.outputs[0]!.shape.slice(1);
  if (model.loss === 'sparseCategoricalCrossentropy') {
    assertLabelsOf(caller, nameOfY, { targets, output: expected });
  } else if (typeof model.loss === 'string') {
    assertShape(caller, nameOfY, { rows: targets, expected, of: 'the output of the model' });
  }
  return { count: rows.count, x: rows, y: targets };
}

/** Reads the numbers out of their tensors, which may be disposed of from now on. */
export function readOut({ x, y }: Examples): void {
  for (const rows of [x, y]) void rows.data;
}

/** The last `share` of the examples, rounded to whole rows, and those before. */
export function splitExamples(examples: Examples, share: number): [first: Examples, last: Examples] {
  const at = Math.floor(examples.count * (1 - share));
  const part = (from: number, to: number): Examples => {
    const cut = ({ data, shape, size }: RowSource): RowSource => {
      const some = data.subarray(from * size, to * size);
      return { count: to - from, shape, size, data: some, inPlace: () => some };
    };
    return { count: to - from, x: cut(examples.x), y: cut(examples.y) };
  };
  return [part(0, at), part(at, examples.count)];
}

/** The model must be a tf.Sequential. */
export function assertModel(caller: string, model: tf.Sequential): void {
  if (!(model instanceof tf.Sequential)) {
    throw new TypeError(`${caller}: model is ${inWords(model)}; expected a tf.Sequential.`);
  }
}

/** The model must be a tf.Sequential that knows its optimizer and its loss. */
export function assertCompiled(caller: string, model: tf.Sequential): void {
  assertModel(caller, model);
  if (!model.optimizer) {
    throw new Error(
      `${caller}: model is not compiled; expected model.compile({ optimizer, loss, metrics }) before this call.`,
    );
  }
}

/** Sparse losses take one label where the model has one output per class. */
function assertLabelsOf(
  caller: string,
  name: string,
  { targets, output }: { targets: RowSource; output: readonly (number | null)[] },
): void {
  const classes = output.at(-1)!;
  const labels = output.slice(0, -1).reduce<number>((product, length) => product * (length ?? NaN), 1);
  if (targets.size !== labels && !Number.isNaN(labels)) {
    const expected = labels === 1 ? 'one label a row' : `rows of ${labels} labels`;
    throw new RangeError(`${caller}: ${name} has rows of shape ${inShape(targets.shape)}; expected ${expected}.`);
  }
  const { data } = targets;
  for (let i = 0; i < data.length; i++) {
    const label = data[i]!;
    if (!(Number.isInteger(label) && label >= 0 && label < classes)) {
      const row = Math.floor(i / targets.size);
      throw new RangeError(`${caller}: row ${row} of ${name} is ${label}; expected an integer in [0, ${classes}).`);
    }
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
