import { descentOnCurve } from 'nnlab';

const square = (w: number): number => w * w;

describe('descentOnCurve', () => {
  test('each step lies on the curve; the start has the larger marker', () => {
    const { data, layout } = descentOnCurve(square, { descent: [1, -0.5, 0.25] });
    expect(data[1]).toMatchObject({ x: [1, -0.5, 0.25], y: [1, 0.25, 0.0625], marker: { size: [13, 8, 8] } });
    expect(layout).toMatchObject({ showlegend: false, xaxis: { range: [-1.15, 1.15] } });
  });

  test('of several descents there is a legend, and the curve reaches beyond the farthest step', () => {
    const { data, layout } = descentOnCurve(square, { a: [1, 2], b: [-4] }, { input: 'weight' });
    expect(data.map(({ name }) => name)).toEqual([undefined, 'a', 'b']);
    expect(layout).toMatchObject({ showlegend: true, xaxis: { range: [-4.6, 4.6], title: { text: 'weight' } } });
    expect(layout.meta.description).toBe(
      'Descents on a loss of weight: a from 1 to 2 in 1 step (loss 4), b from −4 to −4 in 0 steps (loss 16).',
    );
  });

  test('the curve goes from where to where it is asked; a loss that is not finite is a gap', () => {
    const { data } = descentOnCurve((w) => Math.log(w), { a: [1, 0] }, { from: -1, to: 3 });
    const { x, y } = data[0] as unknown as { x: number[]; y: (number | null)[] };
    expect([x[0], x.at(-1), y[0], y[120]]).toEqual([-1, 3, null, 0]);
    expect(data[1]!.y).toEqual([0, null]);
  });

  test.each([
    ['no path', {}, 'paths is empty; expected at least one value.'],
    ['an empty path', { a: [] }, 'paths.a is empty; expected at least one value.'],
    ['NaN', { a: [1, NaN] }, 'paths.a[1] is NaN; expected a finite number.'],
    ['seven paths', Object.fromEntries([...'abcdefg'].map((name) => [name, [1]])), 'got 7 paths; expected at most 6.'],
  ])('refuses %s', (_, paths, message) => {
    expect(() => descentOnCurve(square, paths)).toThrow(new RangeError(`descentOnCurve: ${message}`));
  });
});
