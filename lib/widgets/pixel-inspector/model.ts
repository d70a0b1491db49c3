import { exampleStrokes } from '../draw-digit/example-strokes';
import { strokesToImage } from '../draw-digit/strokes';

export const edge = 28;

/** A digit in brightnesses 0–255, as MNIST keeps it. */
export function digitPixels(digit: number): number[] {
  return strokesToImage(exampleStrokes[digit]!).map((ink) => Math.round(ink * 255));
}

/** The pixels around one, row after row; undefined beyond the border. */
export function around(
  pixels: readonly number[],
  { row, column, reach = 2 }: { row: number; column: number; reach?: number },
): (number | undefined)[] {
  const span = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
  return span.flatMap((down) =>
    span.map((right) => {
      const [r, c] = [row + down, column + right];
      return r >= 0 && c >= 0 && r < edge && c < edge ? pixels[r * edge + c] : undefined;
    }),
  );
}
