import { Adam, minimize } from 'nnlab';
import { race, racers, surfaces, type SurfaceName } from '../../../lib/widgets/racing-optimizers/model';

test('each racer goes the path of minimize', () => {
  const { of, gradient, start } = surfaces.ravine;
  const adam = minimize(of, { optimizer: new Adam({ learningRate: 0.1 }), start, steps: 20, gradient });
  expect(race('ravine', { learningRate: 0.1, steps: 20 }).adam).toEqual(adam);
});

test.each(Object.keys(surfaces) as SurfaceName[])('the gradient of %s is that of its height', (name) => {
  const { of, gradient } = surfaces[name];
  const [x, y, h] = [0.7, -1.1, 1e-5];
  const [gx, gy] = gradient([x, y]);
  expect(gx).toBeCloseTo((of([x + h, y]) - of([x - h, y])) / (2 * h), 6);
  expect(gy).toBeCloseTo((of([x, y + h]) - of([x, y - h])) / (2 * h), 6);
});

test('all start together, and on the saddle SGD is the last to leave', () => {
  const start = Object.values(race('saddle', { learningRate: 0.05, steps: 0 }));
  expect(start.length).toBe(Object.keys(racers).length);
  expect(start.every(({ path }) => path.length === 1)).toBe(true);
  const { sgd, adam } = race('saddle', { learningRate: 0.05, steps: 60 });
  expect(adam.values.at(-1)).toBeLessThan(sgd.values.at(-1)!);
});
