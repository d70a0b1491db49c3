import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  {
    decks: ['S1', 'S2', 'S4'],
    topic: 'gradient descent: w ← w − α · slope',
    cells: ['idea', 'draw-ten-steps', 'exercise-descend'],
  },
  {
    decks: ['S1', 'S2', 'S4'],
    topic: 'choosing the learning rate: too small, right, too large',
    cells: ['draw-four-rates', 'rates-explained', 'three-rates'],
  },
  {
    decks: ['S2', 'S4'],
    topic: 'convergence and divergence, the bound 2/λ',
    cells: ['exercise-limit', 'break-metres'],
  },
  {
    decks: ['S1', 'S4'],
    topic: 'local minima',
    cells: ['break-two-valleys', 'two-valleys-explained'],
  },
];
