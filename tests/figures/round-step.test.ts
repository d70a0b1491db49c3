import { roundStep } from '../../lib/figures/round-step';

test.each([
  [0.03, 0.05],
  [0.1, 0.1],
  [0.3, 0.5],
  [1, 1],
  [1.2, 2],
  [2, 2],
  [4.9, 5],
  [5.1, 10],
  [99, 100],
  [12345, 20000],
  [0, 1],
  [NaN, 1],
])('roundStep(%d) is %d', (rough, step) => expect(roundStep(rough)).toBe(step));
