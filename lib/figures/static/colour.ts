import type { Json } from '../figure';
import { list, words } from './attributes';

/** Red, green, blue in 0 … 255, and opacity in 0 … 1. */
export type Colour = readonly [red: number, green: number, blue: number, opacity: number];

/** Reads '#rrggbb', 'rgb(…)' and 'rgba(…)'. */
export function parseColour(text: string): Colour {
  if (text.startsWith('#')) {
    const [red, green, blue] = [1, 3, 5].map((start) => parseInt(text.slice(start, start + 2), 16));
    return [red!, green!, blue!, 1];
  }
  const [red = 0, green = 0, blue = 0, opacity = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, opacity];
}

/** Gives the colour of each number between two, by a colour scale of plotly.js: `[[0, colour], …, [1, colour]]`. */
export function colourScale(scale: Json | undefined, [from, to]: readonly [number, number]): (value: number) => Colour {
  const stops = list(scale).map((stop) => ({ at: Number(list(stop)[0]), colour: parseColour(words(list(stop)[1])) }));
  return (value) => {
    const place = to === from ? 0.5 : Math.min(1, Math.max(0, (value - from) / (to - from)));
    // Of two stops in one place the first colours what lies below, the last what lies above.
    const above = stops.findIndex(({ at }, i) => at > place || (at === place && i === stops.length - 1));
    const [low, high] = [stops[Math.max(0, above - 1)]!, stops[above < 0 ? stops.length - 1 : above]!];
    const share = high.at === low.at ? 0 : (place - low.at) / (high.at - low.at);
    return low.colour.map((part, i) => part + share * (high.colour[i]! - part)) as unknown as Colour;
  };
}

/** A colour as SVG writes it. */
export function toCss([red, green, blue, opacity]: Colour): string {
  const parts = [red, green, blue].map(Math.round);
  if (opacity >= 1) return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  return `rgba(${parts.join(', ')}, ${Math.round(opacity * 1000) / 1000})`;
}
