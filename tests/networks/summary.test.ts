import { ActivationLayer } from '../../lib/networks/layers/activation';
import { AveragePooling2D } from '../../lib/networks/layers/average-pooling-2d';
import { Conv2D } from '../../lib/networks/layers/conv-2d';
import { Dense } from '../../lib/networks/layers/dense';
import { Dropout } from '../../lib/networks/layers/dropout';
import { Flatten } from '../../lib/networks/layers/flatten';
import { MaxPooling2D } from '../../lib/networks/layers/max-pooling-2d';
import { Network } from '../../lib/networks/network';
import { summaryText } from '../../lib/networks/summary';
import reference from '../fixtures/networks/summary/summary.json';

const small = { filters: 8, kernelSize: 3 } as const;
const networks = {
  '784-128-10': () =>
    new Network([new Dense({ units: 128 }), new Dense({ units: 10 })], { inputShape: [784], seed: 0 }),
  'all of our own': () => {
    const layers = [new Flatten(), new Dropout({ rate: 0.5 }), new Dense({ units: 2 })];
    const end = [new ActivationLayer({ activation: 'tanh' }), new Dense({ units: 1, useBias: false })];
    return new Network([...layers, ...end], { inputShape: [2, 3], seed: 0 });
  },
  'a million': () => new Network([new Dense({ units: 1000 })], { inputShape: [1000], seed: 0 }),
  'one weight': () => new Network([new Dense({ units: 1, useBias: false })], { inputShape: [1], seed: 0 }),
  images: () => {
    const convolutions = [new Conv2D(small), new MaxPooling2D(), new Conv2D(small), new AveragePooling2D()];
    return new Network([...convolutions, new Flatten(), new Dense({ units: 10 })], {
      inputShape: [28, 28, 1],
      seed: 0,
    });
  },
};

test.each(Object.entries(reference.summaries))('summaryText of %s is what Keras prints', (name, text) => {
  expect(summaryText(networks[name as keyof typeof networks]().layers)).toBe(text);
});

test('784-128-10 has 784 · 128 + 128 + 128 · 10 + 10 = 101,770 parameters', () => {
  expect(summaryText(networks['784-128-10']().layers)).toContain('Total params: 101,770 ');
});
