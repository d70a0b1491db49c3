import { basisExplorer } from '../../../lib/widgets/radial-basis-centers/explorer';
import { dataOf, fitBells } from '../../../lib/widgets/radial-basis-centers/model';

const settings = { centers: 7, width: 0.9, ridge: 0.01, seed: 1 };

test('the curve is the sum of its bells and the intercept', () => {
  const { predict, bells, readout } = fitBells(settings, 5);
  for (const x of [0.5, 3, 8]) {
    const sum = bells(x).reduce((a, b) => a + b, readout.intercept[0]!);
    expect(predict([x])[0]).toBeCloseTo(sum, 10);
  }
});

test('centres that k-means has moved fit better than those at the start', () => {
  expect(fitBells(settings, 30).error).toBeLessThan(fitBells(settings, 0).error / 3);
});

test('k-means comes to rest at means of points', () => {
  const { centers } = fitBells(settings, 40);
  expect(fitBells(settings, 41).centers).toEqual(centers);
  const { x } = dataOf(1);
  centers.forEach((center) => {
    const own = x.filter((value) => centers.every((other) => Math.abs(value - center) <= Math.abs(value - other)));
    expect(own.reduce((a, b) => a + b, 0) / own.length).toBeCloseTo(center, 9);
  });
});

test('a drag takes the nearest centre along, and k-means goes on from there', () => {
  const frame = { width: 500, height: 380 };
  const before = { ...basisExplorer.initial, step: 12 };
  const { centers } = fitBells(before, 12);
  // The left edge of the picture lies left of x = 0.
  const after = basisExplorer.drag!(before, { x: 0, y: 100 }, frame);
  const nearest = centers.indexOf(Math.min(...centers));
  expect(after.step).toBe(0);
  expect(fitBells(after, 0).centers[nearest]).toBeCloseTo(0, 12);
  expect(fitBells(after, 0).centers.filter((_, k) => k !== nearest)).toEqual(
    centers.filter((_, k) => k !== nearest).map((center) => expect.closeTo(center, 12)),
  );
  const rested = fitBells(after, 40).centers;
  expect(fitBells(after, 41).centers).toEqual(rested);
  expect(rested).not.toEqual(fitBells(after, 0).centers);
});

test('another number of centres begins at the left again', () => {
  const moved = basisExplorer.drag!(basisExplorer.initial, { x: 0, y: 0 }, { width: 500, height: 380 });
  expect(basisExplorer.changed!({ ...moved, centers: 3 }, 'centers')).toMatchObject({ placed: [], step: 0 });
});
