import { operations, type Operation } from '../../lib/autodiff/operations';
import reference from '../fixtures/autodiff/value/value.json';
import { centralDifferences } from '../support/central-differences';
import '../support/matchers';

const all = Object.entries(operations) as [keyof typeof operations, Operation][];

describe.each(all)('%s', (name, operation) => {
  const cases = reference.operations[name];

  test(`${name} carries its own name, and a symbol`, () => {
    expect(operation.name).toBe(name);
    expect(operation.symbol).not.toBe('');
  });

  test(`${name} and its slopes equal TensorFlow`, () => {
    expect(cases.length).toBeGreaterThan(3);
    for (const { operands, value, gradients } of cases) {
      const [a, b] = operands as [number, number];
      expect(operands).toHaveLength(operation.operands);
      expect([operation.value(a, b)]).toBeCloseToArray([value], { relative: 1e-15 });
      // Where tanh and sigmoid are nearly flat, TensorFlow loses digits: it takes the difference of y from 1.
      const inUnits = (slopes: readonly number[]) => slopes.map((s, i) => s / Math.max(1, Math.abs(gradients[i]!)));
      expect(inUnits(operation.slopes(a, b))).toBeCloseToArray(inUnits(gradients), 1e-15);
    }
  });

  test(`${name} has the slopes that central differences show`, () => {
    // All of these are defined at positive operands and their neighbours; no bend lies there.
    for (const a of [0.3, 0.9, 1.7, 2.6]) {
      for (const b of [0.4, 1.3, 2.2]) {
        const operands = [a, b].slice(0, operation.operands);
        const slopes = centralDifferences(([a, b]) => operation.value(a!, b!), operands);
        expect(operation.slopes(a, b)).toBeCloseToArray(slopes, 1e-7);
      }
    }
  });
});

test('the reference values cover every operation', () => {
  expect(Object.keys(reference.operations).sort()).toEqual(Object.keys(operations).sort());
});
