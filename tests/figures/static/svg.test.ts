import { element, pathThrough, polygon } from '../../../lib/figures/static/svg';

test('element rounds numbers, escapes words and leaves out what is undefined', () => {
  expect(element('rect', { x: 1.26, fill: '"a" & <b>', stroke: undefined })).toBe(
    '<rect x="1.3" fill="&quot;a&quot; &amp; &lt;b&gt;"/>',
  );
  expect(element('g', {}, '<a/>')).toBe('<g><a/></g>');
});

test('pathThrough begins anew after a gap', () => {
  expect(pathThrough([[0, 0], [1, 2], null, null, [3.33, 4]])).toBe('M0 0L1 2M3.3 4');
});

describe('polygon', () => {
  test('leads from corner to corner', () => {
    expect(
      polygon([
        [10, 20],
        [15.5, 20],
        [15.5, 10],
        [0, 10],
      ]),
    ).toBe('M10 20l5.5 0 0-10-15.5 0z');
  });

  test('rounding does not add up: the last corner is a tenth of a pixel off at most', () => {
    const corners = Array.from({ length: 100 }, (_, i) => [i * 0.04, 0] as const);
    const steps = polygon(corners)
      .match(/-?[\d.]+/g)!
      .map(Number)
      .slice(2);
    expect(steps.filter((_, i) => i % 2 === 0).reduce((sum, step) => sum + step, 0)).toBeCloseTo(99 * 0.04, 1);
  });
});
