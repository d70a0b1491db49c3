import type { Random } from '../../math/random';
import type { Path } from './path';

/**
 * The stroke as an unsteady hand draws it: its points stray, neighbours in much the same direction, the ends farthest. A
 * corner, the same point twice, stays a corner.
 *
 * @param shake - Standard deviation of the straying, in hundredths of the digit's height.
 */
export function tremble(stroke: Path, shake: number, random: Random): Path {
  const points = [...stroke];
  let dx = random.normal(0, shake);
  let dy = random.normal(0, shake);
  for (let i = 0; i < points.length; i += 2) {
    const corner = stroke[i] === stroke[i - 2] && stroke[i + 1] === stroke[i - 1];
    if (i > 0 && !corner) {
      // 0.6² + 0.8² = 1: the spread stays the same from point to point.
      dx = 0.6 * dx + random.normal(0, 0.8 * shake);
      dy = 0.6 * dy + random.normal(0, 0.8 * shake);
    }
    const end = i === 0 || i === points.length - 2;
    points[i]! += end ? 1.5 * dx : dx;
    points[i + 1]! += end ? 1.5 * dy : dy;
  }
  return points;
}

/** One writer's habits for all strokes of a digit: how wide, uneven, bowed, slanted and turned the writing is. */
export function createHand(random: Random): (points: Path) => Path {
  const width = Math.exp(random.normal(0, 0.25));
  const uneven = random.normal(0, 9);
  const taper = random.normal(0, 15);
  const bow = random.normal(0, 9);
  const slant = random.normal(0.12, 0.24);
  const angle = random.normal(0, 0.07);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return (points) => {
    const written: Path = [];
    for (let i = 0; i < points.length; i += 2) {
      const u = (points[i]! - 30) / 50;
      const v = (points[i + 1]! - 50) / 50;
      const y = 50 * v;
      const x = (50 * u + uneven * u * u + taper * u * v + bow * v * v) * width - slant * y;
      written.push(x * cos - y * sin, x * sin + y * cos);
    }
    return written;
  };
}
