import type { Random } from '../../math/random';
import { weave } from './cloth';
import type { Part } from './painting';
import { smooth } from './path';

/** Trousers from the front, 28 units high; some are shorts, and now and then a leg is set apart. */
export function trousers(random: Random): Part[] {
  const patterns = { plain: 8, stripes: 0.3, blotches: 0.7, fading: 1 };
  const cloth = weave(random, { patterns, paleness: 0.45 });
  const length = random.uniform() < 0.93 ? 28 : random.uniform(12, 20);
  const waist = random.normal(4.8, 0.5);
  const hip = waist + Math.abs(random.normal(0.3, 0.4));
  const crotch = random.uniform(5.5, 8.5);
  const apart = Math.max(0, random.normal(0.5, 0.45));
  const width = 2 * random.normal(2, 0.35);
  const parts: Part[] = [-1, 1].map((side) => {
    const hem = apart + (random.uniform() < 0.15 ? random.uniform(0, 3) : 0);
    const knee = random.uniform(0.2, 0.7) + hem / 2;
    const outer = [
      ...[side * waist, 0, side * waist, 0, side * hip, crotch * 0.7],
      ...[side * (hip * 0.6 + (hem + width) * 0.4), crotch + 6, side * (hem + width), length],
    ];
    const inner = [side * hem, length, side * knee, (crotch + length) / 2, 0, crotch];
    const outline = [...smooth(outer, 3), ...smooth(inner, 3), 0, 0];
    return { outline, cloth, light: random.normal(1, 0.02), rim: random.uniform(0, 0.5) };
  });
  parts.push({ path: [0, 1, 0, crotch], radius: 0.3, level: random.uniform(0, 0.6), strength: random.uniform(0, 0.5) });
  parts.push({
    path: [-waist, 1.2, waist, 1.2],
    radius: 0.3,
    level: random.uniform(),
    strength: random.uniform(0, 0.3),
  });
  return parts;
}
