// Four pixels: first and second channel as pairs of 16 bits, times their weights, plus the third and a half unit. Indices
// of 16 and above give 0.

// @ts-ignore: decorator
@inline
function weigh(pairs: v128, thirds: v128, weights: v128, thirdWeights: v128): v128 {
  const ones = i16x8(0, 1, 0, 1, 0, 1, 0, 1);
  const sum = i32x4.add(i32x4.dot_i16x8_s(pairs, weights), i32x4.dot_i16x8_s(v128.or(thirds, ones), thirdWeights));
  return i32x4.shr_u(sum, 15);
}

// @ts-ignore: decorator
@inline
function gray3x4(from: usize, weights: v128, thirdWeights: v128): v128 {
  const v = v128.load(from);
  return weigh(
    i8x16.swizzle(v, i8x16(0, 16, 1, 16, 3, 16, 4, 16, 6, 16, 7, 16, 9, 16, 10, 16)),
    i8x16.swizzle(v, i8x16(2, 16, 16, 16, 5, 16, 16, 16, 8, 16, 16, 16, 11, 16, 16, 16)),
    weights,
    thirdWeights,
  );
}

// @ts-ignore: decorator
@inline
function gray4x4(from: usize, weights: v128, thirdWeights: v128): v128 {
  const v = v128.load(from);
  return weigh(
    i8x16.swizzle(v, i8x16(0, 16, 1, 16, 4, 16, 5, 16, 8, 16, 9, 16, 12, 16, 13, 16)),
    i8x16.swizzle(v, i8x16(2, 16, 16, 16, 6, 16, 16, 16, 10, 16, 16, 16, 14, 16, 16, 16)),
    weights,
    thirdWeights,
  );
}

// @ts-ignore: decorator
@inline
function pack(a: v128, b: v128, c: v128, d: v128): v128 {
  return i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_s(a, b), i16x8.narrow_i32x4_s(c, d));
}

/** Weighted sums of three channels, in units of 2⁻¹⁵; writes up to 15 bytes more than there are pixels. */
export function gray3(from: usize, to: usize, pixels: i32, first: i32, second: i32, third: i32): void {
  const weights = i32x4.splat(first | (second << 16));
  const thirds = i32x4.splat(third | (1 << 30));
  for (const end = to + pixels; to < end; to += 16, from += 48) {
    const low = gray3x4(from, weights, thirds);
    const high = gray3x4(from + 12, weights, thirds);
    v128.store(to, pack(low, high, gray3x4(from + 24, weights, thirds), gray3x4(from + 36, weights, thirds)));
  }
}

/** The same for four channels, of which the last is left out. */
export function gray4(from: usize, to: usize, pixels: i32, first: i32, second: i32, third: i32): void {
  const weights = i32x4.splat(first | (second << 16));
  const thirds = i32x4.splat(third | (1 << 30));
  for (const end = to + pixels; to < end; to += 16, from += 64) {
    const low = gray4x4(from, weights, thirds);
    const high = gray4x4(from + 16, weights, thirds);
    v128.store(to, pack(low, high, gray4x4(from + 32, weights, thirds), gray4x4(from + 48, weights, thirds)));
  }
}
