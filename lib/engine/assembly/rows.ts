// Moving rows of numbers about, and sums down their columns.

/** Bytes become floats: the byte divided by `divisor`. */
export function scaleBytes(bytes: usize, out: usize, count: i32, divisor: f32): void {
  const by = f32x4.splat(divisor);
  for (; count >= 8; count -= 8, bytes += 8, out += 32) {
    const words = v128.load_ext<u8>(bytes);
    v128.store(out, f32x4.div(f32x4.convert_i32x4_u(v128.extend_low<u16>(words)), by));
    v128.store(out, f32x4.div(f32x4.convert_i32x4_u(v128.extend_high<u16>(words)), by), 16);
  }
  for (; count > 0; count--, bytes++, out += 4) store<f32>(out, <f32>load<u8>(bytes) / divisor);
}

/** The rows of a table, each of `bytes` bytes, whose numbers `order` holds. */
export function gatherRows(table: usize, order: usize, rows: i32, bytes: usize, out: usize): void {
  for (; rows > 0; rows--, order += 4, out += bytes) memory.copy(out, table + <usize>load<u32>(order) * bytes, bytes);
}

/** As gatherRows, for a table of bytes, which become floats. */
export function gatherBytes(table: usize, order: usize, rows: i32, size: i32, out: usize, divisor: f32): void {
  for (; rows > 0; rows--, order += 4, out += <usize>size << 2) {
    scaleBytes(table + <usize>load<u32>(order) * <usize>size, out, size, divisor);
  }
}

export function fill(at: usize, count: i32, value: f32): void {
  const v = f32x4.splat(value);
  for (; count >= 4; count -= 4, at += 16) v128.store(at, v);
  for (; count > 0; count--, at += 4) store<f32>(at, value);
}

/** Rows of `bytes` bytes from x to out, each with a stride of its own. */
export function copyRows(x: usize, xStride: usize, out: usize, outStride: usize, rows: i32, bytes: usize): void {
  for (; rows > 0; rows--, x += xStride, out += outStride) memory.copy(out, x, bytes);
}

/** Images into the middle of larger ones: `lines` lines of `bytes` bytes each; the frame stays as it is. */
export function copyLines(
  x: usize, xImage: usize, xLine: usize, out: usize, outImage: usize, outLine: usize, images: i32, lines: i32, bytes: usize,
): void {
  for (; images > 0; images--, x += xImage, out += outImage) copyRows(x, xLine, out, outLine, lines, bytes);
}

/**
 * Sums over rows, `stride` bytes apart, of the columns of panels [panel, lastPanel), with `add` on top of what is there; the last
 * panel is filled up with zeros.
 */
export function columnSums(
  x: usize, rows: i32, stride: usize, columns: i32, panel: i32, lastPanel: i32, out: usize, add: i32,
): void {
  for (; panel < lastPanel; panel++) {
    const from = x + <usize>panel * 32;
    const to = out + <usize>panel * 32;
    const width = min(columns - panel * 8, 8);
    if (!add) {
      v128.store(to, f32x4.splat(0));
      v128.store(to, f32x4.splat(0), 16);
    }
    if (width == 8) {
      let s0 = v128.load(to), s1 = v128.load(to, 16);
      let s2 = f32x4.splat(0), s3 = f32x4.splat(0);
      let at = from;
      let row = 0;
      for (; row + 2 <= rows; row += 2, at += 2 * stride) {
        s0 = f32x4.add(s0, v128.load(at));
        s1 = f32x4.add(s1, v128.load(at, 16));
        s2 = f32x4.add(s2, v128.load(at + stride));
        s3 = f32x4.add(s3, v128.load(at + stride, 16));
      }
      if (row < rows) {
        s0 = f32x4.add(s0, v128.load(at));
        s1 = f32x4.add(s1, v128.load(at, 16));
      }
      v128.store(to, f32x4.add(s0, s2));
      v128.store(to, f32x4.add(s1, s3), 16);
      continue;
    }
    for (let i: usize = 0; i < <usize>width << 2; i += 4) {
      let sum = load<f32>(to + i);
      for (let row = 0; row < rows; row++) sum += load<f32>(from + <usize>row * stride + i);
      store<f32>(to + i, sum);
    }
  }
}

/** out = the sum of `parts` rows of `count` floats, a multiple of eight, `stride` bytes apart; out may be the first. */
export function sumParts(x: usize, parts: i32, stride: usize, out: usize, count: i32): void {
  for (; count > 0; count -= 8, x += 32, out += 32) {
    let s0 = v128.load(x), s1 = v128.load(x, 16);
    let at = x;
    for (let i = 1; i < parts; i++) {
      at += stride;
      s0 = f32x4.add(s0, v128.load(at));
      s1 = f32x4.add(s1, v128.load(at, 16));
    }
    v128.store(out, s0);
    v128.store(out, s1, 16);
  }
}
