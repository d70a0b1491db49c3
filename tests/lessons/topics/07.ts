import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  {
    decks: ['S0', 'S1', 'S2', 'S3'],
    topic: 'the chain rule',
    cells: ['idea', 'by-hand', 'exercise-gradients'],
  },
  {
    decks: ['S1'],
    topic: 'target 13, output 9, error −4',
    cells: ['network', 'forward', 'one-correction'],
  },
  {
    decks: ['S0', 'S1', 'S2', 'S3'],
    topic: 'backpropagation: forward pass, error, backward pass',
    cells: ['forward', 'exercise-backward', 'steps-back'],
  },
  {
    decks: ['S1', 'S2'],
    topic: 'slopes with respect to weights, and their use',
    cells: ['baseline-wiggle', 'about-target', 'check-target'],
  },
  {
    decks: ['S1', 'S3'],
    topic: 'vanishing gradients',
    cells: ['break-vanishing', 'vanishing-explained'],
  },
];
