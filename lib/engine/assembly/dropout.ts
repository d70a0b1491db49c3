/**
 * out = x with a share of its floats set to 0 and the others multiplied by `scale`. Whether a float stays depends on the seed and on its
 * number alone, counted from `first`: not on threads, and so the same for the gradient as for the values. out may be x.
 */
export function dropout(x: usize, out: usize, count: i32, first: i32, seed: i32, threshold: i32, scale: f32): void {
  const factor = f32x4.splat(scale);
  const limit = i32x4.splat(threshold);
  let number = i32x4.add(i32x4.splat(first), i32x4(0, 1, 2, 3));
  const four = i32x4.splat(4);
  for (; count >= 4; count -= 4, x += 16, out += 16) {
    const keep = i32x4.ge_u(hash(number, seed), limit);
    v128.store(out, v128.and(keep, f32x4.mul(v128.load(x), factor)));
    number = i32x4.add(number, four);
  }
  const keep = i32x4.ge_u(hash(number, seed), limit);
  if (count > 0) store<f32>(out, i32x4.extract_lane(keep, 0) ? load<f32>(x) * scale : 0);
  if (count > 1) store<f32>(out, i32x4.extract_lane(keep, 1) ? load<f32>(x, 4) * scale : 0, 4);
  if (count > 2) store<f32>(out, i32x4.extract_lane(keep, 2) ? load<f32>(x, 8) * scale : 0, 8);
}

/** Wellons' lowbias32 of number and seed: every bit of the result depends on every bit of both. */
// @ts-ignore: decorator
@inline
function hash(number: v128, seed: i32): v128 {
  let x = i32x4.add(i32x4.mul(number, i32x4.splat(0x9e3779b9)), i32x4.splat(seed));
  x = v128.xor(x, i32x4.shr_u(x, 16));
  x = i32x4.mul(x, i32x4.splat(0x7feb352d));
  x = v128.xor(x, i32x4.shr_u(x, 15));
  x = i32x4.mul(x, i32x4.splat(0x846ca68b));
  return v128.xor(x, i32x4.shr_u(x, 16));
}
