import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MLPClassifier } from '../../../lib/models/mlp-classifier';
import type { MLPOptions } from '../../../lib/models/perceptron/mlp-options';
import { MLPRegressor } from '../../../lib/models/mlp-regressor';
import type { VectorLike } from '../../../lib/math/vector';
import { warningsOf } from '../../support/warnings';

interface Case {
  readonly name: string;
  readonly options: MLPOptions;
  readonly x: number[][];
  readonly y: VectorLike<number>;
  readonly initial: NonNullable<MLPOptions['initialWeights']>;
  readonly result: {
    readonly coefs: number[][][];
    readonly intercepts: number[][];
    readonly nIter: number;
    readonly loss: number;
    readonly outActivation: string;
    readonly outputs: number[] | number[][];
    readonly score: number;
    readonly warns: boolean;
    readonly lossCurve?: number[];
    readonly bestLoss?: number;
  };
}

const file = path.resolve(__dirname, '../../fixtures/models/mlp/mlp.json');
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] };

describe('with the same weights to begin with, and rows in their order, all is as in scikit-learn', () => {
  test.each(cases.map((one): [string, Case] => [one.name, one]))(
    '%s',
    async (_, { options, x, y, initial, result }) => {
      const all = { ...options, shuffle: false, initialWeights: initial };
      const model = result.outActivation === 'identity' ? new MLPRegressor(all) : new MLPClassifier(all);
      const warnings = await warningsOf(() => model.fit(x, y));
      expect(model.outActivation_).toBe(result.outActivation);
      expect(model.nIter_).toBe(result.nIter);
      expect(model.loss_).toBeCloseTo(result.loss, 8);
      result.coefs.forEach((coef, l) => expect(model.coefs_[l]!.data).toBeCloseToArray(coef.flat(), 1e-6));
      expect(model.intercepts_).toBeCloseToArray(result.intercepts, 1e-6);
      const outputs = model instanceof MLPClassifier ? model.predictProba(x).data : valuesOf(model.predict(x));
      expect(outputs).toBeCloseToArray(result.outputs.flat(), 1e-6);
      expect(model.score(x, y)).toBeCloseTo(result.score, 8);
      if (result.lossCurve) expect(model.lossCurve_).toBeCloseToArray(result.lossCurve, 1e-8);
      if (result.bestLoss !== undefined) expect(model.bestLoss_).toBeCloseTo(result.bestLoss, 8);
      expect(warnings.length > 0).toBe(result.warns);
    },
  );
});

const valuesOf = (predictions: Float64Array | { readonly data: ArrayLike<number> }): ArrayLike<number> => {
  return 'data' in predictions ? predictions.data : predictions;
};
