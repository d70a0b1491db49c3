import { crossValScore, DummyClassifier, loadTitanic, LogisticRegression, RuleClassifier, StandardScaler } from 'nnlab';
import type { Matrix, MatrixLike } from 'nnlab';
import { percent, type Measurement } from './measurement';

interface Trained {
  fit(x: Matrix, y: number[]): Promise<unknown>;
  predictProba(x: Matrix): Matrix;
  score(x: Matrix, y: number[]): number;
}

function byTenFolds(
  task: string,
  { reference, least, create }: { reference: string; least: number; create: () => Trained },
): Measurement {
  return {
    task: `Titanic ${task}: accuracy, 10-fold`,
    reference,
    reaches: (mean) => mean >= least,
    format: percent,
    async measure(randomState) {
      const { x, y } = await passengers();
      const scores = await crossValScore(create, x, y, { cv: 10, randomState });
      return scores.reduce((sum, score) => sum + score, 0) / scores.length;
    },
  };
}

/** Learns from columns of mean 0 and variance 1. */
function scaled(): Trained {
  const [scaler, model] = [new StandardScaler(), new LogisticRegression()];
  return {
    fit: (x, y) => model.fit(scaler.fitTransform(x), y),
    predictProba: (x) => model.predictProba(scaler.transform(x)),
    score: (x, y) => model.score(scaler.transform(x), y),
  };
}

export const titanicLogisticRegression = byTenFolds('logistic regression', {
  reference: '79.9 % (79.0–80.5)',
  least: 0.79,
  create: scaled,
});

export const titanicMajority = byTenFolds('majority', {
  reference: '61.6 %',
  least: 0.616,
  create: () => new DummyClassifier(),
});

export const titanicWomen = byTenFolds('"women survive"', {
  reference: '78.7 %',
  least: 0.786,
  create: () => new RuleClassifier((row) => row[FEMALE]!),
});

const FEMALE = 3;

/** Class (one column each), sex, age (median where missing), relatives aboard, fare, port (one column each). */
async function passengers(): Promise<{ x: MatrixLike; y: number[] }> {
  const titanic = await loadTitanic();
  if (titanic.origin !== 'real') throw new Error('bench models: the Titanic data are a stand-in; set NNLAB_DATA.');
  const column = (name: string) => titanic[name].values as (number | string)[];
  const ages = column('Age') as number[];
  const known = ages.filter((age) => !Number.isNaN(age)).sort((a, b) => a - b);
  const median = (known[Math.floor((known.length - 1) / 2)]! + known[Math.ceil((known.length - 1) / 2)]!) / 2;
  const x = ages.map((age, n) => [
    ...[1, 2, 3].map((level) => (column('Pclass')[n] === level ? 1 : 0)),
    column('Sex')[n] === 'female' ? 1 : 0,
    Number.isNaN(age) ? median : age,
    ...['SibSp', 'Parch', 'Fare'].map((name) => column(name)[n] as number),
    ...['C', 'Q', 'S'].map((port) => (column('Embarked')[n] === port ? 1 : 0)),
  ]);
  return { x, y: column('Survived') as number[] };
}
