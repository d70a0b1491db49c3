import { mirror, parsePath, smooth } from '../../../lib/datasets/stand-in/path';

describe('parsePath', () => {
  test("parsePath('0,0 10,5') gives the coordinates in order", () => {
    expect(parsePath(' 0,0 10,5  -1,2.5 ')).toEqual([0, 0, 10, 5, -1, 2.5]);
  });
});

describe('smooth', () => {
  test('smooth(controls, steps) passes through every control point', () => {
    const controls = [0, 0, 3, 1, 4, 5, 9, 2];
    const path = smooth(controls, 4);
    // Three stretches of four pieces each, and the point they begin at.
    expect(path.length / 2).toBe(13);
    for (let i = 0; i <= 3; i++) expect(path.slice(8 * i, 8 * i + 2)).toEqual(controls.slice(2 * i, 2 * i + 2));
  });

  test('smooth(controls, steps) of points on a line, evenly apart, stays on the line', () => {
    const path = smooth([0, 0, 1, 2, 2, 4, 3, 6], 5);
    for (let i = 0; i < path.length; i += 2) expect(path[i + 1]).toBeCloseTo(2 * path[i]!, 12);
  });

  test('smooth(controls, 2) is half-way where Catmull and Rom put it', () => {
    // −1/16 p₀ + 9/16 p₁ + 9/16 p₂ − 1/16 p₃ for the y of 0, 0, 16, 16: (0 + 0 + 144 − 16) / 16 = 8
    expect(smooth([0, 0, 1, 0, 2, 16, 3, 16], 2).slice(6, 8)).toEqual([1.5, 8]);
    // … and of 0, 0, 16, 0: (144 − 0) / 16 = 9
    expect(smooth([0, 0, 1, 0, 2, 16, 3, 0], 2).slice(6, 8)).toEqual([1.5, 9]);
  });

  test('smooth(controls, steps) turns sharply at a point given twice', () => {
    const path = smooth([0, 0, 10, 0, 10, 0, 10, 10], 8);
    // Without the corner the line would swing beyond x = 10 or below y = 0.
    for (let i = 0; i < path.length; i += 2) {
      expect(path[i]!).toBeLessThanOrEqual(10);
      expect(path[i + 1]!).toBeGreaterThanOrEqual(0);
    }
    expect(path.slice(16, 18)).toEqual([10, 0]);
    // One stretch of no length is left out.
    expect(path.length / 2).toBe(17);
  });
});

describe('mirror', () => {
  test('mirror(half) adds the left half, back to front', () => {
    expect(mirror([0, 1, 2, 3, 0, 4])).toEqual([0, 1, 2, 3, 0, 4, -0, 4, -2, 3, -0, 1]);
  });
});
