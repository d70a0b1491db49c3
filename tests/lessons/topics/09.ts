import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  {
    decks: ['S4'],
    topic: 'gradient descent, stochastic gradient descent, batches',
    cells: ['about-target', 'five-optimizers'],
  },
  {
    decks: ['S4'],
    topic: 'momentum',
    cells: ['idea', 'by-hand', 'exercise-momentum'],
  },
  {
    decks: ['S4'],
    topic: 'RMSprop',
    cells: ['exercise-rmsprop-intro', 'exercise-rmsprop'],
  },
  {
    decks: ['S4'],
    topic: 'Adam',
    cells: ['exercise-adam-intro', 'exercise-adam'],
  },
  {
    decks: ['S4'],
    topic: 'optimizers compared',
    cells: ['race', 'draw-race-ways', 'draw-race-losses', 'draw-five-optimizers'],
  },
];
