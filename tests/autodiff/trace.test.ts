import fc from 'fast-check';
import { Value, trace } from 'nnlab';

describe('trace', () => {
  test('trace by hand: L = (w · x + b)², at w = 2, x = 3, b = −1', () => {
    const [w, x, b] = [new Value(2, { label: 'w' }), new Value(3, { label: 'x' }), new Value(-1, { label: 'b' })];
    const loss = w.mul(x).add(b).pow(2).named('L');
    expect(trace(loss)).toEqual({
      nodes: [
        { label: 'w', operation: '', data: 2 },
        { label: 'x', operation: '', data: 3 },
        { label: '', operation: '×', data: 6 },
        { label: 'b', operation: '', data: -1 },
        { label: '', operation: '+', data: 5 },
        { label: '', operation: '', data: 2 },
        { label: 'L', operation: '^', data: 25 },
      ],
      edges: [
        { from: 0, to: 2, slope: 3 },
        { from: 1, to: 2, slope: 2 },
        { from: 2, to: 4, slope: 1 },
        { from: 3, to: 4, slope: 1 },
        { from: 4, to: 6, slope: 2 * 5 },
        { from: 5, to: 6, slope: 25 * Math.log(5) },
      ],
      backward: [
        { edge: 4, contribution: 10, grad: 10 },
        { edge: 5, contribution: 25 * Math.log(5), grad: 25 * Math.log(5) },
        { edge: 2, contribution: 10, grad: 10 },
        { edge: 3, contribution: 10, grad: 10 },
        { edge: 0, contribution: 30, grad: 30 },
        { edge: 1, contribution: 20, grad: 20 },
      ],
      grads: [30, 20, 10, 10, 10, 25 * Math.log(5), 1],
    });
  });

  test('a shared value collects what each step brings', () => {
    const x = new Value(3);
    const { backward } = trace(x.mul(x).add(x));
    // x·x + x: 1 to the product, 1 straight to x, then 3 along each factor.
    expect(backward.map(({ contribution, grad }) => [contribution, grad])).toEqual([
      [1, 1],
      [1, 1],
      [3, 4],
      [3, 7],
    ]);
  });

  test('trace changes nothing, and tells the gradients that backward leaves', () => {
    /** Each step combines two of the values so far. */
    const steps = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('add', 'sub', 'mul')), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(steps, (steps) => {
        const values = [new Value(0.5, { label: '0' }), new Value(-0.75, { label: '1' })];
        for (const [i, j, name] of steps) {
          const made = values[i % values.length]![name as 'add'](values[j % values.length]!).tanh();
          values.push(made.named(String(values.length)));
        }
        const result = values.at(-1)!;
        const { nodes, edges, grads, backward } = trace(result);
        expect(values.map(({ grad }) => grad)).toEqual(values.map(() => 0));
        expect(edges.every(({ from, to }) => from < to)).toBe(true);
        expect(backward.map(({ edge }) => edge).sort((a, b) => a - b)).toEqual([...edges.keys()]);
        expect(nodes.at(-1)!.data).toBe(result.data);
        result.backward();
        nodes.forEach(({ label }, k) => {
          if (label !== '') expect(grads[k]).toBe(values[Number(label)]!.grad);
        });
      }),
    );
  });

  test('a node is left only when its gradient is complete', () => {
    const x = new Value(2);
    const y = x.mul(3);
    const { edges, backward } = trace(y.mul(x).add(y));
    const left = new Set<number>();
    for (const { edge } of backward) {
      const { from, to } = edges[edge]!;
      expect(left.has(from)).toBe(false);
      left.add(to);
    }
  });

  test('trace of an input is that input', () => {
    expect(trace(new Value(4, { label: 'x' }))).toEqual({
      nodes: [{ label: 'x', operation: '', data: 4 }],
      edges: [],
      backward: [],
      grads: [1],
    });
  });
});
