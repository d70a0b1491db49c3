import { fires, price, terms } from '../../../lib/widgets/neuron/model';
import { neuronExplorer } from '../../../lib/widgets/neuron/explorer';

test('price is the bias and the products, each starting where the last one ended', () => {
  const state = neuronExplorer.initial;
  // 50 + 100·3 + 3·10 − 10·4 − 20·1 = 320
  expect(price(state)).toBe(320);
  expect(terms(state).map(({ to }) => to)).toEqual([50, 350, 380, 340, 320]);
  expect(fires(state)).toBe(true);
  expect(fires({ ...state, threshold: 321 })).toBe(false);
});
