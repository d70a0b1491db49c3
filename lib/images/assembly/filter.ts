// A kernel of any weights in 32-bit floats, each product and each sum rounded, in the order of the kernel.

/**
 * Whole weights whose sums fit into 16 bits, straight from bytes: `taps` pairs of an offset and a weight, 32 bits each. The
 * result is that of floats, for which such sums are exact.
 */
export function filterShorts(from: usize, to: usize, count: i32, kernel: usize, taps: i32, delta: i32): void {
  const end = kernel + (taps << 3);
  for (let x = 0; x < count; x += 16) {
    let a = i16x8.splat(<i16>delta);
    let b = a;
    for (let k = kernel; k < end; k += 8) {
      const s = from + x + load<u32>(k);
      const w = v128.load16_splat(k, 4);
      a = i16x8.add(a, i16x8.mul(v128.load8x8_u(s), w));
      b = i16x8.add(b, i16x8.mul(v128.load8x8_u(s, 8), w));
    }
    v128.store(to + x, i8x16.narrow_i16x8_u(a, b));
  }
}

/** Bytes as floats; writes up to 60 bytes more. */
export function toFloats(from: usize, to: usize, count: i32): void {
  for (const end = from + count; from < end; from += 16, to += 64) {
    const v = v128.load(from);
    const low = i16x8.extend_low_i8x16_u(v);
    const high = i16x8.extend_high_i8x16_u(v);
    v128.store(to, f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(low)));
    v128.store(to, f32x4.convert_i32x4_u(i32x4.extend_high_i16x8_u(low)), 16);
    v128.store(to, f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(high)), 32);
    v128.store(to, f32x4.convert_i32x4_u(i32x4.extend_high_i16x8_u(high)), 48);
  }
}

/** `taps` pairs of an offset in bytes and a weight, at `kernel`; results of a row as floats. */
export function filterToFloats(from: usize, to: usize, count: i32, kernel: usize, taps: i32, delta: f32): void {
  for (let x = 0; x < count; x += 8) {
    let a = f32x4.splat(delta);
    let b = a;
    const p = from + (x << 2);
    for (let k = kernel, end = kernel + (taps << 3); k < end; k += 8) {
      const s = p + load<u32>(k);
      const w = v128.load32_splat(k, 4);
      a = f32x4.add(a, f32x4.mul(v128.load(s), w));
      b = f32x4.add(b, f32x4.mul(v128.load(s, 16), w));
    }
    v128.store(to + (x << 2), a);
    v128.store(to + (x << 2), b, 16);
  }
}

/** The same, rounded to the nearest whole number, halves to the even one, and kept in 0 … 255. */
export function filterToBytes(from: usize, to: usize, count: i32, kernel: usize, taps: i32, delta: f32): void {
  for (let x = 0; x < count; x += 16) {
    let a = f32x4.splat(delta);
    let b = a;
    let c = a;
    let d = a;
    const p = from + (x << 2);
    for (let k = kernel, end = kernel + (taps << 3); k < end; k += 8) {
      const s = p + load<u32>(k);
      const w = v128.load32_splat(k, 4);
      a = f32x4.add(a, f32x4.mul(v128.load(s), w));
      b = f32x4.add(b, f32x4.mul(v128.load(s, 16), w));
      c = f32x4.add(c, f32x4.mul(v128.load(s, 32), w));
      d = f32x4.add(d, f32x4.mul(v128.load(s, 48), w));
    }
    v128.store(to + x, i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_s(whole(a), whole(b)), i16x8.narrow_i32x4_s(whole(c), whole(d))));
  }
}

// @ts-ignore: decorator
@inline
function whole(x: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(x));
}
