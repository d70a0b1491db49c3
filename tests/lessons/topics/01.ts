import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  {
    decks: ['S0', 'S1', 'S2', 'S3', 'S4'],
    topic: 'AI ⊃ ML ⊃ DL',
    cells: ['about-nested', 'draw-nested', 'about-three', 'exercise-sort', 'quiz'],
  },
  {
    decks: ['S0', 'S1', 'S4'],
    topic: 'a rule by hand, a rule learned, features learned',
    cells: ['rule', 'exercise-threshold', 'library-learning', 'deep', 'break-it'],
  },
  { decks: ['S0', 'S1', 'S3', 'S4'], topic: 'applications', cells: ['applications'] },
  {
    decks: ['S0', 'S1', 'S2', 'S3', 'S4'],
    topic: 'brain and network compared',
    cells: ['about-see', 'neuron', 'about-brain', 'draw-brains', 'about-brain-result'],
  },
];
