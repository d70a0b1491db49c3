import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  { decks: ['S1'], topic: 'the tools: notebooks, cells, the environment', cells: ['setup', 'self-test'] },
];
