import type { Random } from '../../math/random';
import { weave } from './cloth';
import type { Part } from './painting';
import { sew, type Cut, type Sleeve } from './tailoring';
import { belt, chestPrint, collar, lapels, opening } from './trimmings';

export function tShirt(random: Random): Part[] {
  const cloth = weave(random, { patterns: { plain: 8, stripes: 0.8, blotches: 0.7, fading: 0.6 }, paleness: 0.7 });
  const cut = { ...measure(random), length: random.normal(27, 1.5), armpit: random.uniform(8, 10) };
  const kind = random.uniform();
  if (kind < 0.12) return sew(random, { cut: { ...cut, ...straps(random) }, cloth });
  const sleeve = kind < 0.92 ? shortSleeve(random, cut) : longSleeve(random, { ...cut, end: random.uniform(12, 18) });
  const print = random.uniform() < 0.3 ? chestPrint(random) : [];
  return [...sew(random, { cut: { ...cut, sleeve }, cloth }), ...print];
}

export function pullover(random: Random): Part[] {
  const cloth = weave(random, { patterns: { plain: 8, stripes: 0.8, blotches: 0.6, fading: 0.6 } });
  const cut = { ...measure(random), length: random.normal(25, 1.8) };
  const sleeve = longSleeve(random, { ...cut, end: random.normal(26.5, 1) });
  const hood = random.uniform() < 0.25 ? collar(random, { height: 4, cut, cloth }) : [];
  const print = random.uniform() < 0.25 ? chestPrint(random) : [];
  return [...hood, ...sew(random, { cut: { ...cut, sleeve }, cloth }), ...print];
}

export function coat(random: Random): Part[] {
  const patterns = { plain: 9, stripes: 0.3, checks: 0.2, blotches: 0.7, fading: 0.5 };
  const cloth = weave(random, { patterns, paleness: 0.45 });
  const length = random.uniform() < 0.72 ? random.normal(26, 1.5) : random.uniform(27, 37);
  const body = measure(random);
  const hem = body.hem + random.uniform(0, 1.5);
  const cut = { ...body, length, chest: body.chest + 0.5, waist: body.waist + 0.5, hem };
  const sleeve = { ...longSleeve(random, { ...cut, end: random.normal(26.5, 1) }), width: random.normal(4.2, 0.4) };
  return [
    ...(random.uniform() < 0.9 ? collar(random, { height: 5, cut, cloth }) : []),
    ...sew(random, { cut: { ...cut, sleeve }, cloth }),
    ...opening(random, { cut, strength: 0.9 }),
    ...(random.uniform() < 0.4 ? lapels(random, cut) : []),
  ];
}

export function shirt(random: Random): Part[] {
  const patterns = { plain: 6.5, stripes: 0.6, checks: 0.8, blotches: 1.5, fading: 0.6 };
  const cloth = weave(random, { patterns, paleness: 0.7 });
  const hemCurve = Math.max(0, random.normal(0.6, 0.8));
  const cut = { ...measure(random), length: random.normal(27, 1.5), hemCurve };
  const kind = random.uniform();
  if (kind < 0.7) {
    const sleeve = longSleeve(random, { ...cut, end: random.normal(26, 1.5) });
    const stand = random.uniform() < 0.6 ? collar(random, { height: 2, cut, cloth }) : [];
    return [...stand, ...sew(random, { cut: { ...cut, sleeve }, cloth }), ...opening(random, { cut, strength: 0.6 })];
  }
  if (kind < 0.88) {
    const sleeve = shortSleeve(random, cut);
    return [...sew(random, { cut: { ...cut, sleeve }, cloth }), ...opening(random, { cut, strength: 0.4 })];
  }
  return sew(random, { cut: { ...cut, ...straps(random), hem: cut.hem + random.uniform(0, 1.5) }, cloth });
}

export function dress(random: Random): Part[] {
  const cloth = weave(random, { patterns: { plain: 6, stripes: 0.7, checks: 0.2, blotches: 2.5, fading: 0.7 } });
  const waist = random.normal(5.6, 0.7);
  const chest = waist + random.uniform(0.3, 1.4);
  const cut: Cut = {
    neck: random.uniform(2, 3.8),
    neckline: random.uniform(1, 5),
    shoulder: random.normal(5.8, 0.5),
    shoulderDrop: random.uniform(0.6, 2),
    chest,
    armpit: random.uniform(7.5, 9),
    waist,
    waistline: random.uniform(13, 18),
    hem: waist + Math.abs(random.normal(1.5, 2)),
    length: random.uniform(28, 41),
    hemCurve: random.normal(0, 0.5),
  };
  const waistband = random.uniform() < 0.25 ? belt(random, cut) : [];
  const kind = random.uniform();
  if (kind < 0.45) return [...sew(random, { cut: { ...cut, ...straps(random) }, cloth }), ...waistband];
  const loose = kind < 0.68 ? shortSleeve(random, cut) : longSleeve(random, { ...cut, end: random.uniform(12, 23) });
  const sleeve = { ...loose, reach: chest + random.normal(2.8, 0.65), bulge: random.uniform(0.6, 2.2), width: 2.6 };
  return [...sew(random, { cut: { ...cut, sleeve: { ...sleeve, cuff: 2.4 } }, cloth }), ...waistband];
}

/** The measures that shirts, pullovers and coats have in common, where an image is about 28 units high. */
function measure(random: Random): Cut {
  const chest = random.normal(6.7, 0.55);
  const waist = chest - Math.abs(random.normal(0.2, 0.65));
  return {
    neck: random.uniform(2.3, 4.2),
    neckline: random.uniform(0.4, 3),
    shoulder: random.normal(6.6, 0.6),
    shoulderDrop: random.uniform(1.2, 2.7),
    chest,
    armpit: random.uniform(8.5, 11),
    waist,
    waistline: random.uniform(14, 18),
    hem: waist + random.uniform(0, 1),
    length: 27,
    hemCurve: Math.max(0, random.normal(0, 0.45)),
  };
}

/** Without sleeves: from wide shoulders to thin straps. */
function straps(random: Random): Pick<Cut, 'neck' | 'neckline' | 'shoulder'> {
  const neck = random.uniform(2.6, 4.2);
  return { neck, neckline: random.uniform(1.5, 7), shoulder: neck + random.uniform(0.5, 2.2) };
}

function shortSleeve(random: Random, { chest }: Cut): Sleeve {
  return {
    reach: chest + random.normal(3.8, 0.7),
    end: random.normal(9.8, 1.1),
    width: 3,
    cuff: random.normal(3.8, 0.4),
    tilt: random.normal(0.8, 0.5),
    bulge: random.uniform(2.2, 3.6),
  };
}

function longSleeve(random: Random, { chest, end }: Cut & { end: number }): Sleeve {
  return {
    reach: chest + random.normal(3.8, 0.8),
    end,
    width: random.normal(3.7, 0.4),
    cuff: random.normal(3.1, 0.4),
    tilt: random.normal(0.2, 0.3),
    bulge: random.uniform(1.4, 2.6),
  };
}
