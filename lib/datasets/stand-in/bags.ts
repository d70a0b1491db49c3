import type { Random } from '../../math/random';
import { greyLevel, weave, type Cloth } from './cloth';
import type { Part } from './painting';
import { mirror, smooth } from './path';

/** A bag from the front: a rounded body, and perhaps handles, a flap or a zip, a clasp. */
export function bag(random: Random): Part[] {
  const cloth = weave(random, { patterns: { plain: 6, blotches: 1.3, stripes: 0.6, checks: 0.4 }, paleness: 0.45 });
  const width = random.uniform(8.5, 14);
  const height = random.uniform(11, 19.5);
  const top = width * random.uniform(0.75, 1.02);
  const round = random.uniform(0.5, 4);
  const bulge = random.uniform(-0.3, 1);
  const side = [
    ...[0, 0, top - round, 0, top, round, (top + width) / 2 + bulge * 0.5, height / 2],
    ...[width, height - round, width - round, height, 0, height + bulge * 0.4],
  ];
  return [
    ...(random.uniform() < 0.75 ? handle(random, top) : []),
    { outline: mirror(smooth(side, 3)), cloth, light: 1, rim: random.uniform(0, 0.5) },
    ...(random.uniform() < 0.45 ? flap(random, { top, height, cloth }) : zip(random, top)),
    ...(random.uniform() < 0.4 ? clasp(random, height) : []),
  ];
}

function handle(random: Random, top: number): Part[] {
  const reach = top * random.uniform(0.3, 0.8);
  const rise = random.uniform() < 0.8 ? random.uniform(4, 13) : random.uniform(1, 3);
  const left = [-reach, 1, -reach * 0.85, -rise * 0.6, -reach * 0.3, -rise];
  const right = [reach * 0.3, -rise, reach * 0.85, -rise * 0.6, reach, 1];
  const radius = random.uniform(0.4, 0.9);
  return [{ path: smooth([...left, ...right], 3), radius, level: greyLevel(random), strength: random.uniform(0.7, 1) }];
}

function flap(random: Random, { top, height, cloth }: { top: number; height: number; cloth: Cloth }): Part[] {
  const depth = height * random.uniform(0.3, 0.65);
  const outline = mirror(smooth([0, 0, top, 0, top, 0, top * 0.9, depth * 0.8, 0, depth], 3));
  return [
    { outline, cloth, light: random.uniform(0.75, 1.15) },
    { path: outline, radius: 0.35, level: random.uniform(), strength: random.uniform(0, 0.6) },
  ];
}

function zip(random: Random, top: number): Part[] {
  const y = random.uniform(0.5, 3);
  return [
    { path: [-top * 0.9, y, top * 0.9, y], radius: 0.4, level: random.uniform(), strength: random.uniform(0, 0.5) },
  ];
}

function clasp(random: Random, height: number): Part[] {
  const y = height * random.uniform(0.3, 0.6);
  const radius = random.uniform(0.5, 1.4);
  return [{ path: [-0.5, y, 0.5, y + 1], radius, level: random.uniform(), strength: random.uniform(0.4, 1) }];
}
