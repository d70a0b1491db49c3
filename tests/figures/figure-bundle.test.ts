import { gunzipSync } from 'node:zlib';
import { barComparison, type Figure } from 'nnlab';
import { figureBundle, pictureBundle } from '../../lib/figures/figure-bundle';

const figure = barComparison({ 'a < b & "c"': 1 }, { quantity: 'score' });
const alt = 'score: a &lt; b &amp; &quot;c&quot; 1.';

/** A plain object with text and bytes of its attributes. */
function parts(html: string): { figure: unknown; library: string; image: string } {
  const [, library, packed, rest] =
    /^<div class="nnlab-figure" data-library="(\w+)" data-figure="(.*?)">(.*?)<\/div>/.exec(html)!;
  return { figure: JSON.parse(gunzipSync(Buffer.from(packed!, 'base64')).toString()), library: library!, image: rest! };
}

describe('figureBundle', () => {
  test('the page fragment holds the figure, compressed, and its picture with the description', () => {
    const bundle = figureBundle(figure);
    const { library, image, figure: packed } = parts(String(bundle['text/html']));
    expect(library).toBe('flat');
    expect(packed).toEqual(bundle['application/vnd.plotly.v1+json']);
    const [, source] = /^<img alt="(?:[^"]*)" src="data:image\/svg\+xml;base64,([^"]*)"/.exec(image)!;
    expect(image).toContain(`alt="${alt}"`);
    expect(Buffer.from(source!, 'base64').toString()).toBe(bundle['image/svg+xml']);
  });

  test('asks nothing of the network: no address stands in the fragment but names of XML', () => {
    const { image } = parts(String(figureBundle(figure)['text/html']));
    expect(image).not.toMatch(/https?:/);
    expect(String(figureBundle(figure)['image/svg+xml']).match(/https?:[^"]*/g)).toEqual([
      'http://www.w3.org/2000/svg',
    ]);
  });

  test('a figure that cannot be drawn without a browser keeps its data and its description', () => {
    const layout = { meta: { description: 'Two slices <of> a pie.' } };
    const bundle = figureBundle({ data: [{ type: 'pie', values: [1, 2] }], layout });
    expect(Object.keys(bundle)).toEqual(['application/vnd.plotly.v1+json', 'text/html', 'text/plain']);
    expect(parts(String(bundle['text/html'])).image).toBe('<p>Two slices &lt;of&gt; a pie.</p>');
  });
});

test('pictureBundle holds picture and description alone', () => {
  const bundle = pictureBundle(figure);
  expect(Object.keys(bundle)).toEqual(['image/svg+xml', 'text/plain']);
  expect(bundle['image/svg+xml']).toMatch(/^<svg /);
});

test('a figure of a student, without theme or axes, is drawn too', () => {
  const data = [{ type: 'scatter', x: [1, 2], y: [3, 4] }];
  const bundle = figureBundle({ data, layout: { meta: { description: 'A line.' } } } as Figure);
  expect(bundle['image/svg+xml']).toContain('<path d="M');
});
