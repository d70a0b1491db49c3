import { side } from './image-series';
import type { Path } from './path';
import type { Canvas } from './raster';

/** As in MNIST: the ink fills a box of 20 × 20 pixels, as far as its proportions allow. */
export const box = 20;

/**
 * Scales and moves the paths, in place, so that their ink just fits the box.
 *
 * @param radius - Of the pen, in the unit of the paths.
 * @returns Pixels per unit of the paths.
 */
export function fitInBox(paths: readonly Path[], radius: number): number {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const path of paths) {
    for (let i = 0; i < path.length; i += 2) {
      left = Math.min(left, path[i]!);
      right = Math.max(right, path[i]!);
      top = Math.min(top, path[i + 1]!);
      bottom = Math.max(bottom, path[i + 1]!);
    }
  }
  const scale = box / (Math.max(right - left, bottom - top) + 2 * radius);
  for (const path of paths) {
    for (let i = 0; i < path.length; i += 2) {
      path[i] = box / 2 + (path[i]! - (left + right) / 2) * scale;
      path[i + 1] = box / 2 + (path[i + 1]! - (top + bottom) / 2) * scale;
    }
  }
  return scale;
}

/** Copies the drawing of the box into an empty image, with its centre of mass as near the middle as whole pixels allow. */
export function copyCentred({ pixels, side: width }: Canvas, image: Uint8Array): void {
  let [mass, massX, massY] = [0, 0, 0];
  for (let i = 0; i < pixels.length; i++) {
    const value = pixels[i]!;
    const column = i % width;
    mass += value;
    massX += value * (column + 0.5);
    massY += value * ((i - column) / width + 0.5);
  }
  const [left, top, imageWidth] = [beginning(massX / mass), beginning(massY / mass), side];
  for (let row = 0, i = 0; row < width; row++) {
    for (let column = 0; column < width; column++, i++) {
      image[(top + row) * imageWidth + left + column] = Math.round(pixels[i]! * 255);
    }
  }
}

/** Where in the image the box begins, for a centre of mass in the box; the image's border stays empty. */
function beginning(centre: number): number {
  return Math.min(Math.max(Math.round(side / 2 - centre), 1), side - box - 1);
}
