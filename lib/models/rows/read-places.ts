import { readFeatures } from '../../math/features';
import type { Matrix, MatrixLike } from '../../math/matrix';

/** The sum of the squares of a million such numbers is still finite. */
const LARGEST = 1e150;

/** Features as places between which distances are taken: no value may be so large that its square overflows. */
export function readPlaces(caller: string, x: MatrixLike, options: { readonly columns?: number } = {}): Matrix {
  const features = readFeatures(caller, x, options);
  const { data, columns } = features;
  const wrong = data.findIndex((value) => Math.abs(value) > LARGEST);
  if (wrong >= 0) {
    throw new RangeError(
      `${caller}: row ${Math.floor(wrong / columns)}, column ${wrong % columns} of x is ${data[wrong]}; expected at most ` +
        `${LARGEST} in size, because its square would be infinite. Scale the columns of x (StandardScaler).`,
    );
  }
  return features;
}
