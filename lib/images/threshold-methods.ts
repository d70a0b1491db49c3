/**
 * Otsu's threshold: of all ways to divide the histogram in two, the one whose parts have the largest variance between
 * them, ω₀ ω₁ (μ₀ − μ₁)².
 *
 * @see Otsu, A Threshold Selection Method from Gray-Level Histograms (1979)
 */
export function otsu(counts: Float64Array): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  // By the reciprocal, as OpenCV has it: where two divisions are equally good, the last bit decides.
  const scale = 1 / total;
  const mean = counts.reduce((sum, count, value) => sum + value * count, 0) * scale;
  const epsilon = 2 ** -23;
  let [weight, mean0, best, threshold] = [0, 0, 0, 0];
  for (let value = 0; value < 256; value++) {
    const share = counts[value]! * scale;
    mean0 *= weight;
    weight += share;
    const rest = 1 - weight;
    if (Math.min(weight, rest) < epsilon || Math.max(weight, rest) > 1 - epsilon) continue;
    mean0 = (mean0 + value * share) / weight;
    const mean1 = (mean - weight * mean0) / rest;
    const variance = weight * rest * (mean0 - mean1) * (mean0 - mean1);
    if (variance > best) [best, threshold] = [variance, value];
  }
  return threshold;
}

/**
 * The threshold of the triangle method: draw a line from the histogram's peak to its farther end, and take the value
 * whose column is farthest from the line.
 *
 * @see Zack, Rogers and Latt, Automatic Measurement of Sister Chromatid Exchange Frequency (1977)
 */
export function triangle(counts: Float64Array): number {
  let left = counts.findIndex((count) => count > 0);
  if (left > 0) left--;
  let right = 255;
  while (right > 0 && counts[right] === 0) right--;
  if (right < 255) right++;
  let peak = counts.indexOf(Math.max(...counts));
  // The farther end is brought to the left by turning the histogram around.
  const turned = peak - left < right - peak;
  const columns = turned ? counts.slice().reverse() : counts;
  if (turned) [left, peak] = [255 - right, 255 - peak];
  const [a, b] = [columns[peak]!, left - peak];
  let [best, threshold] = [0, left];
  for (let value = left + 1; value <= peak; value++) {
    const distance = a * value + b * columns[value]!;
    if (distance > best) [best, threshold] = [distance, value];
  }
  threshold--;
  return turned ? 255 - threshold : threshold;
}
