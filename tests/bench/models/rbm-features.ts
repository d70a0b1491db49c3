import { createRandom, RestrictedBoltzmannMachine } from 'nnlab';
import { takeRows } from '../../../lib/math/features';
import type { Matrix } from '../../../lib/math/matrix';
import { LogisticRegression } from '../../../lib/models/logistic-regression';
import { digits, percent, type Measurement } from './measurement';

/** Test accuracy of logistic regression that sees 1,000 labels, drawn at random, and digits as `look` shows them. */
function withFewLabels(
  task: string,
  {
    reference,
    least,
    C,
    learnToLook,
  }: {
    reference: string;
    least: number;
    C: number;
    learnToLook: (unlabelled: Matrix, seed: number) => Promise<(x: Matrix) => Matrix>;
  },
): Measurement {
  return {
    task: `MNIST, 1,000 labels: logistic regression on ${task}: test accuracy`,
    reference,
    reaches: (mean) => mean >= least,
    format: percent,
    async measure(seed) {
      const [train, test] = [await digits('train'), await digits('test')];
      const rows = createRandom(seed)
        .shuffle(Int32Array.from(train.y, (_, n) => n))
        .slice(0, 1000);
      const look = await learnToLook(train.x, seed);
      const model = new LogisticRegression({ C, maxIter: 300 });
      await model.fit(
        look(takeRows(train.x, rows)),
        Array.from(rows, (n) => train.y[n]!),
      );
      return model.score(look(test.x), test.y);
    },
  };
}

export const rawPixels = withFewLabels('raw pixels', {
  reference: '87.9 %',
  least: 0.875,
  C: 0.1,
  learnToLook: async () => (x) => x,
});

export const rbmFeatures = withFewLabels('features of an RBM-128 trained on 20,000 images without labels', {
  reference: '90.1 %',
  least: 0.901,
  C: 1,
  learnToLook: async (unlabelled, randomState) => {
    const images = takeRows(
      unlabelled,
      Int32Array.from({ length: 20_000 }, (_, n) => n),
    );
    const options = { nComponents: 128, learningRate: 0.05, batchSize: 20, nIter: 3, persistent: false, randomState };
    const machine = await new RestrictedBoltzmannMachine(options).fit(images);
    return (x) => machine.transform(x);
  },
});
