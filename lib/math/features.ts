import { borrowMatrix, toMatrix, type Matrix, type MatrixLike } from './matrix';

/**
 * A table of features, one example a row, in a matrix of its own. Where `columns` is given and not 0, x must be as wide.
 *
 * @throws What toMatrix throws, in the name of the caller.
 */
export function readFeatures(caller: string, x: MatrixLike, { columns = 0 } = {}): Matrix {
  return asWideAs(columns, { caller, features: inTheNameOf(caller, () => toMatrix(x)) });
}

/** As readFeatures, for those who only read: the numbers of a matrix are not copied. */
export function borrowFeatures(caller: string, x: MatrixLike, { columns = 0 } = {}): Matrix {
  return asWideAs(columns, { caller, features: inTheNameOf(caller, () => borrowMatrix(x)) });
}

function asWideAs(columns: number, { caller, features }: { caller: string; features: Matrix }): Matrix {
  if (columns > 0 && features.columns !== columns) {
    const width = features.columns === 1 ? '1 column' : `${features.columns} columns`;
    throw new RangeError(`${caller}: x has ${width}; expected ${columns}, as in fit.`);
  }
  return features;
}

/**
 * As readFeatures, for what can only be done after `fit`.
 *
 * @param options.columns - The width of what `fit` has seen; 0 before.
 * @throws {Error} Before `fit`.
 */
export function readFeaturesAfterFit(caller: string, x: MatrixLike, { columns }: { readonly columns: number }): Matrix {
  if (columns === 0) throw new Error(`${caller}: nothing has been learned yet; expected fit(x) to be called before.`);
  return readFeatures(caller, x, { columns });
}

/** Runs a check whose error is to name what the student called. */
function inTheNameOf<T>(caller: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof Error) error.message = error.message.replace(/^\w+(?=: )/, caller);
    throw error;
  }
}

/** The given rows of a matrix, in this order, in a matrix of their own. */
export function takeRows({ data, columns }: Matrix, rows: ArrayLike<number>): Matrix {
  const out =
    data instanceof Float32Array ? new Float32Array(rows.length * columns) : new Float64Array(rows.length * columns);
  for (let i = 0; i < rows.length; i++) {
    out.set(data.subarray(rows[i]! * columns, (rows[i]! + 1) * columns), i * columns);
  }
  return { data: out, rows: rows.length, columns };
}
