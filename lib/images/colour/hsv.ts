import { roundHalfEven } from '../signed-image';
import type { Blue, Conversion } from './conversion';

const SHIFT = 12;
// Division by a table of reciprocals in units of 2⁻¹², as OpenCV does.
const reciprocals = (numerator: number) =>
  Int32Array.from({ length: 256 }, (_, i) => (i === 0 ? 0 : roundHalfEven((numerator * 2 ** SHIFT) / i)));
const saturationOf = reciprocals(255);
const hueOf = reciprocals(30);

const descale = (x: number): number => (x + (1 << (SHIFT - 1))) >> SHIFT;

/** Hue in steps of 2°, so that 0 … 179 fits into a byte; saturation and value from 0 to 255. */
export function toHsv(blue: Blue): Conversion {
  return {
    from: 3,
    to: 3,
    convert(source, i, target, o) {
      const [b, g, r] = [source[i + blue]!, source[i + 1]!, source[i + 2 - blue]!];
      const v = Math.max(b, g, r);
      const range = v - Math.min(b, g, r);
      const sixth = v === r ? g - b : v === g ? b - r + 2 * range : r - g + 4 * range;
      const hue = descale(sixth * hueOf[range]!);
      target[o] = hue < 0 ? hue + 180 : hue;
      target[o + 1] = descale(range * saturationOf[v]!);
      target[o + 2] = v;
    },
  };
}

export function fromHsv(blue: Blue): Conversion {
  return {
    from: 3,
    to: 3,
    convert(source, i, target, o) {
      const [h, s, v] = [(source[i]! % 180) / 30, source[i + 1]! / 255, source[i + 2]!];
      const sector = Math.floor(h);
      const f = h - sector;
      const [p, q, t] = [v * (1 - s), v * (1 - s * f), v * (1 - s * (1 - f))];
      const [r, g, b] = [
        [v, t, p],
        [q, v, p],
        [p, v, t],
        [p, q, v],
        [t, p, v],
        [v, p, q],
      ][sector] as [number, number, number];
      target[o + blue] = roundHalfEven(b);
      target[o + 1] = roundHalfEven(g);
      target[o + 2 - blue] = roundHalfEven(r);
    },
  };
}
