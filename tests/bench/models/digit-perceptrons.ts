import { MLPClassifier, type MLPOptions } from 'nnlab';
import { digits, percent, type Measurement } from './measurement';

/** Test accuracy on MNIST after so many passes, converged or not. */
function onDigits(
  task: string,
  { reference, least, ...options }: MLPOptions & { reference: string; least: number },
): Measurement {
  return {
    task: `${task}: test accuracy`,
    reference,
    reaches: (mean) => mean >= least,
    format: percent,
    async measure(randomState) {
      const [train, test] = [await digits('train'), await digits('test')];
      const model = await new MLPClassifier({ ...options, randomState }).fit(train.x, train.y);
      return model.score(test.x, test.y);
    },
  };
}

const asKeras = { batchSize: 32, learningRateInit: 0.001, alpha: 0, epsilon: 1e-7 };

export const softmaxRegression = onDigits('MNIST softmax regression 784-10, Adam, 10 passes', {
  ...asKeras,
  hiddenLayerSizes: [],
  maxIter: 10,
  reference: '92.5–92.7 %',
  least: 0.925,
});

export const fiftyUnits = onDigits('MNIST MLPClassifier (50,), SGD 0.1, 10 iterations', {
  hiddenLayerSizes: [50],
  solver: 'sgd',
  learningRateInit: 0.1,
  maxIter: 10,
  reference: '97.0–97.1 %',
  least: 0.97,
});

export const keras128 = onDigits('MNIST 784-128-10, Adam, batch 32, 5 passes', {
  ...asKeras,
  hiddenLayerSizes: [128],
  maxIter: 5,
  reference: '97.5–97.8 %',
  least: 0.975,
});
