import { createRandom, type Random } from '../../math/random';
import { Gan } from '../../models/gan';
import { replay } from '../kit/replay';

export interface GanSettings {
  readonly shape: 'ring' | 'clusters' | 'line';
  readonly learningRate: number;
  readonly seed: number;
}

/** The real points, in about [−2, 2]². */
export function realPoints({ shape, seed }: Pick<GanSettings, 'shape' | 'seed'>): number[][] {
  const random = createRandom(seed);
  return Array.from({ length: 200 }, () => point(shape, random));
}

function point(shape: GanSettings['shape'], random: Random): number[] {
  if (shape === 'line') {
    const x = random.uniform(-1.5, 1.5);
    return [x, 0.7 * x + random.normal(0, 0.1)];
  }
  if (shape === 'clusters') {
    const side = random.integer(0, 2) * 2 - 1;
    return [random.normal(side, 0.2), random.normal(side * 0.6, 0.2)];
  }
  const angle = random.uniform(0, 2 * Math.PI);
  return [1.3 * Math.cos(angle) + random.normal(0, 0.06), 1.3 * Math.sin(angle) + random.normal(0, 0.06)];
}

/** Each step: five batches for the detective, and five for the forger, in turn. */
export const playing = replay(
  (settings: GanSettings): Gan => {
    const { learningRate, seed } = settings;
    const options = {
      learningRateInit: learningRate,
      randomState: seed,
      generatorSizes: [16, 16],
      discriminatorSizes: [16, 16],
    };
    return new Gan({ ...options, batchSize: 32 }).start(realPoints(settings));
  },
  (gan) => {
    for (let i = 0; i < 5; i++) {
      gan.stepDiscriminator();
      gan.stepGenerator();
    }
  },
);
