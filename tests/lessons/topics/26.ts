import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  {
    decks: ['S1'],
    topic: 'generative adversarial networks: generator against discriminator',
    cells: ['idea', 'draw-losses', 'exercise-losses', 'explorer'],
  },
  {
    decks: ['S1'],
    topic: 'step of the discriminator, step of the generator',
    cells: ['exercise-step-d', 'exercise-step-g', 'about-game', 'check-game', 'train'],
  },
  {
    decks: ['S1'],
    topic: 'how good forgeries are: divergence and covered modes',
    cells: ['about-measure', 'measure', 'draw-made', 'target'],
  },
  {
    decks: ['S1'],
    topic: 'training that does not settle, mode collapse',
    cells: ['break-circles', 'draw-circles', 'break-collapse', 'collapse'],
  },
];
