import { tag, type Svg } from './svg';

/** A point that belongs to a class: classes differ in shape as well as in colour, as in `decisionBoundary`. */
export function mark(
  kind: number,
  { x, y, size = 5 }: { readonly x: number; readonly y: number; readonly size?: number },
): Svg {
  const colour = markColours[kind % markColours.length]!;
  const attributes = { class: `${colour} fill halo` };
  const corners = shapes[kind % shapes.length]!;
  if (corners.length === 0) return tag('circle', { cx: x, cy: y, r: size, ...attributes });
  const points = corners.map(([dx, dy]) => `${round(x + dx * size)},${round(y + dy * size)}`).join(' ');
  return tag('polygon', { points, ...attributes });
}

/** The colour of each class, by its name in the palette. Of two, the second is the positive one: blue, as positive weights are. */
export const markColours = ['orange', 'blue', 'green', 'purple', 'vermilion', 'sky'] as const;

type Corner = readonly [number, number];

/** The corners of each class's mark, in its size; none stands for a circle. */
export const shapes: readonly (readonly Corner[])[] = [
  [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  [],
  [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
  [
    [0, -1.2],
    [1.1, 0.9],
    [-1.1, 0.9],
  ],
  [
    [-1.1, -0.9],
    [1.1, -0.9],
    [0, 1.2],
  ],
  [
    [-1.2, -0.4],
    [1.2, -0.4],
    [1.2, 0.4],
    [-1.2, 0.4],
  ],
];

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
