import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  {
    decks: ['S2', 'S4'],
    topic: 'a project from data and baseline to a report',
    cells: ['load', 'baseline', 'exercise-submission', 'report'],
  },
  {
    decks: ['S2', 'S4'],
    topic: 'training, validation and held-out data',
    cells: ['exercise-hold-out', 'split', 'target'],
  },
  {
    decks: ['S4'],
    topic: 'the class leaderboard, and how far a score can be trusted',
    cells: ['idea', 'break-lottery', 'exercise-leaderboard', 'draw-leaderboard', 'check-held-out'],
  },
];
