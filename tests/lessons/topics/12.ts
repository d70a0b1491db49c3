import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  { decks: ['S1'], topic: 'the playground and its controls', cells: ['about-see', 'see-playground'] },
  { decks: ['S1'], topic: 'hidden neurons as borders', cells: ['circle-units', 'idea', 'draw-three'] },
  { decks: ['S1'], topic: 'features in place of layers: XOR with x₁x₂', cells: ['exercise-product', 'xor-losses'] },
  { decks: ['S1'], topic: 'linear activation gains nothing', cells: ['break-linear'] },
];
