import type { Random } from '../../math/random';
import { weave } from './cloth';
import type { Part } from './garment-parts';
import { smooth } from './path';

/** Trousers seen from the front, in an image 28 units high; now and then a leg is set apart. */
export function trousers(random: Random): Part[] {
  const cloth = weave(random, { plain: 8, stripes: 0.3, blotches: 0.7, fading: 1 });
  const length = random.uniform() < 0.93 ? 28 : random.uniform(12, 20);
  const waist = random.normal(4.8, 0.5);
  const hip = waist + Math.abs(random.normal(0.3, 0.4));
  const crotch = random.uniform(7, 10.5);
  const spread = random.normal(0.9, 0.6);
  const hem = random.normal(1.8, 0.35);
  const parts: Part[] = [];
  for (const side of [-1, 1]) {
    const shift = Math.max(0, spread) + (random.uniform() < 0.15 ? random.uniform(0, 3) : 0);
    const gap = random.uniform(0.2, 1.2);
    const inner = smooth([side * shift, length, side * (gap + shift * 0.5), (crotch + length) / 2, 0, crotch], 4);
    const outer = smooth([side * waist, 0, side * waist, 0, side * hip, crotch * 0.7, side * (hip + shift * 0.5), crotch + 7, side * (shift + 2 * hem), length], 4);
    parts.push({ outline: [...outer, ...inner, 0, 0], cloth, tone: random.normal(1, 0.02) });
  }
  parts.push({ path: [0, 1, 0, crotch], radius: 0.3, level: random.uniform(0, 0.6), strength: random.uniform(0, 0.5) });
  if (random.uniform() < 0.6) parts.push({ path: [-waist, 1.2, waist, 1.2], radius: 0.3, level: random.uniform(0, 1), strength: random.uniform(0, 0.5) });
  return parts;
}
