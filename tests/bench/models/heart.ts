import { loadHeart, MLPClassifier, StandardScaler, trainTestSplit } from 'nnlab';
import { percent, type Measurement } from './measurement';

const SPLITS = 10;

interface Fitted {
  readonly loss: number;
  readonly accuracy: number;
}

/**
 * The mean over ten splits of what a perceptron of 8 units reaches within 100 iterations, which do not suffice. The references are
 * what scikit-learn's MLPClassifier reaches on the same splits, from four seeds; it is to behave alike, neither worse nor better.
 */
function onHeart(
  task: string,
  {
    reference,
    within,
    format,
    of,
    scale,
  }: {
    readonly reference: number;
    readonly within: number;
    readonly format: (value: number) => string;
    readonly of: (fitted: Fitted) => number;
    readonly scale: boolean;
  },
): Measurement {
  return {
    task: `Heart MLPClassifier (8,), 100 iterations, ${scale ? 'scaled' : 'not scaled'}: ${task}`,
    reference: `${format(reference)} ± ${format(within)} (scikit-learn)`,
    reaches: (mean) => Math.abs(mean - reference) <= within,
    format,
    async measure(seed) {
      let sum = 0;
      for (let split = 0; split < SPLITS; split++) sum += of(await train(SPLITS * seed + split, { scale }));
      return sum / SPLITS;
    },
  };
}

const accuracy = { format: percent, of: (fitted: Fitted) => fitted.accuracy };

export const heartLoss = onHeart('training loss', {
  reference: 0.442,
  within: 0.01,
  format: (value) => value.toFixed(3),
  of: ({ loss }) => loss,
  scale: true,
});

export const heartAccuracy = onHeart('test accuracy', { ...accuracy, reference: 0.776, within: 0.015, scale: true });

export const heartUnscaled = onHeart('test accuracy', { ...accuracy, reference: 0.578, within: 0.04, scale: false });

async function train(randomState: number, { scale }: { readonly scale: boolean }): Promise<Fitted> {
  const heart = await loadHeart();
  if (heart.origin !== 'real') throw new Error('bench models: the heart data are a stand-in; set NNLAB_DATA.');
  const rows = (heart.values as number[][]).filter((row) => !row.some(Number.isNaN));
  const [x, y] = [rows.map((row) => row.slice(0, 13)), rows.map((row) => (row[13]! > 0 ? 1 : 0))];
  const { xTrain, xTest, yTrain, yTest } = trainTestSplit(x, y, { testSize: 0.2, stratify: y, randomState });
  const scaler = new StandardScaler().fit(xTrain);
  const [from, on] = scale ? [scaler.transform(xTrain), scaler.transform(xTest)] : [xTrain, xTest];
  const model = new MLPClassifier({ hiddenLayerSizes: [8], learningRateInit: 0.001, maxIter: 100, randomState });
  await model.fit(from, yTrain);
  return { loss: model.loss_, accuracy: model.score(on, yTest) };
}
