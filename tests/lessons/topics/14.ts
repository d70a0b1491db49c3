import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  { decks: ['S2'], topic: 'imread and cvtColor', cells: ['read-photo', 'convert-grey', 'break-reading'] },
  { decks: ['S2'], topic: 'threshold: 127 against 128', cells: ['idea', 'exercise-binary', 'check-binary'] },
  { decks: ['S2'], topic: 'the five kinds of threshold', cells: ['idea', 'draw-kinds'] },
  { decks: ['S2'], topic: 'a slider for the threshold', cells: ['move-threshold'] },
  { decks: ['S2'], topic: 'Otsu', cells: ['about-otsu', 'exercise-spread', 'draw-otsu', 'break-otsu'] },
  { decks: ['S2'], topic: 'resize', cells: ['about-resize', 'compare-interpolation', 'exercise-centre'] },
];
