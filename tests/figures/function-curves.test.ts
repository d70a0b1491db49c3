import { functionCurves } from 'nnlab';

describe('functionCurves', () => {
  test('every function is a line of its own, with a dash of its own, from end to end', () => {
    const { data, layout } = functionCurves({ square: (x) => x * x, line: (x) => 2 * x }, { from: -3, to: 3 });
    expect(data.map(({ name }) => name)).toEqual(['square', 'line']);
    const [square, line] = data as unknown as { x: number[]; y: number[]; line: { dash: string } }[];
    expect([square!.x[0], square!.x[120], square!.x[240]]).toEqual([-3, 0, 3]);
    expect([square!.y[0], square!.y[120], line!.y[240]]).toEqual([9, 0, 6]);
    expect(square!.line.dash).not.toBe(line!.line.dash);
    expect(layout.meta.description).toBe('Curves of square, line for x from −3 to 3.');
  });

  test('where a function is not finite the curve has a gap', () => {
    const { data } = functionCurves({ reciprocal: (x) => 1 / x }, { from: -1, to: 1 });
    const y = data[0]!.y as (number | null)[];
    expect(y[120]).toBeNull();
    expect(y.filter((value) => value === null)).toHaveLength(1);
  });

  test('the axes carry their quantities', () => {
    const { layout } = functionCurves({ f: Math.sin }, { input: 'weighted sum', output: 'price' });
    expect(layout).toMatchObject({ xaxis: { title: { text: 'weighted sum' } }, yaxis: { title: { text: 'price' } } });
  });

  test('functionCurves refuses no functions, too many, and a range that is none', () => {
    const seven = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`f${n}`, () => n]));
    expect(() => functionCurves({})).toThrow(
      new RangeError('functionCurves: functions is empty; expected at least one value.'),
    );
    expect(() => functionCurves(seven)).toThrow(new RangeError('functionCurves: got 7 functions; expected at most 6.'));
    expect(() => functionCurves({ f: Math.sin }, { from: 2, to: 1 })).toThrow(
      new RangeError('functionCurves: from is 2 and to is 1; expected two numbers, the smaller one first.'),
    );
    expect(() => functionCurves({ f: 3 as unknown as () => number })).toThrow(
      new TypeError('functionCurves: f is 3; expected a function.'),
    );
  });
});
