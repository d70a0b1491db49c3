import { PlaygroundModel } from '../../lib/widgets/playground/model';
import { checkedSettings, type PlaygroundSettings } from '../../lib/widgets/playground/settings';

const all = ['x1', 'x2', 'x1Squared', 'x2Squared', 'x1TimesX2', 'sinX1', 'sinX2'] as const;

/** Tasks, epochs, and the spread that the median over 21 seeds should fall into. */
const tasks: readonly [string, Partial<PlaygroundSettings>, number, readonly [number, number]][] = [
  ['circle with defaults', {}, 200, [0.003, 0.009]],
  ['circle, linear', { activation: 'linear' }, 200, [0.49, 0.52]],
  ['circle, one layer of 2', { hidden: [2] }, 200, [0.25, 0.3]],
  ['circle, one layer of 3', { hidden: [3] }, 200, [0.012, 0.03]],
  ['exclusive or', { problem: 'xor' }, 200, [0.003, 0.015]],
  ['exclusive or, no hidden layer', { problem: 'xor', hidden: [] }, 200, [0.49, 0.54]],
  ['exclusive or, x1x2 only', { problem: 'xor', hidden: [], features: ['x1TimesX2'] }, 200, [0.001, 0.005]],
  ['spiral', { problem: 'spiral' }, 500, [0.44, 0.5]],
  ['spiral, 7 features, 8,8', { problem: 'spiral', hidden: [8, 8], features: all }, 500, [0.005, 0.05]],
];

/** The playground's median test losses over 21 seeds, and how many epochs a second it learns. */
export async function playground(): Promise<void> {
  for (const [name, settings, epochs, [low, high]] of tasks) {
    const begin = performance.now();
    const losses = Array.from({ length: 21 }, (_, i) => {
      const model = new PlaygroundModel(checkedSettings('bench', { ...settings, seed: i + 1, dataSeed: i + 1 }));
      for (let epoch = 0; epoch < epochs; epoch++) model.learn();
      return model.scores().test.loss;
    });
    const rate = (21 * epochs * 1000) / (performance.now() - begin);
    const median = losses.sort((a, b) => a - b)[10]!;
    const verdict = median > low && median < high ? 'within' : 'OUTSIDE';
    console.log(`${name}: median ${median.toFixed(4)}, ${verdict} ${low} … ${high}; ${rate.toFixed(0)} epochs/s`);
  }
}
