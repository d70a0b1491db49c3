import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { colourStyle, drawingStyle } from './draw/style';

const library = join(__dirname, '..', '..', '..');
const sources = join(library, 'widgets');

/** The most a page may weigh, without the learner's model and data. */
const mostBytes = 250_000;

/** Every folder of lib/widgets that has a view. */
export function widgetNames(): string[] {
  return readdirSync(sources).filter((name) => existsSync(join(sources, name, 'view.ts')));
}

/**
 * Makes the script and the style of every widget, into dist/widgets/pages.
 *
 * @throws {Error} Where one is too large for a cell.
 */
export async function buildPages(): Promise<void> {
  const pages = join(library, 'dist', 'widgets', 'pages');
  mkdirSync(pages, { recursive: true });
  const kit = readFileSync(join(sources, 'kit', 'view', 'page.css'), 'utf8');
  for (const name of widgetNames()) {
    const own = join(sources, name, 'view.css');
    const style = [colourStyle, drawingStyle(), kit, existsSync(own) ? readFileSync(own, 'utf8') : ''].join('\n');
    const script = await bundle(name);
    const size = Buffer.byteLength(script) + Buffer.byteLength(style);
    if (size > mostBytes) throw new Error(`widgets: ${name} has ${size} bytes; expected at most ${mostBytes}.`);
    writeFileSync(join(pages, `${name}.json`), JSON.stringify({ script, style }));
  }
}

async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(sources, name, 'view.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    // The class names of errors are read by people.
    keepNames: false,
    charset: 'utf8',
    legalComments: 'none',
    alias: { 'node:util': join(sources, 'kit', 'view', 'node-util.ts') },
    tsconfigRaw: {},
    logLevel: 'error',
  });
  // A script element ends at the first of these, even inside a string.
  return outputFiles[0]!.text
    .trim()
    .replace(/<\/script/gi, '<\\/script')
    .replace(/<!--/g, '<\\!--');
}

if (require.main === module) void buildPages();
