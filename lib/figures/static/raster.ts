import type { Colour } from './colour';
import { element } from './svg';

interface Placing {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** Blend neighbours instead of showing each pixel. */
  readonly smooth: boolean;
}

/** Coloured cells as one picture inside an SVG; null is transparent. The first row lies at y0. */
export function rasterImage(
  rows: readonly (readonly (Colour | null)[])[],
  { x0, x1, y0, y1, smooth }: Placing,
): string {
  const upright = y0 > y1 ? [...rows].reverse() : rows;
  return element('image', {
    x: Math.min(x0, x1),
    y: Math.min(y0, y1),
    width: Math.abs(x1 - x0),
    height: Math.abs(y1 - y0),
    preserveAspectRatio: 'none',
    style: smooth ? undefined : 'image-rendering:pixelated',
    href: `data:image/png;base64,${encode(upright).toString('base64')}`,
  });
}

function encode(rows: readonly (readonly (Colour | null)[])[]): Buffer {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- most figures need no picture of pixels
  const { PNG } = require('pngjs') as typeof import('pngjs');
  const [width, height] = [rows[0]?.length ?? 0, rows.length];
  const png = new PNG({ width, height });
  rows.forEach((row, y) =>
    row.forEach((colour, x) => {
      if (!colour) return;
      const [red, green, blue, opacity] = colour;
      png.data.set([red, green, blue, opacity * 255].map(Math.round), (y * width + x) * 4);
    }),
  );
  return PNG.sync.write(png);
}
