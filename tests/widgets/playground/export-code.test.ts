import * as nnlab from 'nnlab';
import { transformSync } from 'esbuild';
import { exportCode } from '../../../lib/widgets/playground/export-code';
import { PlaygroundModel } from '../../../lib/widgets/playground/model';
import { checkedSettings, type PlaygroundSettings } from '../../../lib/widgets/playground/settings';

/** What the exported cell prints. */
function run(code: string): string {
  const script = transformSync(code, { loader: 'ts', format: 'cjs' }).code;
  const printed: string[] = [];
  const console = { log: (line: string) => printed.push(line) };
  new Function('require', 'console', 'module', 'exports', script)(() => nnlab, console, { exports: {} }, {});
  return printed.join('\n');
}

test.each<[string, Partial<PlaygroundSettings>]>([
  ['defaults', {}],
  ['another problem and mixed activations', { problem: 'spiral', hidden: [5, 3], layerActivations: ['relu'], seed: 7 }],
  ['L1', { regularization: 'l1', regularizationRate: 0.01 }],
  ['L2 and dropout', { regularization: 'l2', regularizationRate: 0.003, dropout: 0.2 }],
  ['three classes', { problem: 'threeClusters', noise: 20 }],
  ['values', { problem: 'plane', batchSize: 7 }],
  [
    'own points',
    {
      problem: 'own',
      points: [
        [1, 2, 0],
        [-1, 1, 2],
        [3, 3, 1],
        [0, 1, 0],
      ],
      features: ['x1', 'sinX2'],
    },
  ],
])('exportCode with %s reaches the same losses', (_, options) => {
  const settings = checkedSettings('test', options);
  const model = new PlaygroundModel(settings);
  for (let epoch = 0; epoch < 12; epoch++) model.learn();
  const { train, test } = model.scores();
  const expected = `loss: training ${train.loss.toFixed(6)}, test ${test.loss.toFixed(6)}`;
  expect(run(exportCode(settings, { epochs: 12 }))).toBe(expected);
  expect(run(exportCode(settings, { epochs: 12, weights: model.weights }))).toBe(expected);
});
