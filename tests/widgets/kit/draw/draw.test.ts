import { bitmap } from '../../../../lib/widgets/kit/draw/bitmap';
import { diverging, mix, rgb } from '../../../../lib/widgets/kit/draw/colours';
import { plot } from '../../../../lib/widgets/kit/draw/plot';
import { escapeMarkup } from '../../../../lib/internal/escape-markup';
import { path } from '../../../../lib/widgets/kit/draw/svg';
import { ticks, written } from '../../../../lib/widgets/kit/draw/ticks';

test('ticks are round and inside; a domain without length has one', () => {
  expect(ticks([0, 10], 5)).toEqual([0, 2, 4, 6, 8, 10]);
  expect(ticks([-0.3, 0.3], 3)).toEqual([-0.2, 0, 0.2]);
  expect(ticks([2, 2], 5)).toEqual([2]);
});

test('written is short, with a true minus sign', () => {
  expect([0, -1.5, 1 / 3, 1e-9, NaN, -Infinity].map((x) => written(x))).toEqual([
    '0',
    '−1.5',
    '0.333',
    '1.00e−9',
    'NaN',
    '−∞',
  ]);
});

test('markup that a learner typed stays text', () => {
  expect(escapeMarkup('<img onerror="x">&')).toBe('&lt;img onerror=&quot;x&quot;&gt;&amp;');
});

test('path breaks where a point is not finite', () => {
  expect(
    path(
      [
        [0, 0],
        [1, 1],
        [2, NaN],
        [3, 3],
      ],
      'a',
    ),
  ).toContain('d="M0 0L1 1M3 3"');
});

test('plot goes from values to pixels and back', () => {
  const axes = plot(
    { width: 400, height: 300 },
    { x: { domain: [0, 10], title: '' }, y: { domain: [-1, 1], title: '' } },
  );
  expect(axes.valuesAt({ x: axes.x(3), y: axes.y(0.5) })).toEqual({ x: expect.closeTo(3), y: expect.closeTo(0.5) });
  expect(axes.valuesAt({ x: -99, y: 0 }).x).toBe(0);
});

test('diverging is near white at 0, grey for NaN, and held beyond ±1', () => {
  expect(diverging(5)).toEqual(rgb('#0072B2'));
  expect(diverging(-1)).toEqual(rgb('#E69F00'));
  expect(diverging(NaN)).toEqual(rgb('#8c8c8c'));
  expect(mix([0, 0, 0], [10, 20, 30], 0.5)).toEqual([5, 10, 15]);
});

test('bitmap is a BMP: the last row comes first, blue before red', () => {
  const svg = bitmap((row) => (row === 0 ? [255, 0, 0] : [0, 0, 255]), {
    columns: 1,
    rows: 2,
    x: 0,
    y: 0,
    width: 1,
    height: 2,
  });
  const bytes = Buffer.from(/base64,([^"]+)"/.exec(svg)![1]!, 'base64');
  expect(bytes.subarray(0, 2).toString()).toBe('BM');
  expect([...bytes.subarray(54, 57)]).toEqual([255, 0, 0]);
  expect([...bytes.subarray(58, 61)]).toEqual([0, 0, 255]);
});
