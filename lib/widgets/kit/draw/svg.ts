import { escapeMarkup } from '../../../internal/escape-markup';

/** SVG as text: the same drawing is the static picture of a widget and what its page shows. */
export type Svg = string;

/** One element. Numbers are rounded to what a screen can show. */
export function tag(name: string, attributes: Readonly<Record<string, string | number>>, ...children: Svg[]): Svg {
  const written = Object.entries(attributes).map(([key, value]) => {
    const text = typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeMarkup(value);
    return ` ${key}="${text}"`;
  });
  return `<${name}${written.join('')}>${children.join('')}</${name}>`;
}

/** A line of text; `class` may hold 'end', 'middle', 'strong', 'faint'. */
export function label(text: string, at: { readonly x: number; readonly y: number; readonly class?: string }): Svg {
  return tag('text', at, escapeMarkup(text));
}

/** Points joined by a line; a point that is not finite breaks it. */
export function path(points: readonly (readonly [number, number])[], className: string): Svg {
  let pen = 'M';
  const d = points.map(([x, y]) => {
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      pen = 'M';
      return '';
    }
    const step = `${pen}${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
    pen = 'L';
    return step;
  });
  return tag('path', { d: d.join(''), class: className });
}
