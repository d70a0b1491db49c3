import type { Cloth } from './cloth';
import { side } from './image-series';
import type { Path } from './path';
import { coverArea, createCanvas, inkPath } from './raster';

/** A piece cut from cloth: all inside its outline. */
export interface Panel {
  readonly outline: Path;
  readonly cloth: Cloth;
  /** How much light falls on this piece; 1 is full light. */
  readonly light: number;
  /** How much of the light is missing along its edge, from 0 to 1. */
  readonly rim?: number;
}

/** A seam, strap, lace or zip: a line with a grey level of its own upon what lies below. */
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

/** A function that paints a garment into an image, as large as the image allows. */
export function createPainter(): (parts: readonly Part[], image: Uint8Array) => void {
  const picture = new Float32Array(side * side);
  const cover = createCanvas(side);
  const edge = createCanvas(side);

  const layPanel = (outline: Path, { cloth, light, rim = 0 }: Panel): void => {
    coverArea(cover, outline);
    edge.pixels.fill(0);
    if (rim > 0) inkPath(edge, [...outline, outline[0]!, outline[1]!], { radius: 0.7, softness: 1.4 });
    for (let i = 0; i < picture.length; i++) {
      const share = cover.pixels[i]!;
      if (share === 0) continue;
      const reflected = cloth[i]! * light * (1 - rim * edge.pixels[i]!);
      // Even the palest cloth stands out from the white behind it.
      picture[i]! += share * (1 - (reflected < 0.88 ? reflected : 0.88) - picture[i]!);
    }
  };

  const laySeam = (path: Path, { level, strength }: Seam, radius: number): void => {
    cover.pixels.fill(0);
    inkPath(cover, path, { radius, softness: 1 });
    for (let i = 0; i < picture.length; i++) {
      const share = cover.pixels[i]! * strength;
      if (share > 0) picture[i]! += share * (level - picture[i]!);
    }
  };

  return (parts, image) => {
    picture.fill(0);
    const { scale, place } = frame(parts);
    for (const part of parts) {
      if ('outline' in part) layPanel(place(part.outline), part);
      else laySeam(place(part.path), part, part.radius * scale);
    }
    for (let i = 0; i < image.length; i++) image[i] = picture[i]! * 255;
  };
}

/** As in Fashion-MNIST, the longer side of a garment reaches from the first row or column of pixels almost to the last. */
const longerSide = side - 0.3;

/** The scale that lets the parts fill an image, and the function that moves them there. */
function frame(parts: readonly Part[]): { scale: number; place(path: Path): Path } {
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
  const scale = longerSide / Math.max(right - left, bottom - top);
  const upright = bottom - top > right - left;
  const shiftX = (upright ? side : longerSide) / 2 - (scale * (left + right)) / 2;
  const shiftY = (upright ? longerSide : side) / 2 - (scale * (top + bottom)) / 2;
  return { scale, place: (path) => path.map((value, i) => value * scale + (i % 2 === 0 ? shiftX : shiftY)) };
}
