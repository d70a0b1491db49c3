import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeMarkup } from '../../internal/escape-markup';
import { tag, type Svg } from './draw/svg';
import { drawingStyle, paperColours } from './draw/style';
import type { Frame } from './draw/plot';
import { page } from './page';

export interface WidgetParts {
  /** Its folder in lib/widgets. */
  readonly name: string;
  readonly title: string;
  /** One line that says what it shows, for where there is no picture. */
  readonly description: string;
  readonly options: unknown;
  /** The height of its frame in a notebook, in pixels. */
  readonly height: number;
  readonly picture: Svg;
  readonly frame: Frame;
}

/** A page made by the build: its script and its style. */
interface Bundle {
  readonly script: string;
  readonly style: string;
}

/**
 * An interactive page. As the last value of a cell it is shown under the cell; `save` makes it a file of its own.
 *
 * It holds its code, so it needs no kernel and no network once it is shown.
 *
 * @example
 * const widget = playground();
 * widget instanceof Widget; // true
 * widget.html.startsWith('<!doctype html>'); // true
 */
export class Widget {
  constructor(private readonly parts: WidgetParts) {}

  get title(): string {
    return this.parts.title;
  }

  /** The page as one HTML file. */
  get html(): string {
    const { name, title, options } = this.parts;
    return page({ title, options, ...bundleOf(name) });
  }

  /** What it shows at the start, as an SVG file. */
  get picture(): string {
    const { frame, picture, description } = this.parts;
    return pictureFile(picture, { ...frame, description });
  }

  /** Writes the page to a file. */
  save(path: string): void {
    writeFileSync(path, this.html);
  }

  toString(): string {
    return this.parts.description;
  }

  /**
   * All forms of it: the page in a frame, the picture, the line. Where frames are stripped the picture behind it remains. The
   * frame may run scripts and nothing else; it cannot reach the notebook.
   */
  [Symbol.for('Jupyter.display')](): Record<string, string> {
    const { title, height, description } = this.parts;
    const picture = `data:image/svg+xml;base64,${Buffer.from(this.picture).toString('base64')}`;
    const html =
      `<div style="position:relative;height:${height}px;overflow:hidden">` +
      `<img alt="${escapeMarkup(description)}" src="${picture}" style="position:absolute;max-width:100%;max-height:100%">` +
      `<iframe title="${escapeMarkup(title)}" sandbox="allow-scripts" allow="clipboard-write" loading="lazy" ` +
      `style="position:absolute;inset:0;width:100%;height:100%;border:0;background:Canvas" ` +
      `srcdoc='${quoted(this.html)}'></iframe></div>`;
    return { 'text/html': html, 'image/svg+xml': this.picture, 'text/plain': description };
  }
}

/** A page within single quotes, of which scripts hold fewer than of double ones: the notebook stays smaller. */
function quoted(html: string): string {
  return html.replace(/&/g, '&amp;').replace(/'/g, '&#39;');
}

/**
 * A drawing as a file of its own, with its style, on white. Notebooks put such files into their page as they are: style and
 * names hold for this drawing only, whatever else the page shows.
 */
export function pictureFile(picture: Svg, { width, height, description }: Frame & { description: string }): string {
  const own = withOwnNames(picture);
  const name = 'nnlab-widget';
  return tag(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', class: name, viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' },
    tag('title', {}, escapeMarkup(description)),
    tag('style', {}, `.${name}{${paperColours}background:#fff}\n${drawingStyle(`.${name}`)}`),
    own,
  );
}

/** Numbers the clipping paths anew and adds what no other drawing has, so that the same drawing is the same text. */
function withOwnNames(picture: Svg): Svg {
  const numbers = new Map<string, number>();
  const numbered = picture.replace(/(?<=(?:id="|url\(#)clip-)\d+/g, (old) => {
    if (!numbers.has(old)) numbers.set(old, numbers.size + 1);
    return String(numbers.get(old));
  });
  const mark = createHash('sha256').update(numbered).digest('hex').slice(0, 8);
  return numbered.replace(/(?<=(?:id="|url\(#)clip-)(?=\d)/g, `${mark}-`);
}

/** Where the build puts pages: beside the compiled library, which is also where this file is compiled to. */
export function bundlePath(name: string): string {
  const built = join(__dirname, '..', 'pages', `${name}.json`);
  const fromSource = join(__dirname, '..', '..', 'dist', 'widgets', 'pages', `${name}.json`);
  return existsSync(built) ? built : fromSource;
}

function bundleOf(name: string): Bundle {
  const path = bundlePath(name);
  if (!existsSync(path)) throw new Error(`${name}: its page is not built; expected ${path}. Run npm run build.`);
  return JSON.parse(readFileSync(path, 'utf8')) as Bundle;
}
