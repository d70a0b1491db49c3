import type { Random } from '../../math/random';
import type { ImageDataset, ImageDatasetOptions } from '../dataset';
import { bag } from './bags';
import { ankleBoot, sandal, sneaker } from './footwear';
import { paint, type Part } from './garment-parts';
import { drawImages } from './image-series';
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

export function standInGarments(options: ImageDatasetOptions): ImageDataset {
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
