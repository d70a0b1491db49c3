import type { Blue, Conversion } from './conversion';

// In units of 2⁻¹⁴; a difference of colours is stored around 128.
const SHIFT = 14;
const CENTRE = 128;
const descale = (x: number): number => (x + (1 << (SHIFT - 1))) >> SHIFT;

/**
 * Brightness Y, and how much redder (Cr) and bluer (Cb) than grey: Cr = 0.713 (R − Y) + 128, Cb = 0.564 (B − Y) + 128.
 *
 * @see ITU-R BT.601
 */
export function toYCrCb(blue: Blue): Conversion {
  return {
    from: 3,
    to: 3,
    convert(source, i, target, o) {
      const [b, g, r] = [source[i + blue]!, source[i + 1]!, source[i + 2 - blue]!];
      const y = descale(1868 * b + 9617 * g + 4899 * r);
      target[o] = y;
      target[o + 1] = clamp(descale((r - y) * 11682 + CENTRE * 2 ** SHIFT));
      target[o + 2] = clamp(descale((b - y) * 9241 + CENTRE * 2 ** SHIFT));
    },
  };
}

export function fromYCrCb(blue: Blue): Conversion {
  return {
    from: 3,
    to: 3,
    convert(source, i, target, o) {
      const [y, cr, cb] = [source[i]!, source[i + 1]! - CENTRE, source[i + 2]! - CENTRE];
      target[o + blue] = clamp(y + descale(29049 * cb));
      target[o + 1] = clamp(y + descale(-5636 * cb - 11698 * cr));
      target[o + 2 - blue] = clamp(y + descale(22987 * cr));
    },
  };
}

function clamp(x: number): number {
  return Math.min(Math.max(x, 0), 255);
}
