// The mean of 2 × 2 pixels, halves rounded up. Each loop may write up to 15 bytes beyond the row, which the next row
// overwrites.

/** Both rows, neighbours in adjacent bytes: their sums, as 16 bits. */
// @ts-ignore: decorator
@inline
function means(upper: v128, lower: v128): v128 {
  const sum = i16x8.add(i16x8.extadd_pairwise_i8x16_u(upper), i16x8.extadd_pairwise_i8x16_u(lower));
  return i16x8.shr_u(i16x8.add(sum, i16x8.splat(2)), 2);
}

/** `row` bytes in the source, of which two rows become one of `row / 2`. */
export function halve1(from: usize, to: usize, row: i32, rows: i32): void {
  for (let y = 0; y < rows; y++) {
    const below = from + row;
    const end = to + (row >> 1);
    for (let p = from, q = to; q < end; p += 32, q += 16) {
      const low = means(v128.load(p), v128.load(p + row));
      const high = means(v128.load(p, 16), v128.load(p + row, 16));
      v128.store(q, i8x16.narrow_i16x8_u(low, high));
    }
    from = below + row;
    to = end;
  }
}

export function halve3(from: usize, to: usize, row: i32, rows: i32): void {
  const pairs = i8x16(0, 3, 1, 4, 2, 5, 6, 9, 7, 10, 8, 11, 16, 16, 16, 16);
  for (let y = 0; y < rows; y++) {
    const end = to + (row >> 1);
    for (let p = from, q = to; q < end; p += 24, q += 12) {
      const low = means(i8x16.swizzle(v128.load(p), pairs), i8x16.swizzle(v128.load(p + row), pairs));
      const high = means(i8x16.swizzle(v128.load(p, 12), pairs), i8x16.swizzle(v128.load(p + row, 12), pairs));
      const joined = i8x16.narrow_i16x8_u(low, high);
      v128.store(q, i8x16.swizzle(joined, i8x16(0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 13, 16, 16, 16, 16)));
    }
    from += row << 1;
    to = end;
  }
}

export function halve4(from: usize, to: usize, row: i32, rows: i32): void {
  const pairs = i8x16(0, 4, 1, 5, 2, 6, 3, 7, 8, 12, 9, 13, 10, 14, 11, 15);
  for (let y = 0; y < rows; y++) {
    const end = to + (row >> 1);
    for (let p = from, q = to; q < end; p += 32, q += 16) {
      const low = means(i8x16.swizzle(v128.load(p), pairs), i8x16.swizzle(v128.load(p + row), pairs));
      const high = means(i8x16.swizzle(v128.load(p, 16), pairs), i8x16.swizzle(v128.load(p + row, 16), pairs));
      v128.store(q, i8x16.narrow_i16x8_u(low, high));
    }
    from += row << 1;
    to = end;
  }
}
