import type { Json } from '../figure';
import { pair, words, type Attributes } from './attributes';

/** What a trace needs of an axis. */
export interface Extent {
  /** Numbers, or names of categories. */
  readonly values: readonly Json[];
  /** Its marks reach beyond their values, as markers do. */
  readonly padded?: boolean;
  /** It grows from zero, as bars do. */
  readonly fromZero?: boolean;
}

/** From values of an axis to positions in [0, 1]. */
export interface Scale {
  readonly kind: 'linear' | 'log' | 'category';
  /** In the axis's own numbers: exponents of ten on a log axis, positions of categories from 0. */
  readonly range: readonly [number, number];
  readonly categories: readonly string[];
  position(value: Json): number;
}

/** The scale of an axis: as its attributes say, otherwise as wide as its traces need. */
export function scaleFor(axis: Attributes, extents: readonly Extent[]): Scale {
  const values = extents.flatMap((extent) => extent.values);
  const categories = [...new Set(values.filter((value): value is string => typeof value === 'string'))];
  const kind = axis.type === 'log' ? 'log' : categories.length > 0 ? 'category' : 'linear';
  const toNumber = (value: Json): number => {
    if (typeof value === 'string') return categories.indexOf(value);
    return typeof value !== 'number' ? NaN : kind === 'log' ? Math.log10(value) : value;
  };
  const range = pair(axis.range) ?? automaticRange(axis, extents, values.map(toNumber), kind);
  return {
    kind,
    range,
    categories,
    // A place on a log axis comes as a value; where plotly.js wants an exponent, the figure does without.
    position: (value) => (toNumber(value) - range[0]) / (range[1] - range[0]),
  };
}

function automaticRange(
  axis: Attributes,
  extents: readonly Extent[],
  numbers: readonly number[],
  kind: Scale['kind'],
): readonly [number, number] {
  const finite = numbers.filter(Number.isFinite);
  let [low, high] = finite.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [Infinity, -Infinity]);
  if (kind === 'category') [low, high] = [low - 0.5, high + 0.5];
  else {
    const zero = kind === 'linear' && (words(axis.rangemode) === 'tozero' || extents.some(({ fromZero }) => fromZero));
    if (zero) [low, high] = [Math.min(0, low), Math.max(0, high)];
    if (!(high > low)) [low, high] = Number.isFinite(low) ? [low - 1, high + 1] : [-1, 6];
    const room = extents.some(({ padded }) => padded) ? 0.055 * (high - low) : 0;
    [low, high] = [zero && low === 0 ? 0 : low - room, zero && high === 0 ? 0 : high + room];
  }
  return axis.autorange === 'reversed' ? [high, low] : [low, high];
}
