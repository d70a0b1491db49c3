import { coverArea, createCanvas, inkPath } from '../../../lib/datasets/stand-in/raster';

const rows = ({ pixels, side }: ReturnType<typeof createCanvas>): number[][] =>
  Array.from({ length: side }, (_, row) => [...pixels.subarray(row * side, (row + 1) * side)]);

describe('inkPath', () => {
  test('inkPath(canvas, path, pen) covers a pixel by its distance from the line', () => {
    const canvas = createCanvas(4);
    inkPath(canvas, [-9, 1.5, 9, 1.5], { radius: 1, softness: 2 });
    // (radius + softness/2 − distance) / softness, for rows 1, 0, 1 and 2 pixels from the line: 2/2, 1/2, 0/2.
    expect(rows(canvas)).toEqual([Array(4).fill(0.5), Array(4).fill(1), Array(4).fill(0.5), Array(4).fill(0)]);
  });

  test('inkPath(canvas, path, pen) keeps the fuller cover where lines cross', () => {
    const canvas = createCanvas(3);
    const pen = { radius: 0.5, softness: 2 };
    inkPath(canvas, [1.5, -9, 1.5, 9], pen);
    const [before] = rows(canvas);
    inkPath(canvas, [-9, 1.5, 9, 1.5], pen);
    expect(rows(canvas)[1]![1]).toBe(before![1]);
    expect(rows(canvas)[0]![0]).toBe(before![0]);
  });

  test('inkPath(canvas, path, pen) leaves a round dot for a line of no length, and nothing outside the canvas', () => {
    const canvas = createCanvas(3);
    inkPath(canvas, [1.5, 1.5, 1.5, 1.5], { radius: 0.75, softness: 0.5 });
    expect(rows(canvas)).toEqual([
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ]);
    inkPath(canvas, [20, 20, 30, 30], { radius: 2, softness: 1 });
    expect(canvas.pixels.reduce((sum, value) => sum + value)).toBe(1);
  });
});

describe('coverArea', () => {
  const rectangle = (left: number, top: number, right: number, bottom: number): number[] => [
    ...[left, top, right, top],
    ...[right, bottom, left, bottom],
  ];

  test('coverArea(canvas, outline) covers a pixel by the share that lies inside', () => {
    const canvas = createCanvas(3);
    coverArea(canvas, rectangle(0.5, 0.25, 2.25, 2));
    //            ½ · ¾    1 · ¾   ¼ · ¾
    expect(rows(canvas)).toEqual([
      [0.375, 0.75, 0.1875],
      [0.5, 1, 0.25],
      [0, 0, 0],
    ]);
  });

  test('coverArea(canvas, outline) does not depend on the direction of the outline', () => {
    const [one, other] = [createCanvas(3), createCanvas(3)];
    coverArea(one, [0.5, 0.25, 2.25, 0.25, 1, 2.5]);
    coverArea(other, [1, 2.5, 2.25, 0.25, 0.5, 0.25]);
    expect(one.pixels).toEqual(other.pixels);
  });

  test('coverArea(canvas, outline) cuts off what lies outside the canvas', () => {
    const canvas = createCanvas(2);
    coverArea(canvas, rectangle(-5, -5, 1, 9));
    expect(rows(canvas)).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  test('coverArea(canvas, outline) replaces what was on the canvas', () => {
    const canvas = createCanvas(2);
    coverArea(canvas, rectangle(0, 0, 2, 2));
    coverArea(canvas, rectangle(0, 0, 1, 1));
    expect([...canvas.pixels]).toEqual([1, 0, 0, 0]);
  });

  test('coverArea(canvas, outline) of a disc has the area of the disc', () => {
    const canvas = createCanvas(20);
    const outline = Array.from({ length: 200 }, (_, i) => [
      10 + 7 * Math.cos((2 * Math.PI * i) / 200),
      10 + 7 * Math.sin((2 * Math.PI * i) / 200),
    ]).flat();
    coverArea(canvas, outline);
    const area = canvas.pixels.reduce((sum, value) => sum + value);
    expect(Math.abs(area - Math.PI * 49)).toBeLessThan(0.5);
  });
});
