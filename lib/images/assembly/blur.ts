// A separable blur with symmetric weights in units of 1/256. Sums along a row are below 2¹⁶; they are stored less 2¹⁵, so
// that the products of signed 16 bits can add them up along columns.

/** Eight bytes as 16 bits. */
// @ts-ignore: decorator
@inline
function eight(p: usize): v128 {
  return v128.load8x8_u(p);
}

/**
 * Along the rows: `count` sums a row, from rows that begin `stride` bytes apart, to rows of `sumStride` sums. `weights` are the
 * first half of the weights and the middle one, as 32 bits; `step` is the distance of neighbours.
 */
export function blurRows(
  from: usize,
  stride: i32,
  to: usize,
  sumStride: i32,
  rows: i32,
  count: i32,
  weights: usize,
  reach: i32,
  step: i32,
): void {
  for (let y = 0; y < rows; y++) {
    if (reach == 2) blurRow5(from, to, count, weights, step);
    else blurRow(from, to, count, weights, reach, step);
    from += stride;
    to += sumStride << 1;
  }
}

// @ts-ignore: decorator
@inline
function blurRow(from: usize, to: usize, count: i32, weights: usize, reach: i32, step: i32): void {
  const last = reach * 2 * step;
  const sign = i16x8.splat(-32768);
  const middle = i16x8.splat(<i16>load<i32>(weights + (reach << 2)));
  for (const end = from + count; from < end; from += 8, to += 16) {
    let sum = i16x8.mul(eight(from + reach * step), middle);
    for (let k = 0; k < reach; k++) {
      const both = i16x8.add(eight(from + k * step), eight(from + last - k * step));
      sum = i16x8.add(sum, i16x8.mul(both, i16x8.splat(<i16>load<i32>(weights + (k << 2)))));
    }
    v128.store(to, v128.xor(sum, sign));
  }
}

// @ts-ignore: decorator
@inline
function blurRow5(from: usize, to: usize, count: i32, weights: usize, step: i32): void {
  const sign = i16x8.splat(-32768);
  const outer = i16x8.splat(<i16>load<i32>(weights));
  const inner = i16x8.splat(<i16>load<i32>(weights, 4));
  const middle = i16x8.splat(<i16>load<i32>(weights, 8));
  for (const end = from + count; from < end; from += 8, to += 16) {
    const far = i16x8.add(eight(from), eight(from + (step << 2)));
    const near = i16x8.add(eight(from + step), eight(from + 3 * step));
    const sum = i16x8.add(i16x8.mul(far, outer), i16x8.mul(near, inner));
    v128.store(to, v128.xor(i16x8.add(sum, i16x8.mul(eight(from + (step << 1)), middle)), sign));
  }
}

/**
 * Along the columns: each byte from `taps` sums one below the other. `weights` are pairs of 16 bits, an odd last one with 0; the
 * row of sums below the last is read as well.
 */
export function blurColumns(sums: usize, sumStride: i32, to: usize, stride: i32, rows: i32, count: i32, weights: usize, taps: i32): void {
  const row = sumStride << 1;
  for (let y = 0; y < rows; y++) {
    let q = to;
    for (let p = sums, end = to + count; q < end; p += 32, q += 16) {
      // 2¹⁵ for each of 256 units, and half a unit of the result.
      let a = i32x4.splat((32768 << 8) + 32768);
      let b = a;
      let c = a;
      let d = a;
      for (let k = 0, s = p; k < taps; k += 2, s += row << 1) {
        const w = v128.load32_splat(weights + (k << 1));
        const upper = v128.load(s);
        const lower = v128.load(s + row);
        a = i32x4.add(a, i32x4.dot_i16x8_s(lowPairs(upper, lower), w));
        b = i32x4.add(b, i32x4.dot_i16x8_s(highPairs(upper, lower), w));
        const upper2 = v128.load(s, 16);
        const lower2 = v128.load(s + row, 16);
        c = i32x4.add(c, i32x4.dot_i16x8_s(lowPairs(upper2, lower2), w));
        d = i32x4.add(d, i32x4.dot_i16x8_s(highPairs(upper2, lower2), w));
      }
      const left = i16x8.narrow_i32x4_u(i32x4.shr_u(a, 16), i32x4.shr_u(b, 16));
      const right = i16x8.narrow_i32x4_u(i32x4.shr_u(c, 16), i32x4.shr_u(d, 16));
      v128.store(q, i8x16.narrow_i16x8_u(left, right));
    }
    sums += row;
    to += stride;
  }
}

// @ts-ignore: decorator
@inline
function lowPairs(a: v128, b: v128): v128 {
  return v128.shuffle<i16>(a, b, 0, 8, 1, 9, 2, 10, 3, 11);
}

// @ts-ignore: decorator
@inline
function highPairs(a: v128, b: v128): v128 {
  return v128.shuffle<i16>(a, b, 4, 12, 5, 13, 6, 14, 7, 15);
}
