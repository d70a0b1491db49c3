// The loops of `addProduct` in mat-mul.ts on tiles, two columns at a time: the same sums in the same order, and so the same bits.

/** out += a·b, with a of rows × inner numbers, b of inner × columns, all without gaps; `columns` is even. */
export function addProduct(a: usize, b: usize, out: usize, rows: i32, inner: i32, columns: i32): void {
  const width = <usize>columns << 3;
  const length = <usize>inner << 3;
  for (; rows >= 2; rows -= 2, a += 2 * length, out += 2 * width) addTwoRows(a, length, b, out, inner, width);
  if (rows) addOneRow(a, b, out, inner, width);
}

/** a0·b0 + a1·b1 + (a2·b2 + a3·b3), added to what stands at `out`. */
// @ts-ignore: decorator
@inline
function addFour(
  out: usize, a0: v128, a1: v128, a2: v128, a3: v128, b0: v128, b1: v128, b2: v128, b3: v128,
): void {
  const left = f64x2.add(f64x2.mul(a0, b0), f64x2.mul(a1, b1));
  const right = f64x2.add(f64x2.mul(a2, b2), f64x2.mul(a3, b3));
  v128.store(out, f64x2.add(v128.load(out), f64x2.add(left, right)));
}

// @ts-ignore: decorator
@inline
function addOne(out: usize, a0: v128, b0: v128): void {
  v128.store(out, f64x2.add(v128.load(out), f64x2.mul(a0, b0)));
}

function addTwoRows(a: usize, length: usize, b: usize, out: usize, inner: i32, width: usize): void {
  const end = out + width;
  for (; inner >= 4; inner -= 4, a += 32, b += 4 * width) {
    const a0 = v128.load64_splat(a), a1 = v128.load64_splat(a, 8), a2 = v128.load64_splat(a, 16), a3 = v128.load64_splat(a, 24);
    const c = a + length;
    const c0 = v128.load64_splat(c), c1 = v128.load64_splat(c, 8), c2 = v128.load64_splat(c, 16), c3 = v128.load64_splat(c, 24);
    let at = b;
    for (let o = out; o < end; o += 16, at += 16) {
      const b0 = v128.load(at), b1 = v128.load(at + width);
      const b2 = v128.load(at + 2 * width), b3 = v128.load(at + 3 * width);
      addFour(o, a0, a1, a2, a3, b0, b1, b2, b3);
      addFour(o + width, c0, c1, c2, c3, b0, b1, b2, b3);
    }
  }
  for (; inner > 0; inner--, a += 8, b += width) {
    const a0 = v128.load64_splat(a), c0 = v128.load64_splat(a + length);
    let at = b;
    for (let o = out; o < end; o += 16, at += 16) {
      const b0 = v128.load(at);
      addOne(o, a0, b0);
      addOne(o + width, c0, b0);
    }
  }
}

function addOneRow(a: usize, b: usize, out: usize, inner: i32, width: usize): void {
  const end = out + width;
  for (; inner >= 4; inner -= 4, a += 32, b += 4 * width) {
    const a0 = v128.load64_splat(a), a1 = v128.load64_splat(a, 8), a2 = v128.load64_splat(a, 16), a3 = v128.load64_splat(a, 24);
    let at = b;
    for (let o = out; o < end; o += 16, at += 16) {
      addFour(o, a0, a1, a2, a3, v128.load(at), v128.load(at + width), v128.load(at + 2 * width), v128.load(at + 3 * width));
    }
  }
  for (; inner > 0; inner--, a += 8, b += width) {
    const a0 = v128.load64_splat(a);
    let at = b;
    for (let o = out; o < end; o += 16, at += 16) addOne(o, a0, v128.load(at));
  }
}
