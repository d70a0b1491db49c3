import { assertInteger, assertOneOf } from '../../internal/assert';
import { createRandom, type Random } from '../../math/random';
import type { ImageDataset, ImageDatasetOptions } from '../dataset';

/** The shape that MNIST and Fashion-MNIST share. */
export const side = 28;
const counts = { train: 60_000, test: 10_000 };

/** What distinguishes one drawn data set from another. */
export interface ImageSeries {
  readonly caller: string;
  readonly name: string;
  readonly source: string;
  readonly classNames: readonly string[];
  readonly seed: number;
  /** Draws one image of the class into `image`, `side × side` bytes that are all 0. */
  draw(label: number, random: Random, image: Uint8Array): void;
}

/**
 * Draws a data set image by image from one random stream, so that a shorter one is the beginning of a longer one. The two
 * parts have streams of their own.
 */
export function drawImages(series: ImageSeries, { split, limit }: ImageDatasetOptions): ImageDataset {
  assertOneOf(series.caller, { split }, ['train', 'test']);
  const count = limit ?? counts[split];
  assertInteger(series.caller, { limit: count }, { min: 1, below: counts[split] + 1 });
  const parent = createRandom(series.seed);
  const streams = { train: parent.split(), test: parent.split() };
  const random = streams[split];
  const images = new Uint8Array(count * side * side);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const label = random.integer(0, series.classNames.length);
    labels[i] = label;
    series.draw(label, random, images.subarray(i * side * side, (i + 1) * side * side));
  }
  const { name, source, classNames } = series;
  return { name, origin: 'stand-in', source, images, labels, count, rows: side, columns: side, classNames };
}
