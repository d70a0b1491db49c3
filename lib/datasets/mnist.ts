import { dataHome, type DataHome } from './data-home';
import type { ImageDataset, ImageDatasetOptions } from './dataset';
import { loadImageFiles } from './image-files';
import { standInDigits } from './stand-in/digits';

/**
 * Handwritten digits: 60,000 to learn from and 10,000 to be measured on, each 28 × 28 grey pixels.
 *
 * The files are looked for in NNLAB_DATA, datasets/cache and the folders of system packages, then downloaded. Where that
 * is impossible you get digits drawn by this project, with `origin: 'stand-in'`, and a line on stderr says so.
 *
 * @param options.split - 'train' or 'test'.
 * @param options.limit - Only the first so many images, at least 1. Default: all.
 * @returns `images`, count × 784 bytes with 0 for paper and 255 for ink, `labels` 0 to 9, and where they come from.
 * @throws {RangeError} On an unknown split, a limit beyond the split, or a file that is not the published one.
 * @throws {Error} Where NNLAB_DATA or a file cannot be read.
 * @see LeCun, Bottou, Bengio and Haffner, Gradient-based Learning Applied to Document Recognition (1998)
 * @example
 * const digits = await loadMnist({ split: 'test', limit: 100 });
 * digits.count; // 100
 * digits.images.length === 100 * digits.rows * digits.columns; // true
 */
export async function loadMnist(options: ImageDatasetOptions): Promise<ImageDataset> {
  return readMnist(options, dataHome());
}

export function readMnist(options: ImageDatasetOptions, home: DataHome): Promise<ImageDataset> {
  const classNames = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
  return loadImageFiles(options, { caller: 'loadMnist', id: 'mnist', classNames, standIn: standInDigits, home });
}
