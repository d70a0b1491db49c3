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
