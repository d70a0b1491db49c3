/** Sixteen bytes at a time, in place: what becomes of values above `at` and of the others, by the kind of threshold. */
export function threshold(at: usize, bytes: i32, limit: i32, high: i32, kind: i32): void {
  const end = at + bytes;
  const limits = i8x16.splat(<i8>limit);
  const highs = i8x16.splat(<i8>high);
  const ones = i8x16.splat(-1);
  // x is above the limit where it is not the lesser of both.
  if (kind == 0) {
    for (let p = at; p < end; p += 16) {
      const v = v128.load(p);
      v128.store(p, v128.andnot(highs, i8x16.eq(i8x16.min_u(v, limits), v)));
    }
  } else if (kind == 1) {
    for (let p = at; p < end; p += 16) {
      const v = v128.load(p);
      v128.store(p, v128.and(highs, i8x16.eq(i8x16.min_u(v, limits), v)));
    }
  } else if (kind == 2) {
    for (let p = at; p < end; p += 16) v128.store(p, i8x16.min_u(v128.load(p), limits));
  } else {
    const flip = kind == 3 ? ones : i8x16.splat(0);
    for (let p = at; p < end; p += 16) {
      const v = v128.load(p);
      v128.store(p, v128.and(v, v128.xor(flip, i8x16.eq(i8x16.min_u(v, limits), v))));
    }
  }
}
