import { heightOf, label, widthOf } from '../../../lib/figures/static/text';

const style = { x: 10, y: 100, size: 10, color: '#000000' };

test('widthOf counts the widest line, and no tags', () => {
  expect(widthOf('a<br>aaaa<br>aa', 10)).toBe(widthOf('aaaa', 10));
  expect(widthOf('<b>aaaa</b>', 10)).toBe(widthOf('aaaa', 10));
  expect(widthOf('', 10)).toBe(0);
  expect(widthOf('aaaa', 20)).toBe(2 * widthOf('aaaa', 10));
});

test('heightOf counts lines', () => expect(heightOf('a<br/>b', 10)).toBe(26));

describe('label', () => {
  test('the line of writing lies below the middle', () => {
    // 100 − 13 / 2 + (0.65 + 0.35) · 10 = 103.5
    expect(label('x', style)).toBe('<text x="10" y="103.5" font-size="10" fill="#000000">x</text>');
  });

  test.each([
    ['top', 110],
    ['middle', 103.5],
    ['bottom', 97],
  ] as const)('it hangs at its %s', (baseline, y) => expect(label('x', { ...style, baseline })).toContain(`y="${y}"`));

  test('lines stand one below the other', () => {
    const text = label('a<br><br>c', { ...style, anchor: 'middle' });
    expect(text).toContain('text-anchor="middle"');
    expect(text.match(/<tspan [^>]*>[^<]*/g)).toEqual([
      '<tspan x="10" y="90.5">a',
      '<tspan x="10" y="103.5"> ',
      '<tspan x="10" y="116.5">c',
    ]);
  });

  test('it may be turned, bold, italic, raised or lowered', () => {
    expect(label('x', { ...style, angle: -90, weight: '600' })).toMatch(/font-weight="600".*rotate\(-90 10 100\)/);
    expect(label('<b>a</b><i>b</i><sub>c</sub><sup>d</sup>', style)).toMatch(
      />(<tspan [^>]*>[abcd]<\/tspan>){4}<\/text>$/,
    );
  });

  test('no other tag gets through', () => {
    expect(label('<script>alert("&")</script>', style)).toContain('&lt;script&gt;alert(&quot;&amp;&quot;)');
  });
});
