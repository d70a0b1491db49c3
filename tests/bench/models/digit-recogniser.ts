import { evaluate, fit, setup, tf } from 'nnlab';
import { digits, percent, type Measurement } from './measurement';

export const digitRecogniser: Measurement = {
  task: 'MNIST 784-128-10 of TensorFlow.js on the engine, Adam, batch 32, 5 epochs: test accuracy',
  reference: '97.5–97.8 % (Keras)',
  reaches: (mean) => mean >= 0.975,
  format: percent,
  async measure(seed) {
    await setup({ seed });
    const [train, test] = [await digits('train'), await digits('test')];
    const start = (layer: number) => tf.initializers.glorotUniform({ seed: seed + layer });
    const hidden = tf.layers.dense({
      units: 128,
      activation: 'relu',
      inputShape: [784],
      kernelInitializer: start(1),
    });
    const output = tf.layers.dense({ units: 10, activation: 'softmax', kernelInitializer: start(2) });
    const model = tf.sequential({ layers: [hidden, output] });
    model.compile({ optimizer: tf.train.adam(0.001), loss: 'sparseCategoricalCrossentropy', metrics: ['accuracy'] });
    const asTensor = ({ x }: typeof train) => tf.tensor2d(x.data as Float32Array, [x.rows, x.columns]);
    const history = await fit(model, asTensor(train), tf.tensor1d(train.y, 'float32'), {
      epochs: 5,
      batchSize: 32,
      seed,
      verbose: 0,
    });
    if (history.engine !== 'nnlab') throw new Error('bench models: the digit recogniser did not train on the engine.');
    return (await evaluate(model, asTensor(test), tf.tensor1d(test.y, 'float32'))).accuracy!;
  },
};
