import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { figureBundle } from '../../lib/figures/figure-bundle';
import { staticPicture } from '../../lib/figures/static/picture';
import { compact } from './compact';
import { gallery } from './gallery';

/** What lib/index.ts exports from figures/ that is no figure. */
const displays = ['show', 'liveTraining', 'progress'];

test('every figure that a lesson can import is in the gallery', () => {
  const index = readFileSync(resolve(__dirname, '../../lib/index.ts'), 'utf8');
  const names = [...index.matchAll(/^export \{ (\w+)[^}]*\} from '\.\/figures\//gm)].map(([, name]) => name!);
  const shown = new Set(Object.keys(gallery).map((name) => name.split(' ')[0]));
  expect(names.filter((name) => !displays.includes(name) && !shown.has(name))).toEqual([]);
});

/** The tags of an SVG that are opened and never closed, or closed and never opened. */
function unbalanced(svg: string): string[] {
  const open: string[] = [];
  for (const [, end, name, self] of svg.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/gi)) {
    if (self) continue;
    if (!end) open.push(name!);
    else if (open.pop() !== name) return [name!];
  }
  return open;
}

describe.each(Object.entries(gallery))('the figure %s', (_, make) => {
  const figure = make();

  test('has the data and the layout it had', () => expect(compact(figure)).toMatchSnapshot());

  test('is the same when drawn again', () => expect(make()).toStrictEqual(figure));

  test('survives JSON unchanged: no undefined, no NaN, no typed arrays', () => {
    expect(JSON.parse(JSON.stringify(figure))).toStrictEqual(figure);
  });

  test('takes less than 260 kB of a notebook, all its forms together', () => {
    figureBundle(figure); // The first figure of each kind brings plotly.js.
    expect(JSON.stringify(figureBundle(figure)).length).toBeLessThan(260_000);
  });

  test('says in one line what it shows', () => {
    expect(figure.layout.meta.description).toMatch(/^\S[^\n]*\.$/);
  });

  test('lets the page shine through', () => {
    expect(figure.layout).toMatchObject({ paper_bgcolor: 'rgba(0, 0, 0, 0)', plot_bgcolor: 'rgba(0, 0, 0, 0)' });
  });

  test('has a static picture: well-formed, of its size, with its description as title', () => {
    const svg = staticPicture(figure)!;
    const { width = 760, height, meta } = figure.layout;
    expect(svg).toMatch(`viewBox="0 0 ${Number(width)} ${Number(height)}"`);
    expect(svg).toContain(`<title>${meta.description}</title>`);
    expect(unbalanced(svg)).toEqual([]);
    expect(svg.replace(meta.description, '')).not.toMatch(/NaN|Infinity|undefined|null/);
  });
});
