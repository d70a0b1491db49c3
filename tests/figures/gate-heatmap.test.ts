import { gateHeatmap } from 'nnlab';

describe('gateHeatmap', () => {
  test('time runs to the right, units are rows; one panel a gate, the first on top', () => {
    const { data, layout } = gateHeatmap(
      {
        forget: [
          [1, 0.5],
          [0.25, 0],
        ],
        input: [
          [0, 0],
          [1, 1],
        ],
      },
      { steps: ['the', 'cat'] },
    );
    expect(data.map(({ z }) => z)).toEqual([
      [
        [1, 0.25],
        [0.5, 0],
      ],
      [
        [0, 1],
        [0, 1],
      ],
    ]);
    expect(layout).toMatchObject({
      xaxis: { ticktext: ['the', 'cat'], anchor: 'y2' },
      yaxis: { domain: [0.54, 1] },
      yaxis2: { domain: [0, 0.5] },
    });
    expect(layout.meta.description).toBe(
      'Gates of 2 units over 2 steps: forget open 0.438 on average, input open 0.5 on average.',
    );
  });

  test.each([
    [[[0, 1]], 0, 1],
    [[[-0.5, 0.5]], -1, 1],
    [[[-0.5, 3]], -3, 3],
  ])('the colours of %j go from %d to %d', (gate, zmin, zmax) => {
    expect(gateHeatmap({ gate }).data[0]).toMatchObject({ zmin, zmax });
  });

  test('many units and steps are thinned, each on its own; steps are counted as they were', () => {
    const gate = Array.from({ length: 100 }, () => new Float32Array(512).fill(0.5));
    const { data, layout } = gateHeatmap({ gate });
    const z = data[0]!.z as number[][];
    expect([z.length, z[0]!.length]).toEqual([74, 50]); // blocks of 7 units and 2 steps
    expect(layout).toMatchObject({
      xaxis: { ticktext: ['1', '21', '41', '60', '80', '100'], tickvals: [0, 10, 20, 29.5, 39.5, 49.5], anchor: 'y' },
    });
  });

  test('a single step has its tick', () => {
    expect(gateHeatmap({ gate: [[0]] }).layout).toMatchObject({ xaxis: { ticktext: ['1'], tickvals: [0] } });
  });

  test.each([
    ['no gate', {}, {}, 'gates is empty; expected at least one value.'],
    ['no step', { a: [] }, {}, 'a is empty; expected at least one value.'],
    ['no unit', { a: [[]] }, {}, 'a[0] has 0 units; expected at least 1.'],
    [
      'seven gates',
      Object.fromEntries([...'abcdefg'].map((name) => [name, [[1]]])),
      {},
      'got 7 gates; expected at most 6.',
    ],
    ['another number of steps', { a: [[1]], b: [[1], [1]] }, {}, 'b has 2 steps; expected 1, as a.'],
    ['another number of units', { a: [[1, 2], [1]] }, {}, 'a[1] has 1 units; expected 2.'],
    ['NaN', { a: [[NaN]] }, {}, 'a[0][0] is NaN; expected a finite number.'],
    ['a step without a name', { a: [[1], [1]] }, { steps: ['x'] }, 'steps has length 1; expected 2.'],
  ])('refuses %s', (_, gates, options, message) => {
    expect(() => gateHeatmap(gates, options)).toThrow(new RangeError(`gateHeatmap: ${message}`));
  });
});
