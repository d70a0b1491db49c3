import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  { decks: ['S0', 'S1', 'S3'], topic: 'recurrent networks, unrolled', cells: ['idea', 'exercise-rnn', 'check-rnn'] },
  {
    decks: ['S1', 'S3'],
    topic: 'vanishing and exploding gradients',
    cells: ['about-fading', 'draw-fading', 'library-lstm'],
  },
  { decks: ['S0', 'S1', 'S3'], topic: 'LSTM: cell and gates', cells: ['about-lstm', 'exercise-lstm', 'draw-gates'] },
  { decks: ['S1', 'S3'], topic: 'GRU', cells: ['about-gru', 'exercise-gru', 'check-gru'] },
  { decks: ['S1', 'S3'], topic: 'sequences: digits row by row', cells: ['about-rows', 'draw-rows', 'fit', 'compare'] },
];
