import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  { decks: ['S0', 'S1', 'S2', 'S3', 'S4'], topic: 'inputs, weights, bias and their sum', cells: ['idea', 'by-hand'] },
  {
    decks: ['S0', 'S1', 'S2', 'S3', 'S4'],
    topic: 'the neuron as a picture',
    cells: ['draw-neuron', 'draw-weighted-sum'],
  },
  { decks: ['S0', 'S1', 'S3'], topic: 'threshold and firing', cells: ['threshold', 'exercise-fires'] },
  {
    decks: ['S1', 'S4'],
    topic: 'house price from area, bedrooms, distance, age',
    cells: ['houses', 'exercise-neuron'],
  },
  { decks: ['S0', 'S1', 'S2', 'S3', 'S4'], topic: 'what a weight means', cells: ['about-target', 'exercise-seaside'] },
];
