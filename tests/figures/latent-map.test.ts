import { latentMap } from 'nnlab';

const points = [
  [0, 0],
  [2, 4],
  [1, 1],
];

describe('latentMap', () => {
  test('each class has a cloud and its name in the middle', () => {
    const { data, layout } = latentMap(points, { labels: [1, 1, 0], classNames: ['cat', 'dog'] });
    expect(data).toMatchObject([
      { name: 'cat', x: [1], y: [1] },
      { name: 'dog', x: [0, 2], y: [0, 4] },
    ]);
    expect(layout.annotations).toMatchObject([
      { text: '<b>cat</b>', x: 1, y: 1 },
      { text: '<b>dog</b>', x: 1, y: 2 },
    ]);
  });

  test('a class without points has neither', () => {
    const { data, layout } = latentMap(points, { labels: [0, 2, 2], names: ['pc 1', 'pc 2'] });
    expect(data.map(({ name }) => name)).toEqual(['0', '2']);
    expect(layout.meta.description).toBe('Map of 3 points in 3 classes over pc 1 and pc 2.');
  });

  test('without labels all are alike', () => {
    const { data, layout } = latentMap(points);
    expect(data).toHaveLength(1);
    expect(data[0]).not.toHaveProperty('name');
    expect(layout).toMatchObject({ showlegend: false, annotations: [] });
  });

  test('thirty classes have thirty looks', () => {
    const thirty = Array.from({ length: 30 }, (_, i) => [i, i]);
    const { data } = latentMap(thirty, { labels: thirty.map((_, i) => i) });
    expect(new Set(data.map(({ marker }) => JSON.stringify(marker))).size).toBe(30);
  });

  test('of very many points an even choice is drawn, and the description says so', () => {
    const many = Array.from({ length: 9000 }, (_, i) => [i, -i]);
    const { data, layout } = latentMap(many);
    expect((data[0]!.x as number[]).slice(0, 3)).toEqual([0, 3, 6]);
    expect(layout.meta.description).toBe('Map of 9000 points, 3000 of them drawn over z₁ and z₂.');
  });

  test.each([
    ['no points', [], {}, 'points is empty; expected at least one value.'],
    ['three numbers', [[1, 2, 3]], {}, 'points[0] has length 3; expected two numbers.'],
    ['NaN', [[NaN, 0]], {}, 'points[0][0] is NaN; expected a finite number.'],
    ['too few labels', points, { labels: [1] }, 'points has length 3, labels 1; expected the same length.'],
    [
      'a label without a name',
      points,
      { labels: [0, 1, 2], classNames: ['a', 'b'] },
      'labels[2] is 2; expected an integer in [0, 2).',
    ],
    ['31 classes', points, { labels: [0, 1, 30] }, 'classes is 31; expected a whole number in [1, 31).'],
  ])('refuses %s', (_, list, options, message) => {
    expect(() => latentMap(list, options)).toThrow(new RangeError(`latentMap: ${message}`));
  });
});
