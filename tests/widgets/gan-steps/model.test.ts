import { Gan } from '../../../lib/models/gan';
import { playing, realPoints } from '../../../lib/widgets/gan-steps/model';

const settings = { shape: 'line', learningRate: 0.004, seed: 1 } as const;

test('two steps of the page are ten steps of Gan', () => {
  const options = {
    learningRateInit: 0.004,
    randomState: 1,
    generatorSizes: [16, 16],
    discriminatorSizes: [16, 16],
    batchSize: 32,
  };
  const gan = new Gan(options).start(realPoints(settings));
  for (let i = 0; i < 10; i++) {
    gan.stepDiscriminator();
    gan.stepGenerator();
  }
  expect(playing(settings, 2).history_).toEqual(gan.history_);
});

test('the forger spreads out from where it began', () => {
  const spread = (steps: number): number => {
    const { data } = playing(settings, steps).sample(100);
    return Math.max(...data) - Math.min(...data);
  };
  expect(spread(100)).toBeGreaterThan(spread(0));
  expect(realPoints({ shape: 'ring', seed: 2 }).length).toBe(200);
});
