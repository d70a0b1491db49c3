import type { Cloth } from './cloth';
import { side } from './image-series';
import type { Path } from './path';
import { coverArea, createCanvas, inkPath } from './raster';

/** A piece cut from cloth: all inside its outline. */
export interface Panel {
  readonly outline: Path;
  readonly cloth: Cloth;
  /** Brightness of this piece beside the cloth's own; 0 is a hole. */
  readonly tone: number;
}

/** A seam, strap, lace or zip: a line of its own brightness upon what lies below. */
export interface Seam {
  readonly path: Path;
  /** Half its width, in the unit of the garment. */
  readonly radius: number;
  readonly level: number;
  /** From 0 (invisible) to 1 (hides what lies below). */
  readonly strength: number;
}

/** What a garment is made of, in the order in which it is laid down. Each garment has a unit of its own. */
export type Part = Panel | Seam;

/** Paints a garment as large as the image allows, in its middle. */
export function paint(parts: readonly Part[], image: Uint8Array): void {
  const place = frame(parts);
  const picture = new Float32Array(side * side);
  const cover = createCanvas(side);
  for (const part of parts) {
    cover.pixels.fill(0);
    if ('outline' in part) {
      coverArea(cover, place.move(part.outline));
      for (let i = 0; i < picture.length; i++) {
        const share = cover.pixels[i]!;
        if (share > 0) picture[i]! += share * (part.cloth[i]! * part.tone - picture[i]!);
      }
    } else {
      inkPath(cover, place.move(part.path), { radius: part.radius * place.scale, softness: 1 });
      for (let i = 0; i < picture.length; i++) {
        const share = cover.pixels[i]! * part.strength;
        if (share > 0) picture[i]! += share * (part.level - picture[i]!);
      }
    }
  }
  for (let i = 0; i < picture.length; i++) image[i] = Math.min(Math.max(Math.round(picture[i]! * 255), 0), 255);
}

/** The scale and the shift that let the parts fill the image, as in Fashion-MNIST: the longer edge touches its border. */
function frame(parts: readonly Part[]): { scale: number; move(path: Path): Path } {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const part of parts) {
    const [path, reach] = 'outline' in part ? [part.outline, 0] : [part.path, part.radius];
    for (let i = 0; i < path.length; i += 2) {
      left = Math.min(left, path[i]! - reach);
      right = Math.max(right, path[i]! + reach);
      top = Math.min(top, path[i + 1]! - reach);
      bottom = Math.max(bottom, path[i + 1]! + reach);
    }
  }
  const scale = side / Math.max(right - left, bottom - top);
  const shiftX = side / 2 - (scale * (left + right)) / 2;
  const shiftY = side / 2 - (scale * (top + bottom)) / 2;
  return { scale, move: (path) => path.map((value, i) => value * scale + (i % 2 === 0 ? shiftX : shiftY)) };
}
