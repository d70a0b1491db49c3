import { networkDiagram } from 'nnlab';

describe('networkDiagram', () => {
  const layers = [['area', 'age'], ['price']];
  const weights = [[[4], [-1]]];

  test('a weight is a line from its unit to the next: wide for large, dashed for negative', () => {
    const { data } = networkDiagram(layers, { weights });
    expect(data).toMatchObject([
      { mode: 'lines', x: [0, 1], y: [0.5, 0], line: { width: 6, dash: 'solid' } },
      { mode: 'lines', x: [0, 1], y: [-0.5, 0], line: { width: 2.25, dash: 'dash' } },
      { mode: 'markers+text', x: [0, 0, 1], y: [0.5, -0.5, 0], text: ['', '', 'Σ'] },
    ]);
  });

  test('names stand at their units, numbers at the lines, biases below the names', () => {
    const { layout } = networkDiagram(layers, { weights, biases: [[50]] });
    const texts = (layout.annotations as { text: string }[]).map(({ text }) => text);
    expect(texts).toEqual(['area', 'age', 'price<br>bias 50', '<b>4</b>', '<b>−1</b>']);
    expect(layout.meta.description).toBe('Network of 2 → 1 units: area to price 4, age to price −1; bias of price 50.');
  });

  test('many lines carry no numbers, and the description counts them', () => {
    const units = ['a', 'b', 'c'];
    const row = [1, 1, 1];
    const { layout } = networkDiagram([units, units], { weights: [[row, row, row]] });
    expect(layout.annotations).toHaveLength(6);
    expect(layout.meta.description).toBe('Network of 3 → 3 units with 9 weights.');
  });

  test('weights that are all zero draw thin lines', () => {
    const { data } = networkDiagram(layers, { weights: [[[0], [0]]] });
    expect(data[0]).toMatchObject({ line: { width: 1 } });
  });

  test.each([
    ['one layer', () => networkDiagram([['a']], { weights: [] }), 'got 1 layers; expected at least two.'],
    [
      'an empty layer',
      () => networkDiagram([['a'], []], { weights }),
      'layers[1] is empty; expected at least one value.',
    ],
    ['too few layers of weights', () => networkDiagram(layers, { weights: [] }), 'weights has length 0; expected 1.'],
    ['a missing row', () => networkDiagram(layers, { weights: [[[1]]] }), 'weights[0] has length 1; expected 2.'],
    [
      'a long row',
      () => networkDiagram(layers, { weights: [[[1], [2, 3]]] }),
      'weights[0][1] has length 2; expected 1.',
    ],
    [
      'NaN',
      () => networkDiagram(layers, { weights: [[[1], [NaN]]] }),
      'weights[0][1][0] is NaN; expected a finite number.',
    ],
    [
      'biases of other length',
      () => networkDiagram(layers, { weights, biases: [[1, 2]] }),
      'biases[0] has length 2; expected 1.',
    ],
    ['missing biases', () => networkDiagram(layers, { weights, biases: [] }), 'biases has length 0; expected 1.'],
  ])('networkDiagram refuses %s', (_, call, message) =>
    expect(call).toThrow(new RangeError(`networkDiagram: ${message}`)),
  );

  test('networkDiagram refuses more lines than can be told apart', () => {
    const units = new Array<string>(21).fill('u');
    const square = units.map(() => units.map(() => 1));
    expect(() => networkDiagram([units, units], { weights: [square] })).toThrow(
      'networkDiagram: got 441 weights; expected at most 400. Draw a part of the network.',
    );
  });
});
