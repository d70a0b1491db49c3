import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  {
    decks: ['S1', 'S2', 'S4'],
    topic: 'the six steps: load, build, compile, fit, evaluate, predict',
    cells: ['title', 'load', 'build', 'compile', 'fit', 'evaluate', 'predict'],
  },
  { decks: ['S1', 'S2', 'S4'], topic: 'Sequential, add, dense', cells: ['build', 'exercise-build', 'keras-table'] },
  { decks: ['S1', 'S2'], topic: 'summary, output shapes, parameters', cells: ['about-summary', 'exercise-summary'] },
  { decks: ['S1', 'S2', 'S4'], topic: '784-128-10 has 101,770 parameters', cells: ['check-build', 'draw-summary'] },
  { decks: ['S2', 'S4'], topic: 'batches, epochs, validation split', cells: ['about-fit', 'exercise-steps'] },
];
