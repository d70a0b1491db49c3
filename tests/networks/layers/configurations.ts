import type { Layer, Shape } from '../../../lib/networks/layer';
import { ActivationLayer } from '../../../lib/networks/layers/activation';
import { AveragePooling2D } from '../../../lib/networks/layers/average-pooling-2d';
import { Conv2D } from '../../../lib/networks/layers/conv-2d';
import { Dense } from '../../../lib/networks/layers/dense';
import { Dropout } from '../../../lib/networks/layers/dropout';
import { Embedding } from '../../../lib/networks/layers/embedding';
import { Flatten } from '../../../lib/networks/layers/flatten';
import { GRU } from '../../../lib/networks/layers/gru';
import { LSTM } from '../../../lib/networks/layers/lstm';
import { MaxPooling2D } from '../../../lib/networks/layers/max-pooling-2d';
import { SimpleRNN } from '../../../lib/networks/layers/simple-rnn';

/** A layer as it may stand in a network, to be tried out: built, saved, differentiated. */
export interface Configuration {
  readonly title: string;
  readonly create: () => Layer;
  readonly inputShape: Shape;
  /** Where the inputs are indices: how many there are. */
  readonly indices?: number;
}

/** For every layer of the library, by its type in Keras, the configurations in which it is put to the test. */
export const configurations: Readonly<Record<string, readonly Configuration[]>> = {
  Dense: [
    { title: 'linear', create: () => new Dense({ units: 3 }), inputShape: [4] },
    { title: 'softmax', create: () => new Dense({ units: 3, activation: 'softmax' }), inputShape: [2] },
    { title: 'along the steps', create: () => new Dense({ units: 2, activation: 'tanh' }), inputShape: [3, 2] },
  ],
  Activation: [
    { title: 'sigmoid', create: () => new ActivationLayer({ activation: 'sigmoid' }), inputShape: [5] },
    { title: 'softmax', create: () => new ActivationLayer({ activation: 'softmax' }), inputShape: [2, 3] },
  ],
  Dropout: [{ title: 'half', create: () => new Dropout({ rate: 0.5 }), inputShape: [8] }],
  Flatten: [{ title: 'image', create: () => new Flatten(), inputShape: [2, 3, 2] }],
  Conv2D: [
    { title: 'valid', create: () => new Conv2D({ filters: 2, kernelSize: 2 }), inputShape: [3, 4, 2] },
    {
      title: 'same, strides, tanh',
      create: () => new Conv2D({ filters: 2, kernelSize: [3, 2], strides: 2, padding: 'same', activation: 'tanh' }),
      inputShape: [4, 5, 1],
    },
    {
      title: 'softmax, no bias',
      create: () => new Conv2D({ filters: 3, kernelSize: 2, activation: 'softmax', useBias: false }),
      inputShape: [3, 3, 1],
    },
  ],
  MaxPooling2D: [
    { title: 'valid', create: () => new MaxPooling2D(), inputShape: [4, 5, 2] },
    {
      title: 'same, overlapping',
      create: () => new MaxPooling2D({ poolSize: 3, strides: 2, padding: 'same' }),
      inputShape: [4, 5, 1],
    },
  ],
  AveragePooling2D: [
    { title: 'valid', create: () => new AveragePooling2D(), inputShape: [4, 5, 2] },
    {
      title: 'same, overlapping',
      create: () => new AveragePooling2D({ poolSize: 3, strides: 2, padding: 'same' }),
      inputShape: [4, 5, 1],
    },
  ],
  SimpleRNN: [
    { title: 'last state', create: () => new SimpleRNN({ units: 2 }), inputShape: [4, 3] },
    {
      title: 'all states, no bias',
      create: () => new SimpleRNN({ units: 3, returnSequences: true, useBias: false, activation: 'gelu' }),
      inputShape: [3, 1],
    },
  ],
  LSTM: [
    { title: 'last state', create: () => new LSTM({ units: 2 }), inputShape: [4, 3] },
    {
      title: 'all states, no bias',
      create: () => new LSTM({ units: 3, returnSequences: true, useBias: false, activation: 'softplus' }),
      inputShape: [3, 1],
    },
  ],
  GRU: [
    { title: 'last state', create: () => new GRU({ units: 2 }), inputShape: [4, 3] },
    { title: 'reset before', create: () => new GRU({ units: 2, resetAfter: false }), inputShape: [4, 3] },
    {
      title: 'all states, no bias',
      create: () => new GRU({ units: 3, returnSequences: true, useBias: false, recurrentActivation: 'tanh' }),
      inputShape: [3, 1],
    },
    {
      title: 'reset before, all states',
      create: () => new GRU({ units: 2, resetAfter: false, returnSequences: true }),
      inputShape: [2, 2],
    },
  ],
  Embedding: [
    { title: 'words', create: () => new Embedding({ inputDim: 4, outputDim: 3 }), inputShape: [5], indices: 4 },
  ],
};
