import { Autoencoder, meanSquaredError, PCA } from 'nnlab';
import { digits, type Measurement } from './measurement';

const format = (value: number): string => value.toFixed(4);

export const autoencoder32: Measurement = {
  task: 'MNIST autoencoder 784-128-32-128-784, 10 passes: test MSE',
  reference: '0.0083',
  reaches: (mean) => mean <= 0.0083,
  format,
  async measure(randomState) {
    const [train, test] = [await digits('train'), await digits('test')];
    const sizes = { encoderSizes: [128], nComponents: 32 };
    const training = { batchSize: 128, nIter: 10, learningRateInit: 0.002 };
    const model = new Autoencoder({ ...sizes, ...training, outActivation: 'logistic', randomState });
    await model.fit(train.x);
    return meanSquaredError(test.x.data, model.reconstruct(test.x).data);
  },
};

export const pca32: Measurement = {
  task: 'MNIST PCA-32: test MSE',
  reference: '0.0169',
  reaches: (mean) => mean <= 0.017,
  format,
  async measure() {
    const [train, test] = [await digits('train'), await digits('test')];
    const pca = await new PCA({ nComponents: 32 }).fit(train.x);
    return meanSquaredError(test.x.data, pca.inverseTransform(pca.transform(test.x)).data);
  },
};
