import { Perceptron } from 'nnlab';
import { course, gates, mistakes } from '../../../lib/widgets/perceptron-line/model';

test('the course on AND is that of Perceptron, and ends without a mistake', () => {
  const { lines, converged } = course('and', 1);
  const perceptron = new Perceptron({ maxIter: 12 }).fit(
    [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
    gates.and,
  );
  expect(lines).toEqual(perceptron.lines);
  expect(converged).toBe(true);
  expect(mistakes(lines.at(-1)!, 'and')).toBe(0);
});

test('at the start the line says yes to all: AND has 3 mistakes', () => {
  expect(mistakes(course('and', 1).lines[0]!, 'and')).toBe(3);
});

test.each(['or', 'nand'] as const)('%s is learned', (gate) => expect(course(gate, 0.5).converged).toBe(true));

test('no line does XOR', () => {
  const { lines, converged } = course('xor', 1);
  expect(converged).toBe(false);
  expect(lines.every((line) => mistakes(line, 'xor') > 0)).toBe(true);
});
