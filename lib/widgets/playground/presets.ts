import type { PlaygroundSettings } from './settings';

/** What is worth seeing, in the order of a lesson: a title, a question, and the settings. */
export const presets: readonly {
  readonly title: string;
  readonly question: string;
  readonly settings: Partial<PlaygroundSettings>;
}[] = [
  { title: 'Circle: the start', question: 'How many epochs until the ring closes?', settings: {} },
  {
    title: 'Circle without activation',
    question: 'Why does it never get better than a straight line, however long it trains?',
    settings: { activation: 'linear' },
  },
  { title: 'Circle with two units', question: 'Two lines make no ring. And three?', settings: { hidden: [2] } },
  {
    title: 'Exclusive or, no hidden layer',
    question: 'One feature turns the problem into a line. Which?',
    settings: { problem: 'xor', hidden: [], features: ['x1TimesX2'] },
  },
  {
    title: 'Exclusive or, two layers',
    question: 'Try other seeds: does it always succeed?',
    settings: { problem: 'xor' },
  },
  {
    title: 'Spiral, all features',
    question: 'It takes the whole orchestra. Which instruments can you send home?',
    settings: {
      problem: 'spiral',
      hidden: [8, 8],
      features: ['x1', 'x2', 'x1Squared', 'x2Squared', 'x1TimesX2', 'sinX1', 'sinX2'],
    },
  },
  {
    title: 'Overfitting',
    question: 'Training loss falls, test loss rises. What helps: regularisation, dropout, more data?',
    settings: { problem: 'gauss', noise: 50, trainShare: 10, hidden: [8, 8, 4], learningRate: 0.1, showTest: true },
  },
  {
    title: 'L1 cuts links',
    question: 'Which links are left after 300 epochs?',
    settings: { hidden: [8, 4], regularization: 'l1', regularizationRate: 0.003 },
  },
  {
    title: 'Three spirals',
    question: 'Three classes: a softmax at the end.',
    settings: { problem: 'threeSpirals', hidden: [8, 8], features: ['x1', 'x2', 'sinX1', 'sinX2'], learningRate: 0.1 },
  },
  { title: 'Six hills', question: 'Values in place of classes.', settings: { problem: 'multiGauss', hidden: [8, 6] } },
  {
    title: 'Too large a step',
    question: 'What happens to the weights, and why?',
    settings: { problem: 'plane', activation: 'relu', hidden: [8, 8], learningRate: 10 },
  },
];
