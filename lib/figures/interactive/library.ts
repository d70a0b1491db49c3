import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { frontEnd } from '../../internal/front-end';
import { pageScript } from './page';

/** The parts of plotly.js that our figures are drawn with, each a build of its own by plotly. */
const libraries = {
  flat: 'plotly.js-cartesian-dist-min/plotly-cartesian.min.js',
  spatial: 'plotly.js-gl3d-dist-min/plotly-gl3d.min.js',
} as const;

export type LibraryName = keyof typeof libraries;

/** Which libraries the notebook has already, and which cell brought them. */
const carriers = new Map<LibraryName, string | undefined>();

/** The library that draws traces of these types. */
export function libraryFor(types: readonly string[]): LibraryName {
  return types.some((type) => type === 'surface' || type === 'scatter3d') ? 'spatial' : 'flat';
}

/** The script that brings a library into the page; nothing where an earlier figure of the notebook has brought it. */
export function carrierOf(name: LibraryName): string {
  const { cell } = frontEnd;
  // A cell that runs again loses what it brought.
  const again = cell !== undefined && carriers.get(name) === cell;
  if (carriers.has(name) && !again) return '';
  carriers.set(name, cell);
  const packed = gzipSync(readFileSync(require.resolve(libraries[name])), { level: 4 }).toString('base64');
  return `<script>(${pageScript})('${name}', '${packed}');</script>`;
}
