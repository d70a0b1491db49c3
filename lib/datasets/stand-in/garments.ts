import type { Random } from '../../math/random';
import type { ImageDataset, ImageDatasetOptions } from '../dataset';
import { bag } from './bags';
import { drawImages } from './image-series';
import { createPainter, type Part } from './painting';
import { sandal } from './sandals';
import { ankleBoot, sneaker } from './shoes';
import { coat, dress, pullover, shirt, tShirt } from './tops';
import { trousers } from './trousers';

/** Fashion-MNIST's ten classes, in its order, and how each is drawn. */
const garments: readonly (readonly [className: string, draw: (random: Random) => Part[]])[] = [
  ['T-shirt/top', tShirt],
  ['Trouser', trousers],
  ['Pullover', pullover],
  ['Dress', dress],
  ['Coat', coat],
  ['Sandal', sandal],
  ['Shirt', shirt],
  ['Sneaker', sneaker],
  ['Bag', bag],
  ['Ankle boot', ankleBoot],
];

/**
 * Pieces of clothing drawn by this project, in the shape of Fashion-MNIST, for where Fashion-MNIST itself cannot be had.
 *
 * Each is cut out of a cloth with a grey, a pattern and folds of its own, after a silhouette of random proportions, and
 * trimmed with seams, collars, laces or handles; then scaled to fill 28 × 28 pixels. The images are the same on every call.
 *
 * @param options.split - 'train' (60,000 images) or 'test' (10,000, from a random stream of its own).
 * @param options.limit - Only the first so many. Default: all.
 * @throws {RangeError} On an unknown split or a limit outside the split's size.
 * @see Xiao, Rasul and Vollgraf, Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine Learning Algorithms (2017)
 * @example
 * const garments = standInGarments({ split: 'test', limit: 100 });
 * garments.origin; // 'stand-in'
 * garments.images.length; // 78400
 */
export function standInGarments(options: ImageDatasetOptions): ImageDataset {
  const paint = createPainter();
  return drawImages(
    {
      caller: 'standInGarments',
      name: 'Fashion-MNIST',
      source: 'garments drawn by nnlab (not Fashion-MNIST)',
      classNames: garments.map(([className]) => className),
      seed: 2017,
      draw: (label, random, image) => paint(garments[label]![1](random), image),
    },
    options,
  );
}
