import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  { decks: ['S3'], topic: 'gates and their truth tables', cells: ['about-gates', 'gates'] },
  {
    decks: ['S0', 'S1', 'S3'],
    topic: 'the perceptron and its learning rule',
    cells: ['by-hand', 'exercise-learn', 'check-learned-gates'],
  },
  {
    decks: ['S3'],
    topic: 'AND and OR, learned',
    cells: ['exercise-learn', 'check-learned-gates', 'library-perceptron', 'draw-learned-and', 'draw-learned-or'],
  },
  { decks: ['S3'], topic: 'linear separability', cells: ['idea', 'draw-and', 'break-why', 'try-lines'] },
  { decks: ['S3'], topic: 'XOR: no single neuron can', cells: ['break-xor', 'break-why', 'exercise-best-line'] },
  { decks: ['S3'], topic: 'XOR from several units', cells: ['mend-it', 'exercise-xor', 'draw-network', 'draw-xor'] },
];
