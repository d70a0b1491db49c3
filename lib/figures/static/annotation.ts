import type { Json } from '../figure';
import { number, record, words } from './attributes';
import type { Panel } from './panel';
import { element } from './svg';
import { heightOf, label, widthOf, type TextStyle } from './text';

const shares: Readonly<Record<string, number>> = { left: 0, center: 0.5, right: 1, top: 0, middle: 0.5, bottom: 1 };
const anchors = { left: 'start', center: 'middle', right: 'end' } as const;

/** A text at a place. Our figures have none with an arrow. */
export function annotation(json: Json, panel: Panel): string {
  const { text, font, x, y, xshift, yshift, xanchor, yanchor, align, bgcolor } = record(json);
  const { size, color, weight } = record(font);
  const content = words(text);
  const style = {
    size: number(size, 14),
    color: words(color, '#7a7a7a'),
    weight: weight === undefined ? undefined : String(weight),
  };
  const [width, height] = [widthOf(content, style.size), heightOf(content, style.size)];
  const across = words(xanchor, 'center');
  const baseline = words(yanchor, 'middle') as NonNullable<TextStyle['baseline']>;
  // The box hangs at its anchor; within it lines are aligned.
  const left = panel.x(x ?? null) + number(xshift, 0) - shares[across]! * width;
  const hung = panel.y(y ?? null) - number(yshift, 0);
  const aligned = words(align, across) as keyof typeof anchors;
  const box = { x: left - 3, y: hung - shares[baseline]! * height, width: width + 6, height };
  return [
    bgcolor === undefined ? '' : element('rect', { ...box, rx: 3, fill: words(bgcolor) }),
    label(content, { x: left + shares[aligned]! * width, y: hung, anchor: anchors[aligned], baseline, ...style }),
  ].join('');
}
