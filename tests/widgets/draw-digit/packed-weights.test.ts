import { packWeights, unpackWeights } from '../../../lib/widgets/draw-digit/packed-weights';

test('packWeights keeps each list in steps of its largest weight', () => {
  // The first list in steps of 1/32767, the second in steps of 65534/32767 = 2.
  const packed = packWeights(Float32Array.of(-1, 0.25, 65534, 3), [[2], [1, 2]]);
  expect(packed.units).toEqual([1 / 32767, 2]);
  // 0.25 · 32767 = 8191.75 → 8192; 3 / 2 = 1.5 → 2
  expect([...unpackWeights(packed, [[2], [1, 2]])]).toEqual([-1, expect.closeTo(8192 / 32767, 7), 65534, 4]);
  expect(Buffer.from(packed.weights, 'base64')).toHaveLength(8);
});

test('weights of 0, and no weights at all, come back as they were', () => {
  expect([...unpackWeights(packWeights(new Float32Array(3), [[3]]), [[3]])]).toEqual([0, 0, 0]);
  expect(unpackWeights(packWeights(new Float32Array(0), []), [])).toHaveLength(0);
});

test('no weight moves by more than half a step', () => {
  const data = Float32Array.from({ length: 20_000 }, (_, i) => Math.sin(i) * 3);
  const back = unpackWeights(packWeights(data, [[100, 200]]), [[100, 200]]);
  const errors = data.map((weight, i) => Math.abs(weight - back[i]!));
  expect(Math.max(...errors)).toBeLessThan(3.01 / 32767 / 2);
});
