import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  {
    decks: ['S0', 'S1'],
    topic: 'autoencoders: encoder, code, decoder',
    cells: ['idea', 'by-hand', 'exercise-reconstruct', 'with-the-library'],
  },
  {
    decks: ['S1'],
    topic: 'fewer dimensions: against PCA',
    cells: ['baseline', 'with-the-library', 'line', 'curve', 'fit-digits', 'target'],
  },
  { decks: ['S1'], topic: 'the latent map', cells: ['about-see', 'fit-map', 'order', 'draw-walk', 'explorer'] },
  { decks: ['S1'], topic: 'the unusual has a large error', cells: ['break-unseen', 'garments', 'mend-unseen'] },
  {
    decks: ['S0', 'S1'],
    topic: 'a recommender: ratings with gaps',
    cells: ['about-recommender', 'exercise-known', 'recommend', 'somebody-new'],
  },
];
