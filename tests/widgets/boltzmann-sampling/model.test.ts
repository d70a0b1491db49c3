import { dreaming, isPattern, machineOf, patterns } from '../../../lib/widgets/boltzmann-sampling/model';

test('there are thirty bars and stripes of 4 × 4', () => {
  expect(patterns.length).toBe(30);
  expect(patterns.every((pattern) => isPattern(pattern))).toBe(true);
  expect(isPattern([1, ...new Array<number>(15).fill(0)])).toBe(false);
});

test('a machine that has learned dreams of patterns far more often than one that has not', () => {
  const raw = dreaming({ hidden: 10, trained: 0, seed: 1 }, 200).hits;
  const learned = dreaming({ hidden: 10, trained: 60, seed: 1 }, 200).hits;
  expect(raw).toBeLessThan(10);
  expect(learned).toBeGreaterThan(60);
});

test('a dream keeps the machine it began with', () => {
  const dream = dreaming({ hidden: 4, trained: 2, seed: 1 }, 1);
  const before = [...dream.machine.components_.data];
  machineOf({ hidden: 4, trained: 5, seed: 1 });
  expect([...dream.machine.components_.data]).toEqual(before);
});
