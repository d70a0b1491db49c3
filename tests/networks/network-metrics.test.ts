import { toMatrix } from 'nnlab';
import { networkMetrics } from '../../lib/networks/network-metrics';

const { accuracy, meanSquaredError, meanAbsoluteError } = networkMetrics;
const of = (metric: typeof accuracy, targets: number[][], outputs: number[][]) => {
  return metric(toMatrix(targets), toMatrix(outputs));
};

test('accuracy: the largest output counts, the first of several', () => {
  const targets = [[0, 1, 0], [1, 0, 0], [0, 0, 1], [1, 0, 0]]; // prettier-ignore
  const outputs = [[0.1, 0.5, 0.4], [0.2, 0.5, 0.3], [-9, -5, -1], [0.4, 0.4, 0.2]]; // prettier-ignore
  expect(of(accuracy, targets, outputs)).toBe(3 / 4);
});

test('accuracy of a single output: above ½ is yes', () => {
  expect(of(accuracy, [[1], [0], [1], [0]], [[0.51], [0.5], [0.5], [-3]])).toBe(3 / 4);
});

test('errors are means over all outputs: (1 + 0 + 4 + 9) / 4, (1 + 0 + 2 + 3) / 4', () => {
  const [targets, outputs] = [[[0, 1], [2, 3]], [[1, 1], [4, 0]]]; // prettier-ignore
  expect(of(meanSquaredError, targets!, outputs!)).toBe(14 / 4);
  expect(of(meanAbsoluteError, targets!, outputs!)).toBe(6 / 4);
});
