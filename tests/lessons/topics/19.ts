import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  { decks: ['S3', 'S4'], topic: 'Fashion-MNIST: ten classes of garments', cells: ['load', 'look', 'mean-images'] },
  { decks: ['S4'], topic: 'the same network, 784-128-10, ten epochs', cells: ['build', 'fit', 'target'] },
  { decks: ['S4'], topic: 'confusion matrix and mistakes', cells: ['idea', 'confusion', 'worst-mistakes'] },
  { decks: ['S3', 'S4'], topic: 'more data', cells: ['measure-data', 'draw-data'] },
  { decks: ['S3', 'S4'], topic: 'larger models', cells: ['measure-size', 'draw-size'] },
  { decks: ['S4'], topic: 'scaling pixels to 0 … 1', cells: ['break-unscaled', 'mend-scaled'] },
];
