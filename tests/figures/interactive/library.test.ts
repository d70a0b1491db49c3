import { gunzipSync } from 'node:zlib';
import { frontEnd } from '../../../lib/internal/front-end';

type Library = typeof import('../../../lib/figures/interactive/library');

let library: Library;
beforeEach(async () => {
  jest.resetModules();
  // Which notebook has which library is remembered for the whole process: each test is a new one.
  library = await import('../../../lib/figures/interactive/library');
  ({ frontEnd: current } = await import('../../../lib/internal/front-end'));
});
let current: typeof frontEnd;

test.each([
  [['scatter', 'bar'], 'flat'],
  [['heatmap', 'contour'], 'flat'],
  [['surface', 'scatter3d'], 'spatial'],
  [['scatter3d'], 'spatial'],
])('figures of %j are drawn by the %s library', (types, name) => expect(library.libraryFor(types)).toBe(name));

describe('carrierOf', () => {
  test('brings plotly.js itself, compressed, and nothing from the network', () => {
    const script = library.carrierOf('flat');
    const [, packed] = /^<script>.*\('flat', '([A-Za-z0-9+/=]+)'\);<\/script>$/s.exec(script)!;
    expect(gunzipSync(Buffer.from(packed!, 'base64')).toString()).toContain('plotly.js (cartesian - minified) v');
    expect(script).not.toMatch(/src=|https?:/);
    expect(script.length).toBeLessThan(750_000);
  });

  test('brings each library once a notebook', () => {
    expect(library.carrierOf('flat')).not.toBe('');
    expect(library.carrierOf('flat')).toBe('');
    expect(library.carrierOf('spatial')).not.toBe('');
    expect(library.carrierOf('spatial')).toBe('');
  });

  test('brings it again where the cell that brought it runs again, and only there', () => {
    current.cell = 'one';
    expect(library.carrierOf('flat')).not.toBe('');
    current.cell = 'two';
    expect(library.carrierOf('flat')).toBe('');
    current.cell = 'one';
    expect(library.carrierOf('flat')).not.toBe('');
  });
});
