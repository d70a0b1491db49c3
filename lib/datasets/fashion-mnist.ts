import { dataHome, type DataHome } from './data-home';
import type { ImageDataset, ImageDatasetOptions } from './dataset';
import { loadImageFiles } from './image-files';
import { standInGarments } from './stand-in/garments';

const classNames = [
  'T-shirt/top',
  'Trouser',
  'Pullover',
  'Dress',
  'Coat',
  'Sandal',
  'Shirt',
  'Sneaker',
  'Bag',
  'Ankle boot',
];

/**
 * Pieces of clothing from a shop's catalogue: 60,000 to learn from and 10,000 to be measured on, each 28 × 28 grey
 * pixels. Made to the measure of MNIST, and harder.
 *
 * The files are looked for in NNLAB_DATA, datasets/cache and the folder of Debian's package dataset-fashion-mnist, then
 * downloaded. Where that is impossible you get garments drawn by this project, with `origin: 'stand-in'`, and a line on
 * stderr says so.
 *
 * @param options.split - 'train' or 'test'.
 * @param options.limit - Only the first so many images, at least 1. Default: all.
 * @returns `images`, count × 784 bytes with 0 for background, `labels` 0 to 9, and where they come from.
 * @throws {RangeError} On an unknown split, a limit beyond the split, or a file that is not the published one.
 * @throws {Error} Where NNLAB_DATA or a file cannot be read.
 * @see Xiao, Rasul and Vollgraf, Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine Learning Algorithms (2017)
 * @example
 * const garments = await loadFashionMnist({ split: 'test', limit: 10 });
 * garments.classNames[9]; // 'Ankle boot'
 */
export async function loadFashionMnist(options: ImageDatasetOptions): Promise<ImageDataset> {
  return readFashionMnist(options, dataHome());
}

export function readFashionMnist(options: ImageDatasetOptions, home: DataHome): Promise<ImageDataset> {
  const files = { caller: 'loadFashionMnist', id: 'fashion-mnist', classNames, standIn: standInGarments, home };
  return loadImageFiles(options, files);
}
