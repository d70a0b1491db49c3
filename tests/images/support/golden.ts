import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { cv } from 'nnlab';
import type { Picture } from '../../support/matchers';
import '../../support/matchers';

const FIXTURES = path.resolve(__dirname, '../../fixtures/images');

export interface Packed {
  readonly dtype: 'uint8' | 'int16' | 'int32' | 'float32' | 'float64';
  readonly shape: readonly number[];
  readonly data: string;
}

/** A call and what OpenCV gives: `[function, input, arguments, result]`. */
type Case = readonly [string, string | null, readonly unknown[], unknown];

const read = (name: string) => JSON.parse(readFileSync(path.join(FIXTURES, `${name}.json`), 'utf8'));

/** An array of NumPy. */
export interface NumericArray {
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
}

export function unpacked({ dtype, shape, data }: Packed): NumericArray {
  const bytes = new Uint8Array(inflateSync(Buffer.from(data, 'base64')));
  const types = {
    uint8: Uint8Array,
    int16: Int16Array,
    int32: Int32Array,
    float32: Float32Array,
    float64: Float64Array,
  };
  return { shape, data: new types[dtype](bytes.buffer) };
}

function isPacked(value: unknown): value is Packed {
  return typeof value === 'object' && value !== null && 'dtype' in value;
}

/** An array of NumPy, [height, width] or [height, width, channels], as a picture. */
export function picture({ shape: [height = 1, width = 1, channels = 1], data }: NumericArray): Picture {
  return { data, width, height, channels };
}

/** Everything packed becomes what `make` makes of it, at any depth. */
function unpackAll(value: unknown, make: (array: NumericArray) => unknown): unknown {
  if (isPacked(value)) return make(unpacked(value));
  return Array.isArray(value) ? value.map((inner) => unpackAll(inner, make)) : value;
}

/** The images that fixtures are about, by name. */
export const inputs: Readonly<Record<string, cv.Image>> = Object.fromEntries(
  (read('inputs').images as (Packed & { name: string })[]).map((packed) => [
    packed.name,
    picture(unpacked(packed)) as cv.Image,
  ]),
);

export interface Golden {
  readonly title: string;
  readonly name: string;
  /** All arguments, the image first. */
  readonly args: readonly unknown[];
  /** What OpenCV gives, arrays unpacked. */
  readonly expected: unknown;
  /** What our function gives. */
  run(): unknown;
}

/** Every call of a topic, with what OpenCV gives for it. */
export function golden(topic: string): Golden[] {
  return (read(topic).cases as Case[]).map(([name, input, rest, result]) => {
    const args = [...(input === null ? [] : [inputs[input]]), ...(unpackAll(rest, picture) as unknown[])];
    // These take a list of images.
    if (name === 'calcHist') args[0] = [args[0]];
    if (name.endsWith('concat')) args.splice(0, args.length, [...args]);
    const call = (cv as unknown as Record<string, (...values: unknown[]) => unknown>)[name]!;
    const title = `${name}(${[input, ...rest.map((value) => brief(value))].filter((x) => x !== null).join(', ')})`;
    return { title, name, args, expected: unpackAll(result, (array) => array), run: () => call(...args) };
  });
}

function brief(value: unknown): string {
  if (isPacked(value)) return `an image of ${value.shape.join(' × ')}`;
  return JSON.stringify(value, (_, inner) => (typeof inner === 'number' ? Number(inner.toPrecision(4)) : inner));
}

/** The result of a call as one of the kinds below, compared with what OpenCV gives; within a tolerance where one is due. */
export function testGolden(topic: string, tolerance: (call: Golden) => number = () => 0): void {
  const cases = golden(topic).map((call): [string, Golden] => [call.title, call]);
  test.each(cases)('%s equals OpenCV', (_, call) => {
    compare(call.run(), call.expected, tolerance(call));
  });
}

function compare(received: unknown, expected: unknown, tolerance: number): void {
  if (!isArray(expected)) {
    if (!Array.isArray(expected)) return expect(received).toBe(expected);
    expect((received as unknown[]).length).toBe(expected.length);
    return expected.forEach((part, i) => compare((received as unknown[])[i], part, tolerance));
  }
  const matrix = received as { rows: number; columns: number; data: ArrayLike<number> };
  if (!('rows' in matrix)) return expect(received).toBePicture(picture(expected), tolerance);
  const { shape, data } = expected;
  expect([matrix.rows, matrix.columns]).toEqual([shape[0], shape[1] ?? 1]);
  expect(Array.from(matrix.data)).toBeCloseToArray(Array.from(data), tolerance);
}

function isArray(value: unknown): value is NumericArray {
  return typeof value === 'object' && value !== null && 'shape' in value;
}
