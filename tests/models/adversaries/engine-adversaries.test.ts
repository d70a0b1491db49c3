import { createRandom, Gan } from 'nnlab';
import { adversariesFor } from '../../../lib/models/adversaries/adversaries-for';
import { engineAdversaries } from '../../../lib/models/adversaries/engine-adversaries';
import { createDiscriminator } from '../../../lib/models/adversaries/gan-discriminator';
import { createGenerator } from '../../../lib/models/adversaries/gan-generator';
import { matrix } from '../../../lib/math/matrix';

const [rows, latent, columns] = [12, 3, 5];
const options = { learningRateInit: 0.01, batchRows: rows };
const draw = (count: number, seed: number) => {
  const random = createRandom(seed);
  return new Float64Array(count).map(() => random.normal());
};

/** The same two networks, in plain arithmetic and on the engine. */
function twice() {
  const random = createRandom(4);
  const generator = createGenerator([latent, 9, 7, columns], { ...options, random });
  const discriminator = createDiscriminator([columns, 8, 6, 1], { ...options, random });
  return {
    plain: { generator, discriminator },
    fast: engineAdversaries(generator.layers, discriminator.layers, options),
  };
}

test('the game goes on the engine as in plain arithmetic', () => {
  const { plain, fast } = twice();
  for (let step = 0; step < 4; step++) {
    const [real, noise] = [draw(rows * columns, 10 + step), draw(rows * latent, 50 + step)];
    const made = fast.generator.make(noise, rows);
    expect(made).toBeCloseToArray(plain.generator.make(noise, rows), 1e-3);
    const loss = plain.discriminator.learn(real, plain.generator.make(noise, rows), rows);
    expect(fast.discriminator.learn(real, made, rows)).toBeCloseTo(loss, 3);
    expect(fast.generator.learn(noise, rows)).toBeCloseTo(plain.generator.learn(noise, rows, plain.discriminator), 3);
  }
  const points = draw(5 * rows * columns, 3);
  expect(fast.discriminator.judge(points, 5 * rows)).toBeCloseToArray(
    plain.discriminator.judge(points, 5 * rows),
    1e-3,
  );
});

test('a step of one network on the engine leaves the other as it is', () => {
  const { fast } = twice();
  const [real, noise] = [draw(rows * columns, 1), draw(rows * latent, 2)];
  const made = fast.generator.make(noise, rows);
  fast.discriminator.learn(real, made, rows);
  expect(fast.generator.make(noise, rows)).toEqual(made);
  const judged = fast.discriminator.judge(real, rows);
  fast.generator.learn(noise, rows);
  expect(fast.discriminator.judge(real, rows)).toEqual(judged);
  expect(fast.generator.make(noise, rows)).not.toEqual(made);
});

test('a large game is played in 32 bits, and one with numbers that are too large for these in 64', () => {
  const sizes = { generator: [8, 64], discriminator: [64] };
  const made = (largest: number) => {
    const points = matrix(2, 128, new Float64Array(256).fill(largest));
    const { generator } = adversariesFor(points, sizes, {
      batchRows: 64,
      learningRateInit: 0.01,
      random: createRandom(1),
    });
    return generator.make(draw(8, 6), 1);
  };
  expect([...made(1)].every((value) => value === Math.fround(value))).toBe(true);
  expect([...made(1e300)].every((value) => value === Math.fround(value))).toBe(false);
});

test('a large Gan learns the mean of its points', async () => {
  const random = createRandom(2);
  const cloud = Array.from({ length: 256 }, () => Array.from({ length: 16 }, (_, i) => random.normal(i / 8, 0.3)));
  const model = await new Gan({ generatorSizes: [64, 64], discriminatorSizes: [64, 64], nIter: 300 }).fit(cloud);
  const { data } = model.sample(400);
  const means = Array.from({ length: 16 }, (_, c) => {
    let sum = 0;
    for (let row = 0; row < 400; row++) sum += data[row * 16 + c]! / 400;
    return sum;
  });
  const error = means.reduce((sum, mean, i) => sum + Math.abs(mean - i / 8) / 16, 0);
  // Nothing learned would be the mean of 0, 1/8, … 15/8: 0.94.
  expect(error).toBeLessThan(0.4);
  expect(model.discriminate(cloud.slice(0, 3))).toHaveLength(3);
});
