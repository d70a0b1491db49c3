import { computationGraph, type Figure, trace, Value } from 'nnlab';

type Node = Parameters<typeof computationGraph>[0]['nodes'][number];

const node = (label: string, operation: string, data: number): Node => ({ label, operation, data });
const texts = ({ layout }: Figure): unknown[] =>
  (layout.annotations as unknown as { text: string }[]).map(({ text }) => text);

/** y = x², 3² = 9 with dy/dx = 2 · 3. */
const square = { nodes: [node('x', '', 3), node('y', '²', 9)], edges: [{ from: 0, to: 1, slope: 6 }], grads: [6, 1] };

describe('computationGraph', () => {
  test('boxes hold name, operation, value and gradient; the line holds the slope', () => {
    expect(texts(computationGraph(square))).toEqual([
      '<b>x</b><br>3<br><i>grad 6</i>',
      '<b>y (²)</b><br>9<br><i>grad 1</i>',
      '×6',
    ]);
  });

  test.each([
    ['the graph has none', { ...square, grads: undefined }, {}],
    ['they are still to be worked out', square, { grads: false }],
  ])('gradients are left out where %s', (_, graph, options) => {
    const figure = computationGraph(graph, options);
    expect(texts(figure)).toEqual(['<b>x</b><br>3', '<b>y (²)</b><br>9', '×6']);
    expect(figure.layout.meta.description).toBe('Computation graph of 2 values and 1 step: x 3, y 9.');
  });

  test('values without a name are told by the operation, and the result in the description', () => {
    const figure = computationGraph({
      nodes: [node('', '', 1), node('', '', 2), node('', '+', 3)],
      edges: [
        { from: 0, to: 2, slope: 1 },
        { from: 1, to: 2, slope: 1 },
      ],
    });
    expect(texts(figure).slice(0, 3)).toEqual(['1', '2', '<b>+</b><br>3']);
    expect(figure.layout.meta.description).toBe('Computation graph of 3 values and 2 steps: 3.');
  });

  test('what trace gives is drawn; of x · x both slopes stand at one line', () => {
    const x = new Value(3, { label: 'x' });
    const figure = computationGraph(trace(x.mul(x)));
    expect(figure.data).toHaveLength(1);
    expect(texts(figure)).toEqual(['<b>x</b><br>3<br><i>grad 6</i>', '<b>×</b><br>9<br><i>grad 1</i>', '×3 + ×3']);
  });

  test('slopes stand beside their lines: above a level one, at the side of a steep one', () => {
    const nodes = [node('a', '', 1), node('b', '', 2), node('s', '+', 3)];
    const { layout } = computationGraph({
      nodes,
      edges: [
        { from: 0, to: 2, slope: 1 },
        { from: 1, to: 2, slope: 1 },
      ],
    });
    const [up, down] = (layout.annotations as unknown as { xshift: number; yshift: number }[]).slice(3) as [
      { xshift: number; yshift: number },
      { xshift: number; yshift: number },
    ];
    expect(up.xshift).toBeCloseTo(-down.xshift);
    expect(up.yshift).toBeGreaterThan(0);
    const level = (computationGraph(square).layout.annotations as unknown as { xshift: number; yshift: number }[])[2]!;
    expect(level).toMatchObject({ xshift: 0, yshift: 9 });
  });

  test.each([
    ['no nodes', { nodes: [], edges: [] }, 'nodes is empty; expected at least one value.'],
    [
      'an edge that leads nowhere',
      { ...square, edges: [{ from: 0, to: 2, slope: 1 }] },
      'edges[0].to is 2; expected a whole number in [0, 2).',
    ],
    [
      'an edge that leads back',
      { ...square, edges: [{ from: 1, to: 0, slope: 1 }] },
      'edges[0].from is 1; expected a whole number in [0, 0).',
    ],
    ['a missing gradient', { ...square, grads: [1] }, 'nodes has length 2, grads 1; expected the same length.'],
    [
      'too many nodes',
      { nodes: Array.from({ length: 61 }, () => node('', '', 0)), edges: [] },
      'got 61 nodes; expected at most 60. Trace a smaller calculation.',
    ],
  ])('refuses %s', (_, graph, message) =>
    expect(() => computationGraph(graph)).toThrow(new RangeError(`computationGraph: ${message}`)),
  );
});
