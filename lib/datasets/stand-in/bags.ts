import type { Random } from '../../math/random';
import { greyLevel, weave } from './cloth';
import type { Part } from './garment-parts';
import { smooth } from './path';

/** A bag from the front: a rounded body that widens up or down, handles or a strap, a flap, a zip, a clasp. */
export function bag(random: Random): Part[] {
  const cloth = weave(random, { plain: 6, blotches: 1.3, stripes: 0.6, checks: 0.4 });
  const width = random.uniform(8, 14);
  const height = random.uniform(11, 20);
  const top = width * random.uniform(0.75, 1.02);
  const round = random.uniform(0.5, 3);
  const bulge = random.uniform(-0.3, 1);
  const right = [0, 0, top - round, 0, top, round, (top + width) / 2 + bulge * 0.5, height / 2, width, height - round, width - round, height, 0, height + bulge * 0.4];
  const half = smooth(right, 4);
  const outline = [...half];
  for (let i = half.length - 2; i >= 0; i -= 2) outline.push(-half[i]!, half[i + 1]!);
  const parts: Part[] = [...handle(random, top), { outline, cloth, tone: 1 }];
  if (random.uniform() < 0.45) {
    const depth = height * random.uniform(0.3, 0.65);
    const flap = smooth([-top, 0, -top, 0, -top * 0.9, depth * 0.8, 0, depth, top * 0.9, depth * 0.8, top, 0, top, 0], 4);
    parts.push({ outline: flap, cloth, tone: random.uniform(0.75, 1.15) });
    parts.push({ path: flap, radius: 0.35, level: random.uniform(0, 1), strength: random.uniform(0, 0.6) });
  } else if (random.uniform() < 0.6) {
    const y = random.uniform(0.5, 3);
    parts.push({ path: [-top * 0.9, y, top * 0.9, y], radius: 0.4, level: random.uniform(0, 1), strength: random.uniform(0, 0.7) });
  }
  if (random.uniform() < 0.4) {
    const y = height * random.uniform(0.3, 0.6);
    parts.push({ path: [-0.5, y, 0.5, y + 1], radius: random.uniform(0.5, 1.4), level: random.uniform(0, 1), strength: random.uniform(0.4, 1) });
  }
  return parts;
}

function handle(random: Random, top: number): Part[] {
  const kind = random.uniform();
  if (kind < 0.25) return [];
  const reach = top * random.uniform(0.3, 0.8);
  const rise = kind < 0.85 ? random.uniform(4, 13) : random.uniform(1, 3);
  const controls = [-reach, 1, -reach * 0.85, -rise * 0.6, -reach * 0.3, -rise, reach * 0.3, -rise, reach * 0.85, -rise * 0.6, reach, 1];
  return [{ path: smooth(controls, 4), radius: random.uniform(0.4, 0.9), level: greyLevel(random), strength: random.uniform(0.7, 1) }];
}
