import { lossContour, lossSurface } from 'nnlab';

const bowl = (x: number, y: number): number => x * x + y * y;
const paths = {
  descent: [
    [2, 0],
    [1, 0],
    [0.5, 0],
  ],
} as const;

describe('lossContour', () => {
  test('lines of equal loss lie at round numbers', () => {
    // From about 0 to 18 in about 14: 18 / 14 = 1.29, so 2.
    const { data } = lossContour(bowl);
    expect(data).toMatchObject([{ type: 'contour', contours: { start: 2, size: 2 } }]);
    expect((data[0]!.z as number[][]).flat()).toHaveLength(3600);
  });

  test('a way begins at its large marker', () => {
    const { data, layout } = lossContour(bowl, { paths });
    expect(data[1]).toMatchObject({ name: 'descent', x: [2, 1, 0.5], y: [0, 0, 0], marker: { size: [13, 6, 6] } });
    expect(layout.showlegend).toBe(false);
    expect(lossContour(bowl, { paths: { ...paths, other: [[1, 1]] } }).layout.showlegend).toBe(true);
  });

  test('ranges and names are those that are asked for', () => {
    const { layout } = lossContour(bowl, { xRange: [0, 1], yRange: [2, 3], names: ['a', 'b'] });
    expect(layout).toMatchObject({ xaxis: { range: [0, 1], title: { text: 'a' } }, yaxis: { range: [2, 3] } });
    expect(layout.meta.description).toBe('Loss over a from 0 to 1 and b from 2 to 3.');
  });

  test('where the loss is not finite the map has a hole', () => {
    const { data } = lossContour((x) => (x < 0 ? NaN : x));
    expect((data[0]!.z as (number | null)[][])[0]!.slice(0, 30)).toEqual(new Array(30).fill(null));
  });
});

describe('lossSurface', () => {
  test('a way lies a little above the surface; steps beyond its edge, or where the loss is not finite, are left out', () => {
    const loss = (x: number, y: number): number => (x < -1 ? NaN : bowl(x, y));
    const { data } = lossSurface(loss, {
      paths: {
        descent: [
          [4, 0],
          [2, 0],
          [0, 0],
          [0, 4],
          [-2, 0],
        ],
      },
    });
    expect(data[1]).toMatchObject({ type: 'scatter3d', x: [2, 0], y: [0, 0] });
    const [first, second] = data[1]!.z as [number, number];
    expect([first - 4, second]).toEqual([expect.closeTo(0.216), expect.closeTo(0.216)]); // 0.012 · 18
  });

  test.each([
    [[[-2, -2]], { x: 0.8, y: 0.65 }],
    [[[2, -2]], { x: -0.8, y: 0.65 }],
    [[[2, 2]], { x: -0.8, y: -0.65 }],
  ] as const)('the eye stands opposite to %j, where the descent begins', (descent, eye) => {
    expect(lossSurface(bowl, { paths: { descent } }).layout).toMatchObject({ scene: { camera: { eye } } });
  });

  test('of several ways there is a legend', () => {
    expect(lossSurface(bowl, { paths }).layout.showlegend).toBe(false);
    expect(lossSurface(bowl, { paths: { ...paths, b: [[1, 1]] } }).layout.showlegend).toBe(true);
  });
});

describe.each(Object.entries({ lossContour, lossSurface }))('%s', (name, draw) => {
  test('says how each descent went', () => {
    const { description } = draw(bowl, { paths: { ...paths, b: [[1, 1]] } }).layout.meta;
    expect(description).toMatch(/: descent from 4 to 0.25 in 2 steps, b from 2 to 2 in 0 steps\.$/);
  });

  test('says where a descent came upon no number', () => {
    const { description } = draw((x) => (x > 2 ? NaN : x), {
      paths: {
        a: [
          [0, 0],
          [9, 0],
        ],
      },
    }).layout.meta;
    expect(description).toMatch(/: a from 0 to no finite number in 1 step\.$/);
  });

  test('a flat loss is drawn, too', () => expect(draw(() => 1).data).toHaveLength(1));

  test.each([
    ['an empty range', { xRange: [1, 1] }, 'xRange is [1, 1]; expected two numbers, the smaller one first.'],
    ['half a range', { yRange: [1] }, 'yRange is [1, NaN]; expected two numbers, the smaller one first.'],
    ['an empty path', { paths: { a: [] } }, 'paths.a is empty; expected at least one value.'],
    ['a step of three numbers', { paths: { a: [[1, 2, 3]] } }, 'paths.a[0] is no pair of numbers; expected [x, y].'],
    ['a step of words', { paths: { a: [['1', 2]] } }, 'paths.a[0] is no pair of numbers; expected [x, y].'],
    [
      'seven paths',
      { paths: Object.fromEntries([...'abcdefg'].map((key) => [key, [[0, 0]]])) },
      'got 7 paths; expected at most 6.',
    ],
  ])('refuses %s', (_, options, message) => {
    expect(() => draw(bowl, options as unknown as Parameters<typeof draw>[1])).toThrow(
      new RangeError(`${name}: ${message}`),
    );
  });

  test('refuses a loss that is nowhere finite', () => {
    expect(() => draw(() => NaN)).toThrow(new RangeError(`${name}: the loss is nowhere finite in these ranges.`));
  });
});
