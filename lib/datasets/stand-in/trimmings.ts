import type { Random } from '../../math/random';
import { weave, type Cloth } from './cloth';
import type { Part } from './painting';
import { mirror } from './path';
import type { Cut } from './tailoring';

/** Lettering or a picture on the chest. */
export function chestPrint(random: Random): Part[] {
  const width = random.uniform(2, 5);
  const top = random.uniform(5, 10);
  const bottom = top + random.uniform(1.5, 9);
  const cloth = weave(random, { patterns: { plain: 1, blotches: 3 } });
  return [{ outline: mirror([0, top, width, top, width, bottom, 0, bottom]), cloth, light: 1 }];
}

/** A standing collar or a hood behind the neck, at most `height` high. */
export function collar(random: Random, { height, cut, cloth }: { height: number; cut: Cut; cloth: Cloth }): Part[] {
  const top = -height * random.uniform(0.2, 1);
  const width = cut.neck + random.uniform(0, 1.2);
  const half = [0, top, width * 0.6, top, width * 0.95, top * 0.6, width, 1.5, 0, 1.5];
  return [{ outline: mirror(half), cloth, light: random.uniform(0.7, 1.05) }];
}

/** The front opening from neck to hem: a zip, or a strip with buttons. */
export function opening(random: Random, { cut, strength }: { cut: Cut; strength: number }): Part[] {
  const x = random.normal(0, 0.5);
  return [
    {
      path: [x, cut.neckline, x + random.normal(0, 0.3), cut.length],
      radius: random.uniform(0.15, 0.5),
      level: random.uniform() < 0.6 ? random.uniform(0, 0.5) : random.uniform(0.8, 1),
      strength: random.uniform(0, strength),
    },
  ];
}

export function lapels(random: Random, { neck, neckline }: Cut): Part[] {
  const depth = neckline + random.uniform(3, 10);
  const level = random.uniform();
  const strength = random.uniform(0.2, 0.8);
  return [-1, 1].map((side) => ({ path: [side * neck, 0, 0, depth], radius: 0.35, level, strength }));
}

export function belt(random: Random, { waist, waistline }: Cut): Part[] {
  const path = [-waist, waistline, waist, waistline];
  return [{ path, radius: 0.6, level: random.uniform(), strength: random.uniform(0.2, 0.8) }];
}
