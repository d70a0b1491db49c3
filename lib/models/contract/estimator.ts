import { inWords } from '../../internal/assert';
import type { Matrix, MatrixLike } from '../../math/matrix';
import { vectorNumbers, vectorValues, type VectorLike } from '../../math/vector';

/** What a classifier tells apart: whole numbers or words. */
export type Label = number | string;

/** What all classifiers can do; `L` is the kind of their labels. */
export interface Classifier<L extends Label = number> {
  /** The labels that `fit` has seen, sorted; the columns of `predictProba` are in this order. */
  readonly classes_: readonly L[];
  fit(x: MatrixLike, y: VectorLike<L>): Promise<this>;
  predict(x: MatrixLike): L[];
  predictProba(x: MatrixLike): Matrix;
  /** The share of rows that are predicted right. */
  score(x: MatrixLike, y: VectorLike<L>): number;
}

/** What all regressors can do. */
export interface Regressor {
  fit(x: MatrixLike, y: VectorLike<number>): Promise<this>;
  predict(x: MatrixLike): Float64Array;
  /** R², the share of the variance of y that the predictions explain. */
  score(x: MatrixLike, y: VectorLike<number>): number;
}

/** One finite number for each of the rows. */
export function readTargets(caller: string, y: VectorLike<number>, { rows }: { readonly rows: number }): Float64Array {
  const targets = vectorNumbers(caller, { y });
  assertSameRows(caller, targets, rows);
  return targets;
}

/** One label for each of the rows: all whole numbers, or all strings. */
export function readLabels<L extends Label>(
  caller: string,
  y: VectorLike<L>,
  { rows }: { readonly rows: number },
): readonly L[] {
  const labels: readonly unknown[] = Array.from(vectorValues(caller, { y }));
  assertSameRows(caller, labels, rows);
  const kind = typeof labels[0] === 'string' ? 'string' : 'number';
  labels.forEach((label, i) => {
    if (typeof label === kind && (kind === 'string' || Number.isSafeInteger(label))) return;
    if (typeof label === 'number' && kind === 'number') {
      const remedy = Number.isFinite(label) ? ' To predict a quantity, take a regressor.' : '';
      throw new RangeError(`${caller}: y[${i}] is ${inWords(label)}; expected a whole number as label.${remedy}`);
    }
    const expected = kind === 'string' ? 'a string, as y[0]' : 'whole numbers or strings as labels';
    throw new TypeError(`${caller}: y[${i}] is ${inWords(label)}; expected ${expected}.`);
  });
  return labels as L[];
}

/** What `fit` has learned; before that, an error that says so. */
export function fitted<T>(caller: string, state: T | undefined): T {
  if (state === undefined) {
    throw new Error(`${caller}: the model has learned nothing yet; expected \`await model.fit(…)\` before.`);
  }
  return state;
}

function assertSameRows(caller: string, y: ArrayLike<unknown>, rows: number): void {
  if (y.length === rows) return;
  throw new RangeError(`${caller}: x has ${rowsInWords(rows)}, y ${y.length}; expected the same number.`);
}

function rowsInWords(rows: number): string {
  return rows === 1 ? '1 row' : `${rows} rows`;
}
