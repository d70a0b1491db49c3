import { read, write } from './vector';

// Winograd's way of working out a convolution with a 3 × 3 kernel, F(2×2, 3×3): for each 2 × 2 outputs it takes 16 products where
// the sums written out take 36. Tiles of 4 × 4 inputs d, kernels g and outputs y are carried over to 16 planes and back,
//
//   y = Aᵀ·[(G·g·Gᵀ) ⊙ (Bᵀ·d·B)]·A,
//
// and in each plane the sums over channels are a product of matrices. The gradients go the same ways backwards, along the transposes.
// A plane holds a row for each tile of some images, tile after tile; `plane` is the bytes from one to the next. Outputs beyond
// outHeight and outWidth are neither read nor written: `line` and `image` are the bytes from one line and one image to the next.
// Lavin and Gray, Fast Algorithms for Convolutional Neural Networks, 2015.

/** Bᵀ·d·B of every tile of the images, whose last tiles may reach one pixel beyond their height and width. */
export function winogradInput(
  x: usize, image: usize, images: i32, height: i32, width: i32, channels: i32, tilesY: i32, tilesX: i32,
  out: usize, plane: usize, packed: i32,
): void {
  const pixel = <usize>channels << 2;
  const line = pixel * <usize>width;
  // Rows of channels, or with `packed` the panels of eight that `multiply` takes its second matrix in.
  const rowStep = packed ? <usize>32 : pixel;
  const panelStep = packed ? <usize>(images * tilesY * tilesX) * 32 : <usize>32;
  for (; images > 0; images--, x += image) {
    for (let ty = 0; ty < tilesY; ty++) {
      const down = ty * 2 + 3 < height;
      for (let tx = 0; tx < tilesX; tx++, out += rowStep) {
        const right = tx * 2 + 3 < width;
        const corner = x + <usize>(ty * 2) * line + <usize>(tx * 2) * pixel;
        for (let c = 0; c < channels; c += 4) {
          const at = corner + (<usize>c << 2);
          const to = out + <usize>(c >> 3) * panelStep + <usize>(c & 4) * 4;
          inputRow(at, at + 2 * line, -1, pixel, right, true, to, plane);
          inputRow(at + line, at + 2 * line, 1, pixel, right, true, to + 4 * plane, plane);
          inputRow(at + 2 * line, at + line, -1, pixel, right, true, to + 8 * plane, plane);
          inputRow(at + line, at + 3 * line, -1, pixel, right, down, to + 12 * plane, plane);
        }
      }
    }
  }
}

/** One row of Bᵀ·d, the sum or difference of the pixels from a and from b, times B. Pixels outside are zeros. */
// @ts-ignore: decorator
@inline
function inputRow(a: usize, b: usize, sign: f32, pixel: usize, right: bool, down: bool, to: usize, plane: usize): void {
  const t0 = pair(v128.load(a), pixelAt(b, down), sign);
  const t1 = pair(v128.load(a + pixel), pixelAt(b + pixel, down), sign);
  const t2 = pair(v128.load(a + 2 * pixel), pixelAt(b + 2 * pixel, down), sign);
  const t3 = pair(pixelAt(a + 3 * pixel, right), pixelAt(b + 3 * pixel, right && down), sign);
  v128.store(to, f32x4.sub(t0, t2));
  v128.store(to + plane, f32x4.add(t1, t2));
  v128.store(to + 2 * plane, f32x4.sub(t2, t1));
  v128.store(to + 3 * plane, f32x4.sub(t1, t3));
}

// @ts-ignore: decorator
@inline
function pair(a: v128, b: v128, sign: f32): v128 {
  return sign > 0 ? f32x4.add(a, b) : f32x4.sub(a, b);
}

// @ts-ignore: decorator
@inline
function pixelAt(at: usize, inside: bool): v128 {
  return inside ? v128.load(at) : f32x4.splat(0);
}

/** Aᵀ·m·A + bias of every tile, or the positive part of it, as images of outputs. */
export function winogradOutput(
  m: usize, plane: usize, images: i32, outHeight: i32, outWidth: i32, filters: i32, bias: usize, relu: i32,
  y: usize, image: usize, line: usize,
): void {
  const pixel = <usize>filters << 2;
  const zero = f32x4.splat(0);
  const floor = relu ? zero : f32x4.splat(-Infinity);
  for (; images > 0; images--, y += image) {
    for (let oy = 0; oy < outHeight; oy += 2) {
      for (let ox = 0; ox < outWidth; ox += 2, m += pixel) {
        const corner = y + <usize>oy * line + <usize>ox * pixel;
        const right = ox + 1 < outWidth, down = oy + 1 < outHeight;
        for (let f: usize = 0; f < pixel; f += 16) {
          const b = bias ? v128.load(bias + f) : zero;
          // Three rows of m give the first row of Aᵀ·m, and three the second.
          const m0 = m + f, m1 = m0 + 4 * plane, m2 = m1 + 4 * plane, m3 = m2 + 4 * plane;
          const to = corner + f;
          outputRow(m0, m1, m2, 1, plane, b, floor, to, pixel, right);
          if (down) outputRow(m1, m2, m3, -1, plane, b, floor, to + line, pixel, right);
        }
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function outputRow(
  a: usize, b: usize, c: usize, sign: f32, plane: usize, bias: v128, floor: v128, to: usize, pixel: usize, right: bool,
): void {
  const s0 = three(a, b, c, sign);
  const s1 = three(a + plane, b + plane, c + plane, sign);
  const s2 = three(a + 2 * plane, b + 2 * plane, c + 2 * plane, sign);
  v128.store(to, f32x4.pmax(f32x4.add(f32x4.add(s0, f32x4.add(s1, s2)), bias), floor));
  if (!right) return;
  const s3 = three(a + 3 * plane, b + 3 * plane, c + 3 * plane, sign);
  v128.store(to + pixel, f32x4.pmax(f32x4.add(f32x4.sub(f32x4.sub(s1, s2), s3), bias), floor));
}

// @ts-ignore: decorator
@inline
function three(a: usize, b: usize, c: usize, sign: f32): v128 {
  return pair(pair(v128.load(a), v128.load(b), sign), v128.load(c), sign);
}

/** A·g·Aᵀ of every tile of the gradient of the outputs. */
export function winogradGradient(
  g: usize, image: usize, line: usize, images: i32, outHeight: i32, outWidth: i32, filters: i32, out: usize, plane: usize,
): void {
  const pixel = <usize>filters << 2;
  const zero = f32x4.splat(0);
  for (; images > 0; images--, g += image) {
    for (let oy = 0; oy < outHeight; oy += 2) {
      for (let ox = 0; ox < outWidth; ox += 2, out += pixel) {
        const corner = g + <usize>oy * line + <usize>ox * pixel;
        const right = ox + 1 < outWidth, down = oy + 1 < outHeight;
        for (let f: usize = 0; f < pixel; f += 16) {
          const at = corner + f;
          const g00 = v128.load(at);
          const g01 = right ? v128.load(at + pixel) : zero;
          const g10 = down ? v128.load(at + line) : zero;
          const g11 = right && down ? v128.load(at + line + pixel) : zero;
          const to = out + f;
          gradientRow(g00, g01, to, plane);
          gradientRow(f32x4.add(g00, g10), f32x4.add(g01, g11), to + 4 * plane, plane);
          gradientRow(f32x4.sub(g00, g10), f32x4.sub(g01, g11), to + 8 * plane, plane);
          gradientRow(f32x4.neg(g10), f32x4.neg(g11), to + 12 * plane, plane);
        }
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function gradientRow(left: v128, right: v128, to: usize, plane: usize): void {
  v128.store(to, left);
  v128.store(to + plane, f32x4.add(left, right));
  v128.store(to + 2 * plane, f32x4.sub(left, right));
  v128.store(to + 3 * plane, f32x4.neg(right));
}

/** dx += B·m·Bᵀ for every tile: the gradient of the inputs, which overlap. */
export function winogradInputGradient(
  m: usize, plane: usize, images: i32, tilesY: i32, tilesX: i32, channels: i32,
  dx: usize, image: usize, height: i32, width: i32,
): void {
  const pixel = <usize>channels << 2;
  const line = pixel * <usize>width;
  for (; images > 0; images--, dx += image) {
    memory.fill(dx, 0, line * <usize>height);
    for (let ty = 0; ty < tilesY; ty++) {
      const down = ty * 2 + 3 < height;
      for (let tx = 0; tx < tilesX; tx++, m += pixel) {
        const right = tx * 2 + 3 < width;
        const corner = dx + <usize>(ty * 2) * line + <usize>(tx * 2) * pixel;
        for (let c: usize = 0; c < pixel; c += 16) {
          const at = m + c;
          const to = corner + c;
          const p4 = at + 4 * plane, p8 = at + 8 * plane;
          addRow(
            v128.load(at), v128.load(at + plane), v128.load(at + 2 * plane), v128.load(at + 3 * plane), to, pixel, right,
          );
          const a0 = v128.load(p4), b0 = v128.load(p8), a1 = v128.load(p4 + plane), b1 = v128.load(p8 + plane);
          const a2 = v128.load(p4 + 2 * plane), b2 = v128.load(p8 + 2 * plane);
          const a3 = v128.load(p4 + 3 * plane), b3 = v128.load(p8 + 3 * plane);
          const last = at + 12 * plane;
          addRow(
            f32x4.add(f32x4.sub(a0, b0), v128.load(last)),
            f32x4.add(f32x4.sub(a1, b1), v128.load(last + plane)),
            f32x4.add(f32x4.sub(a2, b2), v128.load(last + 2 * plane)),
            f32x4.add(f32x4.sub(a3, b3), v128.load(last + 3 * plane)),
            to + line, pixel, right,
          );
          addRow(
            f32x4.sub(f32x4.add(a0, b0), v128.load(at)),
            f32x4.sub(f32x4.add(a1, b1), v128.load(at + plane)),
            f32x4.sub(f32x4.add(a2, b2), v128.load(at + 2 * plane)),
            f32x4.sub(f32x4.add(a3, b3), v128.load(at + 3 * plane)),
            to + 2 * line, pixel, right,
          );
          if (!down) continue;
          addRow(
            f32x4.neg(v128.load(last)),
            f32x4.neg(v128.load(last + plane)),
            f32x4.neg(v128.load(last + 2 * plane)),
            f32x4.neg(v128.load(last + 3 * plane)),
            to + 3 * line, pixel, right,
          );
        }
      }
    }
  }
}

/** One row of B·m, times Bᵀ, added to four pixels. */
// @ts-ignore: decorator
@inline
function addRow(m0: v128, m1: v128, m2: v128, m3: v128, to: usize, pixel: usize, right: bool): void {
  v128.store(to, f32x4.add(v128.load(to), m0));
  to += pixel;
  v128.store(to, f32x4.add(v128.load(to), f32x4.add(f32x4.sub(m1, m2), m3)));
  to += pixel;
  v128.store(to, f32x4.add(v128.load(to), f32x4.sub(f32x4.add(m1, m2), m0)));
  to += pixel;
  if (right) v128.store(to, f32x4.sub(v128.load(to), m3));
}

/** G·g·Gᵀ of the panels [panel, lastPanel) of a kernel: in each plane the panels of a matrix of channels × filters. */
export function winogradKernel(
  kernel: usize, channels: i32, panel: i32, lastPanel: i32, out: usize, plane: usize,
): void {
  const block = <usize>channels * 32;
  const half = f32x4.splat(0.5);
  for (; panel < lastPanel; panel++) {
    for (let o: usize = 0; o < block; o += 16) {
      const at = kernel + <usize>panel * 9 * block + o;
      const to = out + <usize>panel * block + o;
      for (let i: usize = 0; i < 3; i++) {
        // A column of g gives a column of G·g, kept in the first three columns of the planes until it is multiplied with Gᵀ.
        const g0 = v128.load(at + i * block), g1 = v128.load(at + (i + 3) * block), g2 = v128.load(at + (i + 6) * block);
        const sum = f32x4.add(g0, g2);
        v128.store(to + i * plane, g0);
        v128.store(to + (i + 4) * plane, f32x4.mul(half, f32x4.add(sum, g1)));
        v128.store(to + (i + 8) * plane, f32x4.mul(half, f32x4.sub(sum, g1)));
        v128.store(to + (i + 12) * plane, g2);
      }
      for (let row = to, i = 0; i < 4; i++, row += 4 * plane) {
        const g0 = v128.load(row), g1 = v128.load(row + plane), g2 = v128.load(row + 2 * plane);
        const sum = f32x4.add(g0, g2);
        v128.store(row + plane, f32x4.mul(half, f32x4.add(sum, g1)));
        v128.store(row + 2 * plane, f32x4.mul(half, f32x4.sub(sum, g1)));
        v128.store(row + 3 * plane, g2);
      }
    }
  }
}

/**
 * The gradient of a kernel, Gᵀ·u·G, for the filters of panels [panel, lastPanel). In u, a plane holds the panels of a matrix of
 * filters × channels.
 */
export function winogradKernelGradient(
  u: usize, plane: usize, channels: i32, filters: i32, panel: i32, lastPanel: i32, out: usize,
): void {
  const block = <usize>channels * 32;
  const half = f32x4.splat(0.5);
  const last = min(filters, lastPanel * 8);
  for (let f = panel * 8; f < last; f++) {
    const filter = out + <usize>(f >> 3) * 9 * block + <usize>(f & 7) * 4;
    for (let c = 0; c < channels; c += 4) {
      const at = u + <usize>(c >> 3) * <usize>filters * 32 + <usize>f * 32 + <usize>(c & 4) * 4;
      let to = filter + <usize>c * 32;
      for (let i = 0; i < 3; i++) {
        // One row of Gᵀ·u, times G.
        const m0 = kernelRow(at, plane, i), m1 = kernelRow(at + plane, plane, i);
        const m2 = kernelRow(at + 2 * plane, plane, i), m3 = kernelRow(at + 3 * plane, plane, i);
        const mean = f32x4.mul(half, f32x4.add(m1, m2));
        storeColumn(to, f32x4.add(m0, mean));
        to += block;
        storeColumn(to, f32x4.mul(half, f32x4.sub(m1, m2)));
        to += block;
        storeColumn(to, f32x4.add(m3, mean));
        to += block;
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function kernelRow(at: usize, plane: usize, row: i32): v128 {
  const half = f32x4.splat(0.5);
  const m1 = v128.load(at + 4 * plane), m2 = v128.load(at + 8 * plane);
  if (row == 1) return f32x4.mul(half, f32x4.sub(m1, m2));
  return f32x4.add(v128.load(row == 0 ? at : at + 12 * plane), f32x4.mul(half, f32x4.add(m1, m2)));
}

/** Four numbers, one in each row of a panel. */
// @ts-ignore: decorator
@inline
function storeColumn(to: usize, value: v128): void {
  store<f32>(to, f32x4.extract_lane(value, 0));
  store<f32>(to, f32x4.extract_lane(value, 1), 32);
  store<f32>(to, f32x4.extract_lane(value, 2), 64);
  store<f32>(to, f32x4.extract_lane(value, 3), 96);
}
