import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  { decks: ['S4'], topic: 'tables: the passengers of the Titanic', cells: ['load', 'columns', 'survival-bars'] },
  { decks: ['S4'], topic: 'missing values', cells: ['missing', 'break-drop', 'exercise-fill'] },
  { decks: ['S4'], topic: 'encoding words as numbers', cells: ['about-one-hot', 'exercise-encode'] },
  { decks: ['S4'], topic: 'logistic regression', cells: ['idea', 'exercise-probability', 'fit'] },
  { decks: ['S4'], topic: 'P(alive) > P(dead)', cells: ['exercise-verdict', 'check-against-library'] },
  { decks: ['S4'], topic: 'cross-validation against "women survive"', cells: ['baseline', 'measure', 'target'] },
];
