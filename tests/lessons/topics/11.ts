import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  { decks: ['S2'], topic: 'underfitting and overfitting', cells: ['degrees', 'curves', 'see-degree'] },
  { decks: ['S2'], topic: 'bias and variance', cells: ['idea', 'bias-variance'] },
  { decks: ['S2'], topic: 'choosing by validation', cells: ['exercise-choose', 'target'] },
  { decks: ['S2'], topic: 'L1 and L2', cells: ['about-penalty', 'exercise-penalty', 'compare'] },
  { decks: ['S2'], topic: 'early stopping', cells: ['about-stop', 'exercise-stop', 'early-stopping'] },
  { decks: ['S2'], topic: 'dropout', cells: ['about-dropout', 'compare'] },
];
