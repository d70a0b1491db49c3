import { createHash } from 'node:crypto';
import type { ImageDataset } from 'nnlab';

/** The pixels of one image. */
export function imageOf({ images, rows, columns }: ImageDataset, n: number): Uint8Array {
  return images.subarray(n * rows * columns, (n + 1) * rows * columns);
}

/** Whether the longer data set begins with all the images of the shorter one. */
export function sameImages(shorter: ImageDataset, longer: ImageDataset): boolean {
  return Buffer.compare(shorter.images, longer.images.subarray(0, shorter.images.length)) === 0;
}

/** A short checksum that changes with any pixel. */
export function checksum({ images }: ImageDataset): string {
  return createHash('sha256').update(images).digest('hex').slice(0, 12);
}

/** How many different images there are. */
export function distinct(dataset: ImageDataset): number {
  const texts = Array.from({ length: dataset.count }, (_, n) => Buffer.from(imageOf(dataset, n)).toString('latin1'));
  return new Set(texts).size;
}

/** How often each class occurs. */
export function classCounts({ labels, classNames }: ImageDataset): number[] {
  return classNames.map((_, label) => labels.filter((other) => other === label).length);
}

/** The share of `test` that is nearest, in squared distance, to the mean image of its own class in `train`. */
export function nearestMeanAccuracy(train: ImageDataset, test: ImageDataset): number {
  const size = train.rows * train.columns;
  const counts = classCounts(train);
  const means = counts.map(() => new Float64Array(size));
  train.labels.forEach((label, n) => {
    imageOf(train, n).forEach((value, i) => (means[label]![i]! += value / counts[label]!));
  });
  let right = 0;
  test.labels.forEach((label, n) => {
    const image = imageOf(test, n);
    const distances = means.map((mean) => mean.reduce((sum, value, i) => sum + (value - image[i]!) ** 2, 0));
    if (distances.indexOf(Math.min(...distances)) === label) right++;
  });
  return right / test.count;
}
