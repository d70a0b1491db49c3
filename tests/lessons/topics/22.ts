import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  {
    decks: ['S0', 'S1'],
    topic: 'self-organizing maps: random weights, best matching unit, neighbourhood, radius that shrinks',
    cells: ['idea', 'exercise-winner', 'exercise-neighbourhood', 'exercise-step', 'check-step'],
  },
  {
    decks: ['S1'],
    topic: 'the map as it forms, without labels',
    cells: ['colour-maps', 'see-unfolding', 'break-radius'],
  },
  {
    decks: ['S0', 'S1'],
    topic: 'high-dimensional data seen in two dimensions',
    cells: ['fit-digits', 'draw-umatrix', 'about-compare', 'target'],
  },
];
