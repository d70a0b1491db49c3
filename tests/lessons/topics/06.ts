import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  { decks: ['S0', 'S1', 'S2', 'S4'], topic: 'what a loss is for', cells: ['title', 'idea', 'draw-losses'] },
  { decks: ['S1'], topic: 'target 13, error −4', cells: ['by-hand', 'check-losses', 'check-slopes'] },
  {
    decks: ['S0', 'S1', 'S2', 'S4'],
    topic: 'half-squared error, MSE, MAE',
    cells: ['exercise-losses', 'exercise-slopes'],
  },
  { decks: ['S4'], topic: 'outliers: MSE against MAE', cells: ['about-outlier', 'mean-and-median', 'draw-outlier'] },
  {
    decks: ['S1', 'S2', 'S4'],
    topic: 'cross-entropy',
    cells: ['idea-cross-entropy', 'exercise-cross-entropy', 'exercise-sums'],
  },
  { decks: ['S1', 'S2'], topic: 'the loss of an untrained classifier', cells: ['about-target', 'untrained', 'target'] },
];
