import { multiplyAdd } from './vector';

// A product c = a·b takes b in panels of eight columns: row after row of eight floats, the last panel filled up with zeros.
// A tile of four rows of a meets a panel in registers. Where the rows of a and c begin is read from tables of byte offsets, so the
// same loop serves dense layers, their transposed products, and convolutions, whose patches are never copied out.

/** One row of a panel. */
const ROW: usize = 32;

/**
 * Four rows of a times one panel, added to what `start` holds: eight sums, which is what V8 keeps in registers; larger tiles are
 * half as fast. Along a row, `segments` stretches of `length` floats follow each other, the floats `step` bytes apart and `jump`
 * more bytes between stretches.
 */
// @ts-ignore: decorator
@inline
function tile(
  a0: usize, a1: usize, a2: usize, a3: usize,
  step: usize, length: i32, segments: i32, jump: usize,
  b: usize, start: usize, startStride: usize, out: usize, outStride: usize, relu: i32,
): void {
  let s00 = v128.load(start), s01 = v128.load(start, 16);
  start += startStride;
  let s10 = v128.load(start), s11 = v128.load(start, 16);
  start += startStride;
  let s20 = v128.load(start), s21 = v128.load(start, 16);
  start += startStride;
  let s30 = v128.load(start), s31 = v128.load(start, 16);
  for (; segments > 0; segments--) {
    for (const end = b + <usize>length * ROW; b < end; b += ROW) {
      const b0 = v128.load(b), b1 = v128.load(b, 16);
      const x0 = v128.load_splat<f32>(a0);
      s00 = multiplyAdd(x0, b0, s00);
      s01 = multiplyAdd(x0, b1, s01);
      const x1 = v128.load_splat<f32>(a1);
      s10 = multiplyAdd(x1, b0, s10);
      s11 = multiplyAdd(x1, b1, s11);
      const x2 = v128.load_splat<f32>(a2);
      s20 = multiplyAdd(x2, b0, s20);
      s21 = multiplyAdd(x2, b1, s21);
      const x3 = v128.load_splat<f32>(a3);
      s30 = multiplyAdd(x3, b0, s30);
      s31 = multiplyAdd(x3, b1, s31);
      a0 += step;
      a1 += step;
      a2 += step;
      a3 += step;
    }
    a0 += jump;
    a1 += jump;
    a2 += jump;
    a3 += jump;
  }
  storeRow(out, s00, s01, relu);
  storeRow((out += outStride), s10, s11, relu);
  storeRow((out += outStride), s20, s21, relu);
  storeRow((out += outStride), s30, s31, relu);
}

// @ts-ignore: decorator
@inline
function storeRow(out: usize, left: v128, right: v128, relu: i32): void {
  if (relu) {
    const zero = f32x4.splat(0);
    left = f32x4.pmax(left, zero);
    right = f32x4.pmax(right, zero);
  }
  v128.store(out, left);
  v128.store(out, right, 16);
}

// Mode 0 stores a·b + bias.
/** c = relu(a·b + bias) */
const RELU = 1;
/** c += a·b; rows of c may overlap, as in the gradient of a convolution's input. */
const ADD = 2;

/**
 * c = a·b (+ bias) for the panels [panel, lastPanel) of b.
 *
 * @param a - Where row 0 of a would begin without an offset; `aRows` holds `rows` byte offsets, one per row.
 * @param step - Bytes between the floats of a row; `length`, `segments`, `jump` as in the tiles.
 * @param b - Panel 0 of b, each of length · segments rows.
 * @param columns - Columns of c that exist; the last panel may be narrower than eight.
 * @param c - Where c begins, `cRows` the byte offsets of its rows, `cPanel` the bytes from one panel's columns to the next's.
 * @param bias - A row of floats, filled up to panels, or 0, where memory must hold eight zeros.
 * @param scratch - 128 bytes of the calling thread's own.
 */
export function multiply(
  a: usize, aRows: usize, rows: i32, step: usize, length: i32, segments: i32, jump: usize,
  b: usize, panel: i32, lastPanel: i32, columns: i32,
  c: usize, cRows: usize, cPanel: usize, bias: usize, mode: i32, scratch: usize,
): void {
  const panelBytes = <usize>(length * segments) * ROW;
  const relu = i32(mode == RELU);
  for (; panel < lastPanel; panel++) {
    const bAt = b + <usize>panel * panelBytes;
    const cAt = c + <usize>panel * cPanel;
    const width = min(columns - panel * 8, 8);
    const start = bias ? bias + <usize>panel * ROW : 0;
    for (let row = 0; row < rows; ) {
      const count = min(rows - row, 4);
      const aRow = aRows + (<usize>row << 2);
      const cRow = cRows + (<usize>row << 2);
      const a0 = a + load<u32>(aRow);
      const a1 = count > 1 ? a + load<u32>(aRow, 4) : a0;
      const a2 = count > 2 ? a + load<u32>(aRow, 8) : a0;
      const a3 = count > 3 ? a + load<u32>(aRow, 12) : a0;
      const at = cAt + load<u32>(cRow);
      const stride: usize = count > 1 ? <usize>(load<u32>(cRow, 4) - load<u32>(cRow)) : <usize>0;
      // Where rows of a tile overlap or lie unevenly, each must be added to c after the other.
      const direct = count == 4 && width == 8 && (mode != ADD || (stride >= ROW && even(cRow, stride)));
      const from = direct && mode == ADD ? at : start;
      const out = direct ? at : scratch;
      const outStride: usize = direct ? stride : ROW;
      const fromStride: usize = direct && mode == ADD ? stride : <usize>0;
      tile(a0, a1, a2, a3, step, length, segments, jump, bAt, from, fromStride, out, outStride, relu);
      if (!direct) copyOut(scratch, count, width, cAt, cRow, mode == ADD);
      row += count;
    }
  }
}

function even(rows: usize, stride: usize): bool {
  return load<u32>(rows, 8) - load<u32>(rows, 4) == <u32>stride && load<u32>(rows, 12) - load<u32>(rows, 8) == <u32>stride;
}

/** Brings a tile from the scratch memory to where it belongs, `width` columns of each row. */
function copyOut(scratch: usize, count: i32, width: i32, c: usize, cRows: usize, add: bool): void {
  for (let r = 0; r < count; r++) {
    const from = scratch + <usize>r * ROW;
    const to = c + load<u32>(cRows + (<usize>r << 2));
    if (add && width == 8) {
      v128.store(to, f32x4.add(v128.load(to), v128.load(from)));
      v128.store(to, f32x4.add(v128.load(to, 16), v128.load(from, 16)), 16);
      continue;
    }
    for (let i: usize = 0; i < <usize>width << 2; i += 4) {
      store<f32>(to + i, add ? load<f32>(to + i) + load<f32>(from + i) : load<f32>(from + i));
    }
  }
}

/** The rows of x, `stride` bytes apart, as panels [panel, lastPanel) of `columns` columns, beginning at `out`. */
export function packPanels(
  x: usize, rows: i32, stride: usize, columns: i32, panel: i32, lastPanel: i32, out: usize,
): void {
  for (; panel < lastPanel; panel++) {
    let from = x + <usize>panel * ROW;
    const width = min(columns - panel * 8, 8);
    const end = out + <usize>rows * ROW;
    if (width == 8) {
      for (; out < end; out += ROW, from += stride) {
        v128.store(out, v128.load(from));
        v128.store(out, v128.load(from, 16), 16);
      }
    } else {
      for (; out < end; out += ROW, from += stride) {
        v128.store(out, f32x4.splat(0));
        v128.store(out, f32x4.splat(0), 16);
        for (let i: usize = 0; i < <usize>width << 2; i += 4) store<f32>(out + i, load<f32>(from + i));
      }
    }
  }
}

/**
 * Panels [panel, lastPanel) of w, turned into the panels of its transpose: `rows` rows of w, beginning at w in panels that are
 * `panelBytes` apart, become columns; the `columns` columns of w become rows. What fills up the last panel is left as it is.
 */
export function transposePanels(
  w: usize, panelBytes: usize, rows: i32, columns: i32, panel: i32, lastPanel: i32, out: usize,
): void {
  const outPanel = <usize>columns * ROW;
  for (; panel < lastPanel; panel++) {
    const from = w + <usize>panel * panelBytes;
    const to = out + <usize>panel * 8 * ROW;
    const width = min(columns - panel * 8, 8);
    let row = 0;
    if (width == 8) {
      for (; row + 4 <= rows; row += 4) {
        const at = from + <usize>row * ROW;
        const into = to + <usize>(row >> 3) * outPanel + <usize>(row & 4) * 4;
        transpose4(at, into);
        transpose4(at + 16, into + 4 * ROW);
      }
    }
    for (; row < rows; row++) {
      const at = from + <usize>row * ROW;
      const into = to + <usize>(row >> 3) * outPanel + <usize>(row & 7) * 4;
      for (let i = 0; i < width; i++) store<f32>(into + <usize>i * ROW, load<f32>(at + <usize>i * 4));
    }
  }
}

// @ts-ignore: decorator
@inline
function transpose4(at: usize, into: usize): void {
  const a = v128.load(at), b = v128.load(at, 32), c = v128.load(at, 64), d = v128.load(at, 96);
  const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5), ab2 = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5), cd2 = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(into, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5));
  v128.store(into, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7), 32);
  v128.store(into, v128.shuffle<f32>(ab2, cd2, 0, 1, 4, 5), 64);
  v128.store(into, v128.shuffle<f32>(ab2, cd2, 2, 3, 6, 7), 96);
}
