import { Value } from '../../../lib/autodiff/value';
import {
  calculations,
  depths,
  progress,
  traceOf,
  type CalculationName,
} from '../../../lib/widgets/graph-stepper/model';

const names = Object.keys(calculations) as CalculationName[];

test.each(names)('%s: after all steps the gradients are those of backward', (calculation) => {
  const trace = traceOf({ calculation, a: 1.2, b: -0.7, c: 0.4 });
  const inputs = [new Value(1.2), new Value(-0.7), new Value(0.4)] as const;
  calculations[calculation].of(...inputs).backward();
  const { last } = progress(trace, 0);
  const { grads, values } = progress(trace, last);
  expect(values).toBe(trace.nodes.length);
  ['a', 'b', 'c'].forEach((label, i) => {
    expect(grads[trace.nodes.findIndex((node) => node.label === label)]).toBeCloseTo(inputs[i]!.grad, 12);
  });
});

test('(a · b + c)² of 2, −1.5 and 1 is 4, and ∂L/∂a = 2 · (−2) · (−1.5) = 6', () => {
  const trace = traceOf({ calculation: 'product', a: 2, b: -1.5, c: 1 });
  expect(trace.nodes.at(-1)!.data).toBe(4);
  expect(trace.grads[0]).toBe(6);
});

test('each node stands before those that use it', () => {
  for (const calculation of names) {
    const trace = traceOf({ calculation, a: 1, b: 2, c: 3 });
    const depth = depths(trace);
    for (const { from, to } of trace.edges) expect(depth[from]).toBeLessThan(depth[to]!);
  }
});
