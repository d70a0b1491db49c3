import { SelfOrganizingMap } from 'nnlab';
import { digits, percent, type Measurement } from './measurement';

const maps = new Map<number, Promise<{ accuracy: number; topographicError: number }>>();

/** A map of 10,000 digits; one for both measurements, because forming it takes a while. */
function measured(seed: number): Promise<{ accuracy: number; topographicError: number }> {
  if (!maps.has(seed)) maps.set(seed, form(seed));
  return maps.get(seed)!;
}

async function form(randomState: number): Promise<{ accuracy: number; topographicError: number }> {
  const [train, test] = [await digits('train', 10_000), await digits('test')];
  const map = new SelfOrganizingMap({ rows: 20, columns: 20, nIter: 20, finalRadius: 1.05, randomState });
  await map.fit(train.x, train.y);
  return { accuracy: map.score(test.x, test.y), topographicError: map.topographicError(test.x) };
}

export const somLabels: Measurement = {
  task: 'MNIST self-organizing map 20×20, majority labels: test accuracy',
  reference: '81.7 %',
  reaches: (mean) => mean >= 0.817,
  format: percent,
  measure: async (seed) => (await measured(seed)).accuracy,
};

export const somTopography: Measurement = {
  task: 'MNIST self-organizing map 20×20: topographic error on test digits',
  reference: '0.04',
  // 0.04 is rounded.
  reaches: (mean) => mean < 0.045,
  format: (value) => value.toFixed(3),
  measure: async (seed) => (await measured(seed)).topographicError,
};
