import { toMatrix, type Matrix, type MatrixLike } from './matrix';

/**
 * Reads an argument that holds a table of numbers, as `toMatrix` does, and speaks in the name of the function that was
 * called and of its argument where that fails.
 *
 * @example
 * readMatrix('mean', { table: [[1], [NaN]] }); // throws RangeError: mean: table, row 1, column 0 is NaN; expected a finite number.
 */
export function readMatrix(caller: string, named: Readonly<Record<string, MatrixLike>>): Matrix {
  const [[name, x]] = Object.entries(named) as [[string, MatrixLike]];
  try {
    return toMatrix(x);
  } catch (error) {
    if (error instanceof Error) {
      error.message = error.message
        .replace(/^toMatrix: x\b/, `${caller}: ${name}`)
        .replace(/^toMatrix:/, `${caller}: ${name},`);
    }
    throw error;
  }
}
