import { assertOneOf } from '../internal/assert';
import { matrix, type Matrix } from '../math/matrix';
import { assertImage, type Image } from './image';
import type { SignedImage } from './signed-image';

/**
 * Numbers the islands of an image: pixels that are not 0 and touch each other get the same label.
 *
 * @param image - An image of one channel. Not modified.
 * @param connectivity - 8, the default: pixels touch at corners too; 4: at edges only.
 * @returns The number of labels, the background's 0 included, and the label of every pixel, as 32-bit whole numbers.
 * @see https://docs.opencv.org/4.x/d3/dc0/group__imgproc__shape.html (connectedComponents)
 * @example
 * const [count, labels] = cv.connectedComponents(cv.image(5, 1, 1, [9, 0, 0, 9, 9]));
 * count; // 3
 * labels.data; // [1, 0, 0, 2, 2]
 */
export function connectedComponents(image: Image, connectivity = 8): [count: number, labels: SignedImage] {
  assertImage('connectedComponents', { image }, [1]);
  assertOneOf('connectedComponents', { connectivity }, [4, 8]);
  return labelled(image, connectivity);
}

/**
 * As `connectedComponents`, with what is to be known of each island.
 *
 * @param image - An image of one channel. Not modified.
 * @param connectivity - 8, the default, or 4.
 * @returns The number of labels; the label of every pixel; a row for each label with left, top, width, height and area in
 *   pixels (`cv.CC_STAT_…`); and a row for each label with x and y of its centre.
 * @see https://docs.opencv.org/4.x/d3/dc0/group__imgproc__shape.html (connectedComponentsWithStats)
 * @example
 * const [, , stats, centroids] = cv.connectedComponentsWithStats(cv.image(5, 1, 1, [9, 0, 0, 9, 9]));
 * stats.data.subarray(10); // [3, 0, 2, 1, 2]
 * centroids.data.subarray(4); // [3.5, 0]
 */
export function connectedComponentsWithStats(
  image: Image,
  connectivity = 8,
): [count: number, labels: SignedImage, stats: Matrix, centroids: Matrix] {
  assertImage('connectedComponentsWithStats', { image }, [1]);
  assertOneOf('connectedComponentsWithStats', { connectivity }, [4, 8]);
  const [count, labels] = labelled(image, connectivity);
  return [count, labels, ...statistics(labels, count)];
}

/** Floods island after island, in the order in which OpenCV numbers them: by 2 × 2 blocks for 8 neighbours. */
function labelled(image: Image, connectivity: number): [number, SignedImage] {
  const { width, height } = image;
  const labels = new Int32Array(width * height);
  const block = connectivity === 8 ? 2 : 1;
  let count = 1;
  for (let top = 0; top < height; top += block) {
    for (let left = 0; left < width; left += block) {
      for (let k = 0; k < block * block; k++) {
        const [x, y] = [left + (k % block), top + Math.floor(k / block)];
        const i = y * width + x;
        if (x >= width || y >= height || image.data[i] === 0 || labels[i] !== 0) continue;
        flood(image, labels, { from: i, label: count++, connectivity });
      }
    }
  }
  return [count, { data: labels, width, height, channels: 1 }];
}

function flood(
  { data, width, height }: Image,
  labels: Int32Array,
  { from, label, connectivity }: { from: number; label: number; connectivity: number },
): void {
  const stack = [from];
  labels[from] = label;
  while (stack.length > 0) {
    const i = stack.pop()!;
    const [x, y] = [i % width, Math.floor(i / width)];
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        if (connectivity === 4 && dx !== 0 && dy !== 0) continue;
        if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height) continue;
        const j = i + dy * width + dx;
        if (data[j] === 0 || labels[j] !== 0) continue;
        labels[j] = label;
        stack.push(j);
      }
    }
  }
}

function statistics({ data: labels, width }: SignedImage, count: number): [Matrix, Matrix] {
  const islands = Array.from({ length: count }, () => {
    return { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity, area: 0, sumX: 0, sumY: 0 };
  });
  labels.forEach((label, i) => {
    const [x, y, island] = [i % width, Math.floor(i / width), islands[label]!];
    island.left = Math.min(island.left, x);
    island.top = Math.min(island.top, y);
    island.right = Math.max(island.right, x);
    island.bottom = Math.max(island.bottom, y);
    island.area++;
    island.sumX += x;
    island.sumY += y;
  });
  const stats = islands.flatMap(({ left, top, right, bottom, area }) =>
    area === 0 ? [0, 0, 0, 0, 0] : [left, top, right - left + 1, bottom - top + 1, area],
  );
  // An image without background has nothing at label 0; the middle of nothing is set to 0.
  const centroids = islands.flatMap(({ area, sumX, sumY }) => [sumX / (area || 1), sumY / (area || 1)]);
  return [matrix(count, 5, Float64Array.from(stats)), matrix(count, 2, Float64Array.from(centroids))];
}
