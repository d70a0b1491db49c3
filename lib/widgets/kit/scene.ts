import { createRandom } from '../../math/random';

/** A grey picture: brightness 0–255, row after row. */
export interface Grey {
  readonly size: number;
  readonly data: Uint8Array;
}

/**
 * A small picture to work on: a coin, a card, a ring and a stick on a dark cloth.
 *
 * @param light - How much darker the lower right corner is than the upper left one, 0–1.
 */
export function scene(size: number, { light = 0.2 }: { readonly light?: number } = {}): Grey {
  const random = createRandom(5);
  const data = Uint8Array.from({ length: size * size }, (_, i) => {
    const [x, y] = [((i % size) + 0.5) / size, (Math.floor(i / size) + 0.5) / size];
    const shade = 1 - (light * (x + y)) / 2;
    return Math.min(255, Math.max(0, Math.round(brightness(x, y) * shade + random.normal(0, 5))));
  });
  return { size, data };
}

function brightness(x: number, y: number): number {
  if (Math.hypot(x - 0.28, y - 0.28) < 0.17) return 215;
  if (x > 0.56 && x < 0.88 && y > 0.14 && y < 0.42) return 185;
  const ring = Math.hypot(x - 0.7, y - 0.72);
  if (ring < 0.19 && ring > 0.1) return 230;
  if (Math.abs(x + y - 1) < 0.04 && x < 0.46) return 165;
  return 62;
}
