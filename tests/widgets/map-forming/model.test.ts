import { bestMatches } from '../../../lib/models/self-organizing/best-matching-units';
import { dataOf, forming, type MapSettings } from '../../../lib/widgets/map-forming/model';

const settings: MapSettings = { shape: 'square', size: 6, learningRate: 0.5, radius: 3, seed: 1 };
const error = (steps: number): number => {
  const { data, weights } = forming(settings, steps);
  return bestMatches(data, weights).distances.reduce((a, b) => a + b, 0) / data.rows;
};

test('the map unfolds: units come closer to their points, and neighbours stay together', () => {
  expect(error(200)).toBeLessThan(error(0) / 3);
  const { data, weights } = forming(settings, 200);
  const { first, second } = bestMatches(data, weights);
  const apart = first.filter((unit, n) => {
    const other = second[n]!;
    return Math.abs(Math.floor(unit / 6) - Math.floor(other / 6)) > 1 || Math.abs((unit % 6) - (other % 6)) > 1;
  });
  expect(apart.length / data.rows).toBeLessThan(0.1);
});

test('the same settings and step give the same map, also when asked backwards', () => {
  const before = [...forming(settings, 5).weights.data];
  forming(settings, 20);
  expect([...forming(settings, 5).weights.data]).toEqual(before);
});

test.each(['square', 'ring', 'clusters'] as const)('%s has 400 points', (shape) =>
  expect(dataOf({ shape, seed: 3 }).rows).toBe(400),
);
