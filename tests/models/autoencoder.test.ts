import { Autoencoder, createRandom, PCA, toRows, type AutoencoderOptions } from 'nnlab';
import reference from '../fixtures/models/autoencoder/autoencoder.json';
import { warningsOf } from '../support/warnings';

const random = createRandom(9);
/** Points near a plane in four dimensions. */
const x = Array.from({ length: 100 }, () => {
  const [a, b] = [random.normal(), random.normal(0, 0.5)];
  return [a + b, a - b, 2 * a, 3 * b].map((value) => value + random.normal(0, 0.05));
});

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('Autoencoder', () => {
  test.each(reference.cases)('all is as with TensorFlow from the same seed: $options', async (expected) => {
    const model = await new Autoencoder(expected.options as AutoencoderOptions).fit(reference.x);
    expect(model.coefs_.map(toRows)).toBeCloseToArray(expected.coefs, 1e-9);
    expect(model.intercepts_).toBeCloseToArray(expected.intercepts, 1e-9);
    expect(model.lossCurve_).toBeCloseToArray(expected.lossCurve, 1e-10);
    expect(toRows(model.reconstruct(reference.x))).toBeCloseToArray(expected.reconstruction, 1e-9);
  });

  test('without bends it comes near to PCA, and never below', async () => {
    const pca = await new PCA({ nComponents: 2 }).fit(x);
    const back = toRows(pca.inverseTransform(pca.transform(x)));
    const best = mean(Float64Array.from(back.flat(), (value, i) => (value - x.flat()[i]!) ** 2));
    const model = await new Autoencoder({ nComponents: 2, nIter: 300, learningRateInit: 0.005 }).fit(x);
    expect(mean(model.reconstructionErrors(x))).toBeGreaterThanOrEqual(best);
    expect(mean(model.reconstructionErrors(x))).toBeLessThan(5 * best);
  });

  test('with hidden layers it can follow a curve that PCA cannot', async () => {
    const curve = Array.from({ length: 80 }, (_, n) => [Math.cos(n / 20), Math.sin(n / 20)]);
    const options = {
      nComponents: 1,
      encoderSizes: [16],
      activation: 'tanh',
      nIter: 200,
      learningRateInit: 0.01,
    } as const;
    const model = await new Autoencoder(options).fit(curve);
    const pca = await new PCA({ nComponents: 1 }).fit(curve);
    const straight = toRows(pca.inverseTransform(pca.transform(curve)));
    const missed = mean(Float64Array.from(straight.flat(), (value, i) => (value - curve.flat()[i]!) ** 2));
    expect(mean(model.reconstructionErrors(curve))).toBeLessThan(missed / 5);
  });

  test('reconstruct(x) is inverseTransform(transform(x))', async () => {
    const model = await new Autoencoder({ nComponents: 3, encoderSizes: [5, 4], decoderSizes: [6], nIter: 2 }).fit(x);
    const codes = model.transform(x);
    expect([codes.rows, codes.columns]).toEqual([100, 3]);
    expect(model.inverseTransform(codes)).toEqual(model.reconstruct(x));
    expect(model.coefs_.map(({ rows, columns }) => [rows, columns])).toEqual([
      [4, 5],
      [5, 4],
      [4, 3],
      [3, 6],
      [6, 4],
    ]);
    expect(model.intercepts_.map((b) => b.length)).toEqual([5, 4, 3, 6, 4]);
  });

  test('the mirror of the encoder is the decoder where none is given', async () => {
    const model = await new Autoencoder({ nComponents: 1, encoderSizes: [3, 2], nIter: 1 }).fit(x);
    expect(model.intercepts_.map((b) => b.length)).toEqual([3, 2, 1, 2, 3, 4]);
  });

  test('reconstructionErrors(x) are mean squares of each row, large for what is unlike the rest', async () => {
    const model = await new Autoencoder({ nComponents: 2, nIter: 100, learningRateInit: 0.01 }).fit(x);
    const rows = x.slice(0, 2);
    const [errors, back] = [model.reconstructionErrors(rows), toRows(model.reconstruct(rows))];
    const byHand = rows.map((row, n) => row.reduce((sum, value, i) => sum + (value - back[n]![i]!) ** 2, 0) / 4);
    expect(errors).toBeCloseToArray(byHand, 1e-12);
    const [odd] = model.reconstructionErrors([[3, -3, 3, -3]]);
    expect(odd).toBeGreaterThan(10 * Math.max(...model.reconstructionErrors(x)));
  });

  test('the loss falls, and one pass gives one loss', async () => {
    const model = await new Autoencoder({ nIter: 30, learningRateInit: 0.01 }).fit(x);
    expect(model.lossCurve_).toHaveLength(30);
    expect(model.lossCurve_.at(-1)).toBeLessThan(model.lossCurve_[0]! / 4);
  });

  test('a penalty makes for smaller weights', async () => {
    const size = async (alpha: number) => {
      const model = await new Autoencoder({ nIter: 50, learningRateInit: 0.01, alpha }).fit(x);
      return model.coefs_.flatMap(({ data }) => Array.from(data)).reduce((sum, w) => sum + w * w, 0);
    };
    expect(await size(5)).toBeLessThan((await size(0)) / 2);
  });

  test('logistic codes and outputs stay within [0, 1]', async () => {
    const bits = [
      [0, 1],
      [1, 0],
      [1, 1],
      [0, 0],
    ];
    const options = { codeActivation: 'logistic', outActivation: 'logistic', nIter: 5 } as const;
    const model = await new Autoencoder(options).fit(bits);
    const all = [...model.transform(bits).data, ...model.reconstruct(bits).data];
    expect(all.every((value) => value > 0 && value < 1)).toBe(true);
  });

  test('the same seed gives the same weights', async () => {
    const weights = async (randomState: number) => (await new Autoencoder({ nIter: 2, randomState }).fit(x)).coefs_;
    expect(await weights(1)).toEqual(await weights(1));
    expect(await weights(1)).not.toEqual(await weights(2));
  });

  test('says that it came apart', async () => {
    const model = new Autoencoder({ learningRateInit: 1e200, nIter: 5, encoderSizes: [3] });
    expect((await warningsOf(() => model.fit(x))).join()).toMatch(
      /^ConvergenceWarning: Autoencoder: the loss stopped being a finite number in pass \d; the last good weights are kept\. Lower learningRateInit \(now 1e\+200\)/,
    );
    expect(model.reconstruct(x).data.every(Number.isFinite)).toBe(true);
  });

  test.each<[x: number[][], place: string]>([
    [
      [
        [0, 1],
        [0.5, 255],
      ],
      'row 1, column 1 is 255',
    ],
    [[[-0.1, 1]], 'row 0, column 0 is -0.1'],
  ])('logistic outputs refuse %j', async (bad, place) => {
    await expect(new Autoencoder({ outActivation: 'logistic' }).fit(bad)).rejects.toThrow(
      new RangeError(
        `Autoencoder.fit: ${place}; expected a number in [0, 1], which is all that outActivation 'logistic' can give. ` +
          "Scale x with MinMaxScaler, or take outActivation 'identity'.",
      ),
    );
  });

  test.each<[options: object, message: string]>([
    [{ nComponents: 0 }, 'nComponents is 0; expected a whole number of at least 1.'],
    [{ encoderSizes: [0] }, 'encoderSizes[0] is 0; expected a whole number of at least 1.'],
    [{ decoderSizes: [1.5] }, 'decoderSizes[0] is 1.5; expected a whole number of at least 1.'],
    [{ activation: 'gelu' }, "activation is 'gelu'; expected one of 'identity', 'logistic', 'tanh', 'relu'."],
    [{ codeActivation: 1 }, "codeActivation is 1; expected one of 'identity', 'logistic', 'tanh', 'relu'."],
    [{ outActivation: 'relu' }, "outActivation is 'relu'; expected one of 'identity', 'logistic'."],
    [{ alpha: -1 }, 'alpha is -1; expected a number of at least 0.'],
    [{ learningRateInit: 0 }, 'learningRateInit is 0; expected a number above 0.'],
    [{ batchSize: 0 }, 'batchSize is 0; expected a whole number of at least 1.'],
    [{ nIter: 0 }, 'nIter is 0; expected a whole number of at least 1.'],
    [{ randomState: 0.5 }, 'randomState is 0.5; expected a whole number in [0, 4294967296).'],
  ])('refuses %j', (options, message) => {
    expect(() => new Autoencoder(options as AutoencoderOptions)).toThrow(new RangeError(`Autoencoder: ${message}`));
  });

  test.each(['inverseTransform', 'reconstruct', 'reconstructionErrors'] as const)(
    '%s refuses to work before fit, and other widths',
    async (method) => {
      const model = new Autoencoder({ nIter: 1 });
      expect(() => model[method](x)).toThrow(`Autoencoder.${method}: the model has learned nothing yet`);
      await model.fit(x);
      expect(() => model[method]([[1]])).toThrow(`Autoencoder.${method}: x has 1 column; expected`);
    },
  );
});
