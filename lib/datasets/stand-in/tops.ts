import type { Random } from '../../math/random';
import { weave, type Cloth } from './cloth';
import type { Part } from './garment-parts';
import { sew, type Cut, type Sleeve } from './tailoring';

export function tShirt(random: Random): Part[] {
  const cloth = weave(random, { plain: 7, stripes: 1, blotches: 1, fading: 1 });
  const kind = random.uniform();
  const length = random.normal(27, 1.5);
  const chest = random.normal(6.8, 0.6);
  const waist = chest - Math.abs(random.normal(0, 0.7));
  const cut: Cut = {
    neck: random.uniform(2.3, 4.2),
    neckline: random.uniform(0.8, 3.5),
    shoulder: random.normal(7.2, 0.6),
    shoulderDrop: random.uniform(0.8, 2),
    chest,
    armpit: random.uniform(8, 10),
    waist,
    waistline: random.uniform(14, 18),
    hem: waist + random.uniform(0, 1),
    length,
    hemCurve: Math.max(0, random.normal(0, 0.5)),
  };
  if (kind < 0.12) return [...sew({ ...cut, shoulder: random.uniform(4, 5.5), neckline: random.uniform(3, 7) }, cloth, random)];
  const sleeve = kind < 0.92 ? shortSleeve(random, cut) : longSleeve(random, cut, random.uniform(12, 18));
  return [...sew({ ...cut, sleeve }, cloth, random), ...chestPrint(random, 0.3)];
}

export function pullover(random: Random): Part[] {
  const cloth = weave(random, { plain: 7, stripes: 1.2, blotches: 1, fading: 0.7 });
  const length = random.normal(25, 1.8);
  const cut = bodyOfLongSleeved(random, length);
  return [...collar(random, 0.25, cut, cloth), ...sew({ ...cut, sleeve: longSleeve(random, cut, random.normal(26.5, 1)) }, cloth, random), ...chestPrint(random, 0.25)];
}

export function coat(random: Random): Part[] {
  const cloth = weave(random, { plain: 7, stripes: 0.6, checks: 0.3, blotches: 1.5, fading: 0.5 });
  const length = random.uniform() < 0.72 ? random.normal(26.5, 1.2) : random.uniform(27, 37);
  const cut = bodyOfLongSleeved(random, length);
  const sleeve = longSleeve(random, cut, random.normal(26.5, 1));
  const wide: Cut = { ...cut, chest: cut.chest + 0.7, waist: cut.waist + 0.7, hem: cut.hem + random.uniform(0, 1.5) };
  return [...collar(random, 0.8, wide, cloth), ...sew({ ...wide, sleeve }, cloth, random), ...opening(random, wide, 0.45), ...lapels(random, wide, 0.4)];
}

export function shirt(random: Random): Part[] {
  const cloth = weave(random, { plain: 4, stripes: 1, checks: 1.5, blotches: 2.5, fading: 0.7 });
  const kind = random.uniform();
  const length = random.normal(27, 1.5);
  const cut = bodyOfLongSleeved(random, length);
  const hemCurve = Math.max(0, random.normal(0.6, 0.8));
  if (kind < 0.55) {
    return [...collar(random, 0.5, cut, cloth), ...sew({ ...cut, hemCurve, sleeve: longSleeve(random, cut, random.normal(26, 1.5)) }, cloth, random), ...opening(random, cut, 0.3)];
  }
  if (kind < 0.85) {
    return [...sew({ ...cut, hemCurve, sleeve: shortSleeve(random, cut) }, cloth, random), ...opening(random, cut, 0.2)];
  }
  return sew({ ...cut, hemCurve, shoulder: random.uniform(4, 6.5), hem: cut.hem + random.uniform(0, 1.5) }, cloth, random);
}

export function dress(random: Random): Part[] {
  const cloth = weave(random, { plain: 6, stripes: 0.7, checks: 0.2, blotches: 2.5, fading: 0.7 });
  const kind = random.uniform();
  const waist = random.normal(5.6, 0.7);
  const hem = waist + Math.abs(random.normal(1.5, 2));
  const chest = waist + random.uniform(0.3, 1.4);
  const cut: Cut = {
    neck: random.uniform(2, 3.8),
    neckline: random.uniform(1, 5),
    shoulder: kind < 0.45 ? random.uniform(3.6, 5) : random.normal(5.5, 0.5),
    shoulderDrop: random.uniform(0.6, 2),
    chest,
    armpit: random.uniform(7.5, 9),
    waist,
    waistline: random.uniform(13, 18),
    hem,
    length: random.uniform(28, 41),
    hemCurve: random.normal(0, 0.5),
  };
  if (kind < 0.45) return sew(cut, cloth, random);
  const sleeve = kind < 0.75 ? shortSleeve(random, cut) : longSleeve(random, cut, random.uniform(12, 24));
  return sew({ ...cut, sleeve }, cloth, random);
}

function bodyOfLongSleeved(random: Random, length: number): Cut {
  const chest = random.normal(6.7, 0.5);
  const waist = chest - Math.abs(random.normal(0.3, 0.6));
  return {
    neck: random.uniform(2.2, 4),
    neckline: random.uniform(0.5, 2.5),
    shoulder: random.normal(7.2, 0.6),
    shoulderDrop: random.uniform(0.8, 2.4),
    chest,
    armpit: random.uniform(8.5, 11),
    waist,
    waistline: random.uniform(14, 18),
    hem: waist + random.uniform(0, 1),
    length,
    hemCurve: Math.max(0, random.normal(0, 0.4)),
  };
}

function shortSleeve(random: Random, { chest }: Cut): Sleeve {
  return {
    reach: chest + random.normal(4, 0.7),
    end: random.normal(9, 1),
    width: 3,
    cuff: random.normal(3.7, 0.4),
    tilt: random.normal(0.8, 0.5),
    bulge: random.uniform(0.8, 2.4),
  };
}

function longSleeve(random: Random, { chest }: Cut, end: number): Sleeve {
  return {
    reach: chest + random.normal(3.4, 0.8),
    end,
    width: random.normal(3.1, 0.35),
    cuff: random.normal(2.6, 0.35),
    tilt: random.normal(0.2, 0.3),
    bulge: random.uniform(0.8, 2),
  };
}

/** Lettering or a picture on the chest. */
function chestPrint(random: Random, chance: number): Part[] {
  if (random.uniform() > chance) return [];
  const [width, top, height] = [random.uniform(2, 5), random.uniform(5, 10), random.uniform(1.5, 9)];
  const cloth = weave(random, { plain: 1, blotches: 3 });
  return [{ outline: [-width, top, width, top, width, top + height, -width, top + height], cloth, tone: 1 }];
}

/** A standing collar or a hood behind the neck. */
function collar(random: Random, chance: number, { neck }: Cut, cloth: Cloth): Part[] {
  if (random.uniform() > chance) return [];
  const height = random.uniform(0.8, 4);
  const wide = neck + random.uniform(0, 1.2);
  const outline = [-wide, 1.5, -wide * 0.95, -height * 0.6, -wide * 0.6, -height, wide * 0.6, -height, wide * 0.95, -height * 0.6, wide, 1.5];
  return [{ outline, cloth, tone: random.uniform(0.7, 1.05) }];
}

/** The front opening from neck to hem: a zip, or a placket with buttons. */
function opening(random: Random, { neckline, length }: Cut, strength: number): Part[] {
  const x = random.normal(0, 0.5);
  const level = random.uniform() < 0.6 ? random.uniform(0, 0.5) : random.uniform(0.8, 1);
  return [{ path: [x, neckline, x + random.normal(0, 0.3), length], radius: random.uniform(0.15, 0.5), level, strength: random.uniform(0, 2 * strength) }];
}

function lapels(random: Random, { neck, neckline }: Cut, chance: number): Part[] {
  if (random.uniform() > chance) return [];
  const depth = neckline + random.uniform(3, 10);
  const level = random.uniform(0, 1);
  return [-1, 1].map((side) => ({ path: [side * neck, 0, 0, depth], radius: 0.35, level, strength: random.uniform(0.2, 0.8) }));
}
