import type { Stroke } from './strokes';

/** Points on an ellipse, from one angle to another; 0 points to the right, a quarter turn (90) down. */
function arc(x: number, y: number, [rx, ry]: readonly [number, number], [from, to]: readonly [number, number]): Stroke {
  const count = Math.max(4, Math.ceil(Math.abs(to - from) / 15));
  return Array.from({ length: count + 1 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / count) * Math.PI) / 180;
    return [Math.round(x + rx * Math.cos(angle)), Math.round(y + ry * Math.sin(angle))] as const;
  });
}

/** A way of writing each digit, on paper of 100 × 100. */
export const exampleStrokes: readonly (readonly Stroke[])[] = [
  [arc(50, 50, [24, 36], [-100, 265])],
  [
    [
      [56, 12],
      [52, 50],
      [47, 88],
    ],
  ],
  [[...arc(50, 33, [23, 20], [-165, 50]), [45, 66], [26, 86], [78, 85]]],
  [[...arc(47, 30, [22, 18], [-150, 88]), ...arc(47, 67, [25, 20], [-85, 150])]],
  [
    [
      [36, 14],
      [26, 52],
      [70, 52],
    ],
    [
      [66, 18],
      [63, 52],
      [60, 90],
    ],
  ],
  [
    [[34, 16], [31, 46], ...arc(48, 64, [23, 21], [-120, 140])],
    [
      [34, 16],
      [74, 15],
    ],
  ],
  [[[62, 10], [42, 32], [31, 56], ...arc(49, 68, [19, 20], [180, -175])]],
  [
    [
      [24, 20],
      [74, 18],
      [58, 52],
      [46, 90],
    ],
  ],
  [[...arc(50, 31, [18, 18], [-60, -270]), ...arc(50, 69, [21, 20], [-90, 270]), ...arc(50, 31, [18, 18], [90, -60])]],
  [[...arc(49, 32, [20, 20], [-10, -350]), [68, 34], [65, 60], [58, 90]]],
];
