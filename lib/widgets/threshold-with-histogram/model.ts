/** What becomes of a brightness v at a threshold t, by OpenCV's names. */
export const thresholdTypes = {
  binary: { wording: 'BINARY: above → 255, else 0', of: (v: number, t: number) => (v > t ? 255 : 0) },
  binaryInv: { wording: 'BINARY_INV: above → 0, else 255', of: (v: number, t: number) => (v > t ? 0 : 255) },
  trunc: { wording: 'TRUNC: above → threshold', of: (v: number, t: number) => (v > t ? t : v) },
  toZero: { wording: 'TOZERO: above stays, else 0', of: (v: number, t: number) => (v > t ? v : 0) },
  toZeroInv: { wording: 'TOZERO_INV: above → 0, else stays', of: (v: number, t: number) => (v > t ? 0 : v) },
} as const;

export type ThresholdType = keyof typeof thresholdTypes;

export function thresholded(
  data: Uint8Array,
  { type, threshold }: { type: ThresholdType; threshold: number },
): Uint8Array {
  return data.map((value) => thresholdTypes[type].of(value, threshold));
}

/** How many pixels have each brightness from 0 to 255. */
export function histogram(data: Uint8Array): number[] {
  const counts = new Array<number>(256).fill(0);
  for (const value of data) counts[value]!++;
  return counts;
}

/**
 * The threshold that keeps the two sides as alike within themselves as can be: with the largest variance between them.
 *
 * @see Otsu, A Threshold Selection Method from Gray-Level Histograms (1979)
 */
export function otsuThreshold(counts: readonly number[]): number {
  const total = counts.reduce((a, b) => a + b, 0);
  const sum = counts.reduce((a, count, value) => a + count * value, 0);
  let [below, sumBelow, best, threshold] = [0, 0, -1, 0];
  for (let t = 0; t < 255; t++) {
    below += counts[t]!;
    sumBelow += t * counts[t]!;
    if (below === 0 || below === total) continue;
    const gap = sumBelow / below - (sum - sumBelow) / (total - below);
    const between = below * (total - below) * gap ** 2;
    if (between > best) [best, threshold] = [between, t];
  }
  return threshold;
}
