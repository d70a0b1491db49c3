import { palette } from '../../../figures/theme';

export type Rgb = readonly [red: number, green: number, blue: number];

const [low, middle, high] = [rgb(palette.orange), rgb('#f4f4f2'), rgb(palette.blue)] as const;
const notANumber = rgb('#8c8c8c');

/** '#0072B2' → [0, 114, 178] */
export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Orange for −1 over near-white for 0 to blue for 1; what lies beyond is held at the ends, NaN is grey. */
export function diverging(value: number): Rgb {
  if (Number.isNaN(value)) return notANumber;
  const share = Math.min(1, Math.abs(value));
  return mix(middle, value < 0 ? low : high, share);
}

/** From the first colour (share 0) to the second (share 1). */
export function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return [0, 1, 2].map((i) => Math.round(from[i]! + (to[i]! - from[i]!) * share)) as unknown as Rgb;
}

export function css([red, green, blue]: Rgb): string {
  return `rgb(${red}, ${green}, ${blue})`;
}
