import type { Json, Trace } from './figure';

/** Shorter lists gain nothing. */
const fewest = 32;

/**
 * A trace whose long lists of numbers are bytes in Base64, as plotly.js reads them, too: Jupyter saves each number of a list on a line of
 * its own, which makes a notebook three times as large. A gap becomes NaN, which plotly.js draws as one.
 *
 * @see https://github.com/plotly/plotly.js/releases/tag/v2.28.0 "base64-encoded typed arrays"
 */
export function packNumbers(trace: Trace): Trace {
  const entries = (['x', 'y', 'z'] as const).flatMap((name) => {
    const packed = pack(trace[name]);
    return packed === undefined ? [] : [[name, packed]];
  });
  return { ...trace, ...Object.fromEntries(entries) };
}

function pack(list: Json | undefined): Json | undefined {
  if (!Array.isArray(list)) return undefined;
  const rows = Array.isArray(list[0]) ? (list as Json[][]) : undefined;
  if (rows?.some((row) => !Array.isArray(row) || row.length !== rows[0]!.length)) return undefined;
  const values = rows ? rows.flat() : (list as Json[]);
  if (values.length < fewest || !values.every(isNumberOrGap)) return undefined;
  const [dtype, numbers] = typed(values);
  const bdata = Buffer.from(numbers.buffer).toString('base64');
  return { dtype, bdata, ...(rows && { shape: `${rows.length}, ${rows[0]!.length}` }) };
}

function isNumberOrGap(value: Json): value is number | null {
  return typeof value === 'number' || value === null;
}

/** The smallest type that keeps whole numbers as they are, and others to seven digits. */
function typed(values: readonly (number | null)[]): [string, Uint8Array | Int32Array | Float32Array] {
  const are = (test: (value: number) => boolean): boolean => values.every((value) => value !== null && test(value));
  if (are((value) => Number.isInteger(value) && value >= 0 && value < 256)) {
    return ['u1', Uint8Array.from(values as number[])];
  }
  if (are((value) => value === (value | 0))) return ['i4', Int32Array.from(values as number[])];
  return ['f4', Float32Array.from(values, (value) => value ?? NaN)];
}
