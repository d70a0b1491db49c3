import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  {
    decks: ['S0', 'S1', 'S3'],
    topic: 'convolution: a filter slides over a picture',
    cells: ['idea', 'by-hand', 'exercise-patch', 'exercise-convolve', 'check-against-tensorflow'],
  },
  { decks: ['S0', 'S1', 'S3'], topic: 'feature maps', cells: ['draw-detectors', 'learned-filters', 'draw-maps'] },
  { decks: ['S0', 'S1', 'S3'], topic: 'pooling', cells: ['about-pooling', 'exercise-pool', 'check-pool'] },
  {
    decks: ['S1', 'S3'],
    topic: 'convolution, pooling, flatten, fully connected',
    cells: ['build', 'about-parameters'],
  },
  { decks: ['S1', 'S3'], topic: 'shared weights, and digits that moved', cells: ['about-shift', 'shifted'] },
  { decks: ['S3'], topic: 'padding', cells: ['break-too-deep', 'mend-padding'] },
];
