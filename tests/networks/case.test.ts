import { camelCase, snakeCase } from '../../lib/networks/case';

test.each([
  ['Dense', 'dense'],
  ['MaxPooling2D', 'max_pooling2d'],
  ['SimpleRNN', 'simple_rnn'],
  ['LSTM', 'lstm'],
  ['leakyRelu', 'leaky_relu'],
  ['GlorotUniform', 'glorot_uniform'],
])('snakeCase(%j) is %j', (name, snake) => expect(snakeCase(name)).toBe(snake));

test.each([
  ['use_bias', 'useBias'],
  ['units', 'units'],
  ['kernel_initializer', 'kernelInitializer'],
  ['input_2d', 'input2d'],
])('camelCase(%j) is %j', (name, camel) => expect(camelCase(name)).toBe(camel));
