import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  {
    decks: ['S1', 'S2', 'S3', 'S4'],
    topic: 'what an activation is for; no activation, no more than a line',
    cells: ['idea', 'baseline', 'train-with', 'target'],
  },
  {
    decks: ['S1', 'S2', 'S3', 'S4'],
    topic: 'binary step, linear, ReLU, leaky ReLU',
    cells: ['exercise-simple-intro', 'exercise-simple'],
  },
  { decks: ['S1', 'S2', 'S3', 'S4'], topic: 'sigmoid, tanh, ELU', cells: ['by-hand', 'exercise-smooth'] },
  { decks: ['S1', 'S4'], topic: 'maxout', cells: ['about-maxout', 'show-maxout'] },
  {
    decks: ['S1', 'S2', 'S4'],
    topic: 'softmax',
    cells: ['exercise-softmax-intro', 'exercise-softmax', 'show-softmax-slopes'],
  },
  {
    decks: ['S1', 'S4'],
    topic: 'derivatives beside the curves',
    cells: ['draw-sigmoid', 'exercise-slopes', 'draw-all-slopes'],
  },
  { decks: ['S1', 'S4'], topic: 'pros and cons', cells: ['pros-and-cons'] },
  { decks: ['S1', 'S4'], topic: 'vanishing gradients and dead ReLUs', cells: ['vanishing', 'dead-relu'] },
];
