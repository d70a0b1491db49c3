import { strokesToImage } from 'nnlab';
import { exampleStrokes } from '../../../lib/widgets/draw-digit/example-strokes';

function centre(image: readonly number[]): [number, number] {
  const mass = image.reduce((a, b) => a + b, 0);
  const at = (place: (i: number) => number): number => image.reduce((sum, ink, i) => sum + ink * place(i), 0) / mass;
  return [at((i) => (i % 28) + 0.5), at((i) => Math.floor(i / 28) + 0.5)];
}

test.each(exampleStrokes.map((strokes, digit) => [digit, strokes] as const))(
  'strokesToImage of the example %i has its centre of mass in the middle and fits into 20 pixels',
  (_, strokes) => {
    const image = strokesToImage(strokes);
    const [x, y] = centre(image);
    expect(Math.abs(x - 14)).toBeLessThan(0.15);
    expect(Math.abs(y - 14)).toBeLessThan(0.15);
    const rows = Array.from({ length: 28 }, (_, row) => Math.max(...image.slice(row * 28, row * 28 + 28)));
    const inked = rows.filter((ink) => ink > 0.5).length;
    expect(inked).toBeGreaterThanOrEqual(18);
    expect(inked).toBeLessThanOrEqual(21);
    expect(Math.min(...image)).toBe(0);
    expect(Math.max(...image)).toBe(1);
  },
);

test('strokesToImage is the same for a drawing ten times as large and elsewhere', () => {
  const small = exampleStrokes[3]!;
  const large = small.map((stroke) => stroke.map(([x, y]) => [10 * x + 500, 10 * y - 70] as const));
  const [a, b] = [strokesToImage(small), strokesToImage(large)];
  expect(Math.max(...a.map((ink, i) => Math.abs(ink - b[i]!)))).toBeLessThan(1e-9);
});

test('strokesToImage of nothing is paper, of a dot a dot in the middle', () => {
  expect(strokesToImage([]).every((ink) => ink === 0)).toBe(true);
  expect(strokesToImage([[]]).every((ink) => ink === 0)).toBe(true);
  const dot = strokesToImage([[[80, 3]]]);
  expect(dot[13 * 28 + 13]).toBeGreaterThan(0.9);
  expect(dot[14 * 28 + 14]).toBeGreaterThan(0.9);
});

test('strokesToImage refuses what is no stroke with a sentence', () => {
  expect(() => strokesToImage('x' as never)).toThrow("strokesToImage: strokes is 'x'; expected lists of points");
  expect(() => strokesToImage([[[1, NaN]]])).toThrow(/strokes\[0\]\[0\]\[1\] is NaN/);
  expect(() => strokesToImage([[[1]]] as never)).toThrow(/expected \[x, y\]/);
});
