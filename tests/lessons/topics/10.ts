import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  {
    decks: ['S4'],
    topic: 'why features are scaled: stretched and round contours',
    cells: ['raw-and-scaled', 'draw-stretched', 'draw-round'],
  },
  {
    decks: ['S4'],
    topic: 'min-max scaling',
    cells: ['by-hand', 'exercise-min-max'],
  },
  {
    decks: ['S4'],
    topic: 'z-score',
    cells: ['by-hand', 'exercise-z-score'],
  },
  {
    decks: ['S4'],
    topic: 'fitting on the training part only; leakage',
    cells: ['exercise-z-score-intro', 'check-leakage', 'break-fit-again'],
  },
  {
    decks: ['S1', 'S2', 'S4'],
    topic: 'pixels divided by 255',
    cells: ['digits', 'draw-digits'],
  },
];
