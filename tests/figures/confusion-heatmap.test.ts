import { confusionHeatmap } from 'nnlab';

//                      said: cat dog cow
const counts = {
  data: Float64Array.of(8, 2, 0, /* is cat */ 0, 9, 1, /* is dog */ 4, 0, 6 /* is cow */),
  rows: 3,
  columns: 3,
};
const classNames = ['cat', 'dog', 'cow'];

describe('confusionHeatmap', () => {
  test('the diagonal is coloured by its share of the row, mistakes by their share of the commonest one', () => {
    const [right, mistakes] = confusionHeatmap(counts).data;
    expect(right!.z).toEqual([
      [0.8, null, null],
      [null, 0.9, null],
      [null, null, 0.6],
    ]);
    expect(mistakes!.z).toEqual([
      [null, 0.5, 0],
      [0, null, 0.25],
      [1, 0, null],
    ]);
  });

  test('words that are wider than their column climb', () => {
    const angleOf = (classNames: string[]) =>
      (confusionHeatmap(counts, { classNames }).layout.xaxis as { tickangle: number }).tickangle;
    expect(angleOf(['cat', 'dog', 'cow'])).toBe(0);
    expect(angleOf(['cat', 'elephant', 'cow'])).toBe(-45);
  });

  test('every count but zero stands in its cell, true classes downwards, predicted ones to the right', () => {
    const { layout } = confusionHeatmap(counts, { classNames });
    const texts = (layout.annotations as { x: number; y: number; text: string }[]).map(({ x, y, text }) => [
      y,
      x,
      text,
    ]);
    expect(texts).toEqual([
      [0, 0, '8'],
      [0, 1, '2'],
      [1, 1, '9'],
      [1, 2, '1'],
      [2, 0, '4'],
      [2, 2, '6'],
    ]);
    expect(layout.xaxis).toMatchObject({ title: { text: 'the model said' }, ticktext: classNames });
    expect(layout.yaxis).toMatchObject({ title: { text: 'it is' }, ticktext: classNames, range: [2.5, -0.5] });
  });

  test('the description counts the right ones and names the commonest mistake', () => {
    expect(confusionHeatmap(counts, { classNames }).layout.meta.description).toBe(
      'Confusion matrix of 30 examples, 23 of them right; most often cow was taken for cat (4 times).',
    );
  });

  test('without mistakes none is named, and a class without examples is no trouble', () => {
    const { layout, data } = confusionHeatmap({ data: Float64Array.of(5, 0, 0, 0), rows: 2, columns: 2 });
    expect(layout.meta.description).toBe('Confusion matrix of 5 examples, 5 of them right.');
    expect(data[0]!.z).toEqual([
      [1, null],
      [null, 0],
    ]);
  });

  test.each([
    [
      'a matrix that is not square',
      { data: Float64Array.of(1, 2), rows: 1, columns: 2 },
      'the matrix is 1 × 2; expected as many rows as columns.',
    ],
    ['data that do not fit', { data: Float64Array.of(1), rows: 2, columns: 2 }, 'data has length 1; expected 2 × 2.'],
    [
      'shares in place of counts',
      { data: Float64Array.of(0.5, 0, 0, 1), rows: 2, columns: 2 },
      'data[0] is 0.5; expected a whole number of at least 0.',
    ],
    ['no class', { data: Float64Array.of(), rows: 0, columns: 0 }, 'rows is 0; expected a whole number in [1, 31).'],
  ])('confusionHeatmap refuses %s', (_, matrix, message) =>
    expect(() => confusionHeatmap(matrix)).toThrow(new RangeError(`confusionHeatmap: ${message}`)),
  );

  test('confusionHeatmap refuses names that do not fit', () => {
    expect(() => confusionHeatmap(counts, { classNames: ['cat'] })).toThrow(
      new RangeError('confusionHeatmap: classNames has length 1; expected 3.'),
    );
  });
});
