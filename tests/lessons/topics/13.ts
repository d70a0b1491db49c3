import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  { decks: ['S1', 'S2', 'S4'], topic: 'a picture is a matrix of pixels, 28 × 28', cells: ['idea', 'inspect-pixels'] },
  {
    decks: ['S1', 'S2', 'S4'],
    topic: 'flattened: 784 inputs',
    cells: ['by-hand', 'exercise-pixel', 'exercise-unpack'],
  },
  { decks: ['S1', 'S2', 'S4'], topic: 'colour: depth 3', cells: ['about-colour', 'draw-flag', 'split-channels'] },
  { decks: ['S2', 'S4'], topic: 'grey from colour', cells: ['exercise-grey-intro', 'exercise-grey', 'check-grey'] },
  { decks: ['S1', 'S2'], topic: 'black and white', cells: ['draw-shades', 'about-target', 'exercise-pack-bits'] },
];
