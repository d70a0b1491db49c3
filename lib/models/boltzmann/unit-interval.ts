import { readFeatures } from '../../math/features';
import type { Matrix, MatrixLike } from '../../math/matrix';

/** Features for units that are on or off: each value in [0, 1], read as the probability to be on. */
export function readProbabilities(caller: string, x: MatrixLike, options: { readonly columns?: number } = {}): Matrix {
  const features = readFeatures(caller, x, options);
  const { data, columns } = features;
  const wrong = data.findIndex((value) => value < 0 || value > 1);
  if (wrong >= 0) {
    throw new RangeError(
      `${caller}: row ${Math.floor(wrong / columns)}, column ${wrong % columns} of x is ${data[wrong]}; expected a ` +
        'number in [0, 1], the probability of a unit to be on. Divide pixels by 255; for other data take MinMaxScaler.',
    );
  }
  return features;
}
