import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  {
    decks: ['S1'],
    topic: 'radial basis functions: an answer that depends on the distance from a centre',
    cells: ['idea', 'draw-bells', 'exercise-bells', 'check-bells', 'see-bells'],
  },
  { decks: ['S1'], topic: 'XOR with two bells', cells: ['by-hand', 'draw-xor'] },
  {
    decks: ['S1'],
    topic: 'training in two steps: centres by k-means, weights by least squares',
    cells: ['exercise-k-means', 'exercise-heights', 'check-heights'],
  },
  { decks: ['S1'], topic: 'classification by RBF network', cells: ['fit-digits', 'draw-centers', 'target'] },
];
