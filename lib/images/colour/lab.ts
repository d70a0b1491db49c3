import { roundHalfEven } from '../signed-image';
import type { Blue, Conversion } from './conversion';

// sRGB to CIE XYZ under daylight D65, with the white point scaled to 1.
const WHITE = [0.950456, 1, 1.088754] as const;
const TO_XYZ = [
  [0.412453, 0.35758, 0.180423],
  [0.212671, 0.71516, 0.072169],
  [0.019334, 0.119193, 0.950227],
] as const;
const FROM_XYZ = [
  [3.240479, -1.53715, -0.498535],
  [-0.969256, 1.875991, 0.041556],
  [0.055648, -0.204043, 1.057311],
] as const;

const linear = Float64Array.from({ length: 256 }, (_, i) => {
  const x = i / 255;
  return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
});

function toGamma(x: number): number {
  return x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055;
}

function cube(f: number): number {
  return f > 6 / 29 ? f ** 3 : (f - 16 / 116) / 7.787;
}

function clamped(x: number): number {
  return Math.min(Math.max(roundHalfEven(x), 0), 255);
}

// To Lab in whole numbers, as OpenCV does: light in units of 2⁻³ / 255, coefficients of 2⁻¹², cube roots of 2⁻¹⁵.
const light = linear.map((x) => roundHalfEven(x * 255 * 8));
const coefficients = TO_XYZ.map((row, axis) => row.map((x) => roundHalfEven((x * 4096) / WHITE[axis as 0 | 1 | 2])));
const roots = Int32Array.from({ length: 3072 }, (_, i) => {
  const t = i / (255 * 8);
  return roundHalfEven(2 ** 15 * (t < 216 / 24389 ? (841 / 108) * t + 16 / 116 : Math.cbrt(t)));
});
const L_SCALE = Math.floor((116 * 255 + 50) / 100);
const L_SHIFT = -Math.floor((16 * 255 * 2 ** 15 + 50) / 100);

const descale = (x: number, bits: number): number => (x + 2 ** (bits - 1)) >> bits;
const clamp = (x: number): number => Math.min(Math.max(x, 0), 255);

/**
 * Lightness L, scaled from 0 … 100 to 0 … 255, and two axes of colour around 128: a from green to red, b from blue to
 * yellow. Equal distances look about equally different.
 *
 *   L = 116 f(Y) − 16,  a = 500 (f(X) − f(Y)),  b = 200 (f(Y) − f(Z)),  f(t) = ∛t, near 0 a straight line
 *
 * @see CIE 15: Colorimetry (2004)
 */
export function toLab(blue: Blue): Conversion {
  return {
    from: 3,
    to: 3,
    convert(source, i, target, o) {
      const [b, g, r] = [light[source[i + blue]!]!, light[source[i + 1]!]!, light[source[i + 2 - blue]!]!];
      const [fx, fy, fz] = coefficients.map(([cr, cg, cb]) => roots[descale(cr! * r + cg! * g + cb! * b, 12)]!) as [
        number,
        number,
        number,
      ];
      target[o] = clamp(descale(L_SCALE * fy + L_SHIFT, 15));
      target[o + 1] = clamp(descale(500 * (fx - fy) + 128 * 2 ** 15, 15));
      target[o + 2] = clamp(descale(200 * (fy - fz) + 128 * 2 ** 15, 15));
    },
  };
}

export function fromLab(blue: Blue): Conversion {
  return {
    from: 3,
    to: 3,
    convert(source, i, target, o) {
      const fy = (source[i]! / 2.55 + 16) / 116;
      const x = cube(fy + (source[i + 1]! - 128) / 500) * WHITE[0];
      const y = cube(fy) * WHITE[1];
      const z = cube(fy - (source[i + 2]! - 128) / 200) * WHITE[2];
      const [r, g, b] = FROM_XYZ.map(([cx, cy, cz]) => clamped(255 * toGamma(cx * x + cy * y + cz * z))) as [
        number,
        number,
        number,
      ];
      target[o + blue] = b;
      target[o + 1] = g;
      target[o + 2 - blue] = r;
    },
  };
}
