/**
 * Where the first NaN or infinity of some numbers stands; −1 where there is none.
 *
 * A product with 0 is 0 for finite numbers and NaN for all others, so sums of such products say whether to look closer. There are
 * four, because each addition waits for the one before it: of millions of numbers this takes half as long as asking each.
 */
export function indexOfNotFinite(values: Float32Array | Float64Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const end = values.length - (values.length % 4);
  for (let i = 0; i < end; i += 4) {
    a += values[i]! * 0;
    b += values[i + 1]! * 0;
    c += values[i + 2]! * 0;
    d += values[i + 3]! * 0;
  }
  for (let i = end; i < values.length; i++) a += values[i]! * 0;
  return a + b + c + d === 0 ? -1 : values.findIndex((value) => !Number.isFinite(value));
}
