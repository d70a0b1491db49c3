import { decisionBoundary } from 'nnlab';

const points = [
  [-1, 0],
  [1, 0],
  [2, 1],
];
const right = (rows: number[][]): number[] => rows.map(([x = 0]) => (x > 0 ? 1 : 0));

describe('decisionBoundary', () => {
  test('asks the classifier once, about a map that reaches a tenth beyond the examples, and about the examples', () => {
    const predict = jest.fn(right);
    const { data, layout } = decisionBoundary(predict, { points, labels: [0, 1, 0] });
    expect(predict).toHaveBeenCalledTimes(1);
    const rows = predict.mock.calls[0]![0];
    expect(rows).toHaveLength(80 * 80 + 3);
    // From −1 to 2 is 3: 0.3 on either side. From 0 to 1 is 1: 0.1.
    expect([rows[0], rows[6399], ...rows.slice(6400)]).toEqual([[-1.3, -0.1], [2.3, 1.1], ...points]);
    expect(layout).toMatchObject({ xaxis: { range: [-1.3, 2.3] }, yaxis: { range: [-0.1, 1.1] } });
    expect((data[0]!.z as number[][])[0]!.slice(0, 2)).toEqual([0, 0]);
    expect((data[0]!.z as number[][])[79]!.slice(-2)).toEqual([1, 1]);
  });

  test('of two classes there is a line at one half; of more the plane has one tint each', () => {
    const types = (figure: ReturnType<typeof decisionBoundary>): string[] => figure.data.map(({ type }) => type);
    expect(types(decisionBoundary(right, { points, labels: [0, 1, 1] }))).toEqual([
      'heatmap',
      'contour',
      'scatter',
      'scatter',
    ]);
    const three = decisionBoundary(right, { points, labels: [0, 1, 2] });
    expect(types(three)).toEqual(['heatmap', 'scatter', 'scatter', 'scatter']);
    expect(three.data[0]).toMatchObject({ zmin: -0.5, zmax: 2.5 });
  });

  test('examples are told by class and counted where the classifier is right', () => {
    const { data, layout } = decisionBoundary(right, {
      points,
      labels: [0, 1, 0],
      classNames: ['no', 'yes'],
      featureNames: ['age', 'fare'],
    });
    expect(data.slice(2)).toMatchObject([
      { name: 'no', x: [-1, 2], y: [0, 1] },
      { name: 'yes', x: [1], y: [0] },
    ]);
    expect(layout.meta.description).toBe(
      'Decision boundary of 2 classes over age and fare; 2 of 3 examples on the right side.',
    );
  });

  test('all points in one place still have a map around them', () => {
    const { layout } = decisionBoundary(right, { points: [[1, 1]], labels: [0] });
    expect(layout).toMatchObject({ xaxis: { range: [0, 2] }, yaxis: { range: [0, 2] } });
  });

  test('of very many examples an even choice is drawn', () => {
    const many = Array.from({ length: 3000 }, (_, i) => [i, i % 7]);
    const { data } = decisionBoundary(right, { points: many, labels: many.map((_, i) => i % 2) });
    expect(data.slice(2).map(({ x }) => (x as number[]).length)).toEqual([600, 600]);
  });

  test.each([
    ['no points', { points: [], labels: [] }, right, 'points is empty; expected at least one value.'],
    ['other lengths', { points, labels: [0] }, right, 'points has length 3, labels 1; expected the same length.'],
    ['three features', { points: [[1, 2, 3]], labels: [0] }, right, 'points[0] has length 3; expected two features.'],
    ['NaN', { points: [[1, NaN]], labels: [0] }, right, 'points[0][1] is NaN; expected a finite number.'],
    ['eight classes', { points, labels: [0, 1, 7] }, right, 'classes is 8; expected a whole number in [2, 8).'],
    [
      'a label without a name',
      { points, labels: [0, 1, 2], classNames: ['a', 'b'] },
      right,
      'labels[2] is 2; expected an integer in [0, 2).',
    ],
    [
      'too few answers',
      { points, labels: [0, 1, 0] },
      () => [1],
      'predict gave 1 numbers; expected one for each of 6403 rows.',
    ],
    [
      'an answer that is NaN',
      { points, labels: [0, 1, 0] },
      (rows: number[][]) => rows.map(() => NaN),
      'predicted[0] is NaN; expected a finite number.',
    ],
  ])('refuses %s', (_, options, predict, message) => {
    expect(() => decisionBoundary(predict, options)).toThrow(new RangeError(`decisionBoundary: ${message}`));
  });
});
