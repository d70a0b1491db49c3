import { barComparison, type Figure, show } from 'nnlab';
import { runScript } from '../support/run-script';

const figure = barComparison({ guess: 1 }, { quantity: 'score' });

describe('show', () => {
  test('outside a kernel show(figure) prints what the figure shows, and loads no TypeScript', () => {
    const { stdout } = runScript(`
      const { barComparison } = require('./figures/bar-comparison');
      require('./figures/show').show(barComparison({ guess: 1 }, { quantity: 'score' }));
      const loaded = Object.keys(require.cache);
      console.log(loaded.some((file) => file.includes('typescript-for-tslab')));
    `);
    expect(stdout).toBe('score: guess 1.\nfalse\n');
  });

  test('inside a kernel it sends one bundle: data, picture, page fragment and description', () => {
    const { stdout } = runScript(`
      const kernel = require('tslab/dist/jupyter');
      kernel.lastWriteDisplayData = (...args) => console.log(JSON.stringify(args));
      const { barComparison } = require('./figures/bar-comparison');
      require('./figures/show').show(barComparison({ guess: 1 }, { quantity: 'score' }));
    `);
    const { data, layout } = figure;
    const [content, update] = JSON.parse(stdout);
    expect(content).toEqual({ data: expect.anything(), metadata: {}, transient: {} });
    expect(update).toBe(false);
    expect(Object.keys(content.data)).toEqual([
      'application/vnd.plotly.v1+json',
      'image/svg+xml',
      'text/html',
      'text/plain',
    ]);
    expect(content.data['application/vnd.plotly.v1+json']).toMatchObject({ data, layout });
    expect(content.data['text/plain']).toBe('score: guess 1.');
  });

  test.each([
    ['nothing', undefined, 'show: got undefined; expected a figure, such as trainingCurves(history).'],
    ['a number', 3, 'show: got 3; expected a figure, such as trainingCurves(history).'],
    ['another object', { layout: {} }, 'show: got an object; expected a figure, such as trainingCurves(history).'],
    [
      'a figure without data',
      { layout: figure.layout },
      'show: got an object; expected a figure, such as trainingCurves(history).',
    ],
  ])('show refuses %s', (_, value, message) => {
    expect(() => show(value as Figure)).toThrow(new TypeError(message));
  });
});
