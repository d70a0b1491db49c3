import type { Layer } from '../layer';
import { ActivationLayer } from './activation';
import { AveragePooling2D } from './average-pooling-2d';
import { Conv2D } from './conv-2d';
import { Dense } from './dense';
import { Dropout } from './dropout';
import { Embedding } from './embedding';
import { Flatten } from './flatten';
import { GRU } from './gru';
import { LSTM } from './lstm';
import { MaxPooling2D } from './max-pooling-2d';
import { SimpleRNN } from './simple-rnn';

/**
 * All layers by Keras's class name.
 *
 * @example
 * new layerTypes.Dense({ units: 2 }).build([3], createRandom(1)); // [2]
 */
export const layerTypes = {
  Activation: ActivationLayer,
  AveragePooling2D,
  Conv2D,
  Dense,
  Dropout,
  Embedding,
  Flatten,
  GRU,
  LSTM,
  MaxPooling2D,
  SimpleRNN,
} as const satisfies Readonly<Record<string, new (options: never) => Layer>>;
