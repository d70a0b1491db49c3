import { read, write } from './vector';

// Images are height × width × channels. A window that hangs over the edge ('same' padding) sees only what is inside.

/** The largest (mode 0) or the mean (mode 1) of each window of one image. */
export function pool(
  mode: i32, x: usize, y: usize, height: i32, width: i32, channels: i32, outHeight: i32, outWidth: i32,
  poolHeight: i32, poolWidth: i32, strideY: i32, strideX: i32, top: i32, left: i32,
): void {
  const pixel = <usize>channels << 2;
  const line = pixel * <usize>width;
  for (let oy = 0; oy < outHeight; oy++) {
    const y0 = max(oy * strideY - top, 0), y1 = min(oy * strideY - top + poolHeight, height);
    for (let ox = 0; ox < outWidth; ox++, y += pixel) {
      const x0 = max(ox * strideX - left, 0), x1 = min(ox * strideX - left + poolWidth, width);
      const corner = x + <usize>y0 * line + <usize>x0 * pixel;
      if (mode == 0 && y1 - y0 == 2 && x1 - x0 == 2 && (channels & 3) == 0) {
        largestOfFour(corner, pixel, line, y);
        continue;
      }
      const scale = f32x4.splat(1 / <f32>((y1 - y0) * (x1 - x0)));
      for (let c = 0; c < channels; c += 4) {
        const part = channels - c;
        const offset = <usize>c << 2;
        let value = mode ? f32x4.splat(0) : read(corner + offset, part);
        for (let v = y0, at = corner + offset; v < y1; v++, at += line) {
          for (let u = x0, pixelAt = at; u < x1; u++, pixelAt += pixel) {
            const here = read(pixelAt, part);
            value = mode ? f32x4.add(value, here) : f32x4.max(value, here);
          }
        }
        write(y + offset, mode ? f32x4.mul(value, scale) : value, part);
      }
    }
  }
}

/** The commonest window: two by two pixels of a multiple of four channels. */
// @ts-ignore: decorator
@inline
function largestOfFour(corner: usize, pixel: usize, line: usize, y: usize): void {
  for (const end = corner + pixel; corner < end; corner += 16, y += 16) {
    const upper = f32x4.max(v128.load(corner), v128.load(corner + pixel));
    const lower = f32x4.max(v128.load(corner + line), v128.load(corner + line + pixel));
    v128.store(y, f32x4.max(upper, lower));
  }
}

/**
 * The gradient of x from that of y, for one image. A largest value that occurs twice passes its gradient to the first; with `relu`,
 * only one above 0 does.
 */
export function poolGradient(
  mode: i32, x: usize, y: usize, g: usize, dx: usize, height: i32, width: i32, channels: i32, outHeight: i32, outWidth: i32,
  poolHeight: i32, poolWidth: i32, strideY: i32, strideX: i32, top: i32, left: i32, relu: i32,
): void {
  const pixel = <usize>channels << 2;
  const line = pixel * <usize>width;
  const floor = f32x4.splat(relu ? 0 : -Infinity);
  // Windows side by side that leave nothing out write every pixel themselves.
  const tiled =
    mode == 0 && poolHeight == 2 && poolWidth == 2 && strideY == 2 && strideX == 2 &&
    outHeight * 2 <= height && outWidth * 2 <= width && (channels & 3) == 0;
  if (!tiled) memory.fill(dx, 0, line * <usize>height);
  else clearEdges(dx, pixel, line, height, width, outHeight * 2, outWidth * 2);
  for (let oy = 0; oy < outHeight; oy++) {
    const y0 = max(oy * strideY - top, 0), y1 = min(oy * strideY - top + poolHeight, height);
    for (let ox = 0; ox < outWidth; ox++, y += pixel, g += pixel) {
      const x0 = max(ox * strideX - left, 0), x1 = min(ox * strideX - left + poolWidth, width);
      const corner = <usize>y0 * line + <usize>x0 * pixel;
      if (tiled) {
        gradientOfFour(x + corner, pixel, line, y, g, dx - x, floor);
        continue;
      }
      const scale = f32x4.splat(1 / <f32>((y1 - y0) * (x1 - x0)));
      for (let c = 0; c < channels; c += 4) {
        const part = channels - c;
        const offset = <usize>c << 2;
        const gradient = read(g + offset, part);
        const share = f32x4.mul(gradient, scale);
        const largest = mode ? gradient : read(y + offset, part);
        let open = f32x4.gt(largest, floor);
        for (let v = y0, at = corner + offset; v < y1; v++, at += line) {
          for (let u = x0, pixelAt = at; u < x1; u++, pixelAt += pixel) {
            let here = share;
            if (!mode) {
              const hit = v128.and(open, f32x4.eq(read(x + pixelAt, part), largest));
              open = v128.andnot(open, hit);
              here = v128.and(hit, gradient);
            }
            write(dx + pixelAt, f32x4.add(read(dx + pixelAt, part), here), part);
          }
        }
      }
    }
  }
}

/** The four pixels of one window: the gradient for the first that is the largest, zeros for the others; `out` bytes from x to dx. */
// @ts-ignore: decorator
@inline
function gradientOfFour(x: usize, pixel: usize, line: usize, y: usize, g: usize, out: usize, floor: v128): void {
  for (const end = x + pixel; x < end; x += 16, y += 16, g += 16) {
    const largest = v128.load(y);
    let gradient = v128.and(v128.load(g), f32x4.gt(largest, floor));
    gradient = passOn(x, largest, gradient, out);
    gradient = passOn(x + pixel, largest, gradient, out);
    gradient = passOn(x + line, largest, gradient, out);
    v128.store(x + line + pixel + out, v128.and(f32x4.eq(v128.load(x + line + pixel), largest), gradient));
  }
}

/** Stores the gradient where x is the largest, and gives what is left of it. */
// @ts-ignore: decorator
@inline
function passOn(x: usize, largest: v128, gradient: v128, out: usize): v128 {
  const hit = f32x4.eq(v128.load(x), largest);
  v128.store(x + out, v128.and(hit, gradient));
  return v128.andnot(gradient, hit);
}

/** Zeros to the right of the columns and below the lines that windows cover. */
function clearEdges(dx: usize, pixel: usize, line: usize, height: i32, width: i32, lines: i32, columns: i32): void {
  const rest = <usize>(width - columns) * pixel;
  if (rest) for (let i = 0; i < lines; i++) memory.fill(dx + <usize>i * line + line - rest, 0, rest);
  memory.fill(dx + <usize>lines * line, 0, <usize>(height - lines) * line);
}
