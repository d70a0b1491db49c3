import { Adam, Dense, LSTM, Network, oneHot } from 'nnlab';
import type { Matrix } from 'nnlab';
import { digits, percent, type Measurement } from './measurement';

export const lstmOnRows: Measurement = {
  task: 'MNIST LSTM-64 on the rows of an image, batch 64, 3 epochs: test accuracy',
  reference: '96.1 %',
  reaches: (mean) => mean >= 0.961,
  format: percent,
  async measure(seed) {
    const [train, test] = [await digits('train'), await digits('test')];
    const layers = [new LSTM({ units: 64 }), new Dense({ units: 10, activation: 'softmax' })];
    const network = new Network(layers, { inputShape: [28, 28], seed });
    network.compile({ optimizer: new Adam(), loss: 'categoricalCrossEntropy', metrics: ['accuracy'] });
    const [yTrain, yTest] = [train.y, test.y].map((labels) => oneHot(labels, { classes: 10 })) as [Matrix, Matrix];
    await network.fit(train.x, yTrain, { epochs: 3, batchSize: 64, seed, verbose: 0 });
    return network.evaluate(test.x, yTest).accuracy!;
  },
};
