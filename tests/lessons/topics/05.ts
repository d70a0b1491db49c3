import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  { decks: ['S0', 'S1', 'S2', 'S3', 'S4'], topic: 'input, hidden and output layers', cells: ['idea', 'draw-network'] },
  {
    decks: ['S1', 'S2', 'S3'],
    topic: 'Y = σ(W₂σ(W₁x + b₁) + b₂)',
    cells: ['by-hand', 'exercise-layer', 'exercise-forward'],
  },
  { decks: ['S0', 'S1', 'S3'], topic: 'the forward pass', cells: ['exercise-forward', 'draw-flow'] },
  {
    decks: ['S1', 'S2'],
    topic: 'dense layers, shapes and parameters',
    cells: ['with-the-library', 'summary', 'break-shapes'],
  },
  {
    decks: ['S1', 'S3'],
    topic: 'universal approximation',
    cells: ['about-steps', 'about-bumps', 'exercise-bumps', 'about-universality'],
  },
];
