// Four floats at a time. Every kernel multiplies and adds through here, so that one build fuses the two and one does not.

/** a·b + c; rounded once where the build has relaxed SIMD, twice elsewhere. */
// @ts-ignore: decorator
@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (isDefined(RELAXED)) return v128.relaxed_madd<f32>(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/** a where the mask is set, b elsewhere. */
// @ts-ignore: decorator
@inline
export function select(mask: v128, a: v128, b: v128): v128 {
  return v128.bitselect(a, b, mask);
}

// @ts-ignore: decorator
@inline
export function sumOfLanes(a: v128): f32 {
  return (
    f32x4.extract_lane(a, 0) + f32x4.extract_lane(a, 1) + (f32x4.extract_lane(a, 2) + f32x4.extract_lane(a, 3))
  );
}

// @ts-ignore: decorator
@inline
export function largestLane(a: v128): f32 {
  return max(
    max(f32x4.extract_lane(a, 0), f32x4.extract_lane(a, 1)),
    max(f32x4.extract_lane(a, 2), f32x4.extract_lane(a, 3)),
  );
}

/** The last `count` < 4 floats of a row, and zeros. */
// @ts-ignore: decorator
@inline
export function loadPart(at: usize, count: i32, filler: v128): v128 {
  let out = f32x4.replace_lane(filler, 0, load<f32>(at));
  if (count > 1) out = f32x4.replace_lane(out, 1, load<f32>(at, 4));
  if (count > 2) out = f32x4.replace_lane(out, 2, load<f32>(at, 8));
  return out;
}

// @ts-ignore: decorator
@inline
export function storePart(at: usize, value: v128, count: i32): void {
  store<f32>(at, f32x4.extract_lane(value, 0));
  if (count > 1) store<f32>(at, f32x4.extract_lane(value, 1), 4);
  if (count > 2) store<f32>(at, f32x4.extract_lane(value, 2), 8);
}

/** Four floats, or the `count` < 4 that a row has left. */
// @ts-ignore: decorator
@inline
export function read(at: usize, count: i32): v128 {
  return count < 4 ? loadPart(at, count, f32x4.splat(0)) : v128.load(at);
}

// @ts-ignore: decorator
@inline
export function write(at: usize, value: v128, count: i32): void {
  if (count < 4) storePart(at, value, count);
  else v128.store(at, value);
}
