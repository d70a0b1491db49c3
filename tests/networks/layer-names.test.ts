import { layerNames } from '../../lib/networks/layer-names';
import type { Layer } from '../../lib/networks/layer';

const named = (...types: string[]) => layerNames(types.map((type) => ({ type }) as Layer));

test('layers of a kind are numbered from the second on, as in Keras', () => {
  expect(named('Dense', 'Dropout', 'Dense', 'Dense')).toEqual(['dense', 'dropout', 'dense_1', 'dense_2']);
});

test('names are those of Keras', () => {
  expect(named('Conv2D', 'MaxPooling2D', 'AveragePooling2D', 'SimpleRNN', 'LSTM', 'GRU', 'Embedding')).toEqual([
    'conv2d',
    'max_pooling2d',
    'average_pooling2d',
    'simple_rnn',
    'lstm',
    'gru',
    'embedding',
  ]);
});
