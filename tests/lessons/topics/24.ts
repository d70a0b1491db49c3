import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  {
    decks: ['S0', 'S1'],
    topic: 'restricted Boltzmann machines: two layers, energy',
    cells: ['idea', 'draw-idea', 'by-hand', 'exercise-energy', 'exercise-up'],
  },
  { decks: ['S1'], topic: 'Gibbs sampling', cells: ['about-down', 'gibbs-walk', 'dream', 'explorer'] },
  {
    decks: ['S1'],
    topic: 'contrastive divergence',
    cells: ['exercise-cd', 'library-tiny', 'library-agrees', 'check-cd-exact'],
  },
  {
    decks: ['S0', 'S1'],
    topic: 'deep belief networks and deep Boltzmann machines',
    cells: ['about-deep', 'deep'],
  },
  {
    decks: ['S1'],
    topic: 'features learned without labels',
    cells: ['fit-digits', 'about-filters', 'features', 'target'],
  },
];
