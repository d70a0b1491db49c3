import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  { decks: ['S0', 'S1', 'S2'], topic: 'MNIST: 60 000 and 10 000 images of 28 × 28', cells: ['load', 'look', 'pixels'] },
  { decks: ['S0', 'S1', 'S2'], topic: 'the network 784-128-10', cells: ['idea', 'build', 'exercise-parameters'] },
  {
    decks: ['S1', 'S2'],
    topic: 'the six steps',
    cells: ['title', 'load', 'build', 'compile', 'fit', 'evaluate', 'predict'],
  },
  { decks: ['S1', 'S2'], topic: 'one-hot targets', cells: ['one-hot'] },
  { decks: ['S0', 'S1', 'S2'], topic: 'the most likely digit', cells: ['exercise-most-likely', 'check-most-likely'] },
  { decks: ['S2'], topic: 'accuracy, confusion matrix, mistakes', cells: ['evaluate', 'confusion', 'worst-mistakes'] },
];
