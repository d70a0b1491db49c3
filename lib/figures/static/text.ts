import { escapeMarkup } from '../../internal/escape-markup';
import { element } from './svg';

/** How wide characters are, in sizes of the font: without a browser the width of a text can only be estimated. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'|!ft()[\] ]/, 0.36],
  [/[mwMW@%…—]/, 0.96],
  [/[A-Z]/, 0.7],
  [/[⺀-퟿豈-﫿︰-﹏＀-￯]/u, 1],
];
const usualWidth = 0.6;

/** The estimated width of the longest line, in pixels. */
export function widthOf(text: string, size: number): number {
  const characters = linesOf(text).map((line) =>
    [...plain(line)].reduce((sum, c) => sum + (widths.find(([kind]) => kind.test(c))?.[1] ?? usualWidth), 0),
  );
  return size * Math.max(0, ...characters);
}

export const lineHeight = 1.3;

export function heightOf(text: string, size: number): number {
  return linesOf(text).length * lineHeight * size;
}

export interface TextStyle {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  /** Where x lies in the text. */
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Where y lies in the text. Default 'middle'. */
  readonly baseline?: 'top' | 'middle' | 'bottom';
  readonly weight?: string;
  /** Degrees, clockwise. */
  readonly angle?: number;
}

/** Text as plotly.js writes it, with <b>, <i>, <sub>, <sup> and <br>. */
export function label(
  text: string,
  { x, y, size, color, anchor, baseline = 'middle', weight, angle }: TextStyle,
): string {
  const lines = linesOf(text);
  const height = lines.length * lineHeight * size;
  // The line of writing lies about a third of the size below the middle of a line.
  const first = y - { top: 0, middle: 0.5, bottom: 1 }[baseline] * height + (lineHeight / 2 + 0.35) * size;
  const attributes = {
    'font-size': size,
    'font-weight': weight,
    fill: color,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    transform: angle ? `rotate(${angle} ${x} ${y})` : undefined,
  };
  if (lines.length === 1) return element('text', { x, y: first, ...attributes }, rich(lines[0]!));
  const rows = lines.map((line, i) => element('tspan', { x, y: first + i * lineHeight * size }, rich(line) || ' '));
  return element('text', attributes, rows.join(''));
}

function linesOf(text: string): string[] {
  return text.split(/<br\s*\/?>/);
}

function plain(line: string): string {
  return line.replace(/<[^>]*>/g, '');
}

const styles: Readonly<Record<string, string>> = {
  b: 'font-weight="bold"',
  i: 'font-style="italic"',
  sub: 'dy="0.25em" font-size="75%"',
  sup: 'dy="-0.4em" font-size="75%"',
};

function rich(line: string): string {
  return line
    .split(/(<\/?(?:b|i|sub|sup)>)/)
    .map((part) => {
      const [, end, tag] = /^<(\/?)(b|i|sub|sup)>$/.exec(part) ?? [];
      if (tag === undefined) return escapeMarkup(part);
      return end ? '</tspan>' : `<tspan ${styles[tag]}>`;
    })
    .join('');
}
