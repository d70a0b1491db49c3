import { descentStepper, lossWithOutlier, polynomialDegree, Widget } from 'nnlab';

/** The names that a picture gives to parts of itself. */
function namesIn({ picture }: Widget): string[] {
  return [...picture.matchAll(/id="([^"]+)"/g)].map(([, id]) => id!);
}

test('a picture styles nothing but itself: every rule begins with its own class', () => {
  const [, style] = /<style>([^]*?)<\/style>/.exec(lossWithOutlier().picture)!;
  const selectors = style!.split('}').flatMap((rule) => rule.split('{')[0]!.trim() || []);
  expect(selectors.length).toBeGreaterThan(20);
  expect(selectors.filter((selector) => !/^\.nnlab-widget( |$)/.test(selector))).toEqual([]);
});

test('pictures on one page share no names, and each refers to its own', () => {
  const widgets = [lossWithOutlier(), lossWithOutlier({ outlier: 2 }), descentStepper()];
  const names = widgets.flatMap(namesIn);
  expect(names.length).toBeGreaterThan(4);
  expect(new Set(names).size).toBe(names.length);
  for (const widget of widgets) {
    const used = [...widget.picture.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id!);
    expect(used).toEqual(namesIn(widget));
  }
});

test('the same widget twice is the same picture', () => {
  expect(lossWithOutlier().picture).toBe(lossWithOutlier().picture);
});

test('the line for readers ends the title once', () => {
  expect(String(polynomialDegree({ degree: 12 }))).toMatch(/^How many bends may the curve have\? Degree 12: /);
  expect(String(lossWithOutlier())).toMatch(/^A loss and an outlier\. /);
});
