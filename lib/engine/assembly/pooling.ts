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
      const scale = f32x4.splat(1 / <f32>((y1 - y0) * (x1 - x0)));
      const corner = x + <usize>y0 * line + <usize>x0 * pixel;
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

/** The gradient of x from that of y, for one image. A largest value that occurs twice passes its gradient to the first. */
export function poolGradient(
  mode: i32, x: usize, y: usize, g: usize, dx: usize, height: i32, width: i32, channels: i32, outHeight: i32, outWidth: i32,
  poolHeight: i32, poolWidth: i32, strideY: i32, strideX: i32, top: i32, left: i32,
): void {
  const pixel = <usize>channels << 2;
  const line = pixel * <usize>width;
  memory.fill(dx, 0, line * <usize>height);
  for (let oy = 0; oy < outHeight; oy++) {
    const y0 = max(oy * strideY - top, 0), y1 = min(oy * strideY - top + poolHeight, height);
    for (let ox = 0; ox < outWidth; ox++, y += pixel, g += pixel) {
      const x0 = max(ox * strideX - left, 0), x1 = min(ox * strideX - left + poolWidth, width);
      const scale = f32x4.splat(1 / <f32>((y1 - y0) * (x1 - x0)));
      const corner = <usize>y0 * line + <usize>x0 * pixel;
      for (let c = 0; c < channels; c += 4) {
        const part = channels - c;
        const offset = <usize>c << 2;
        const gradient = read(g + offset, part);
        const share = f32x4.mul(gradient, scale);
        const largest = mode ? gradient : read(y + offset, part);
        let open = i32x4.splat(-1);
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
