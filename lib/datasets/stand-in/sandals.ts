import type { Random } from '../../math/random';
import { greyLevel, weave, type Cloth } from './cloth';
import type { Part } from './painting';
import { smooth, type Path } from './path';

/** The foot that a sandal is made for, seen from its side as in shoes.ts: y of the foot bed and of the instep at each x. */
interface Foot {
  /** Height of the heel; the front half of the foot is on the ground. */
  readonly heel: number;
  /** y of the ankle. */
  readonly ankle: number;
  bed(x: number): number;
  instep(x: number): number;
}

export function sandal(random: Random): Part[] {
  const cloth = weave(random, { patterns: { plain: 6, blotches: 1, stripes: 0.3 } });
  const kind = random.uniform();
  const flat = kind < 0.42;
  const heel = flat ? random.uniform(0, 1.5) : kind < 0.6 ? random.uniform(2, 7) : random.uniform(6, 14);
  const foot = createFoot(random, heel);
  const underside = !flat && random.uniform() < 0.4 ? wedge(random, foot) : soleAndHeel(random, { foot, cloth });
  const upper = random.uniform() < 0.22 ? cage(random, { foot, cloth }) : bands(random, { foot, cloth });
  return [...underside, ...upper, ...heelPiece(random, { foot, cloth }), ...ankleStrap(random, foot)];
}

function createFoot(random: Random, heel: number): Foot {
  const thickness = random.uniform(0.5, 1.8);
  const height = heel > 6 ? random.uniform(6, 13) : random.uniform(5, 9);
  const toes = random.uniform(2.5, 4);
  const rise = (x: number, from: number, to: number): number => Math.min(1, Math.max(0, (x - from) / (to - from)));
  const bed = (x: number): number => -thickness - heel * rise(x, 6, 21) ** 1.2;
  const ankle = bed(24) - height;
  const instep = (x: number): number => {
    const t = rise(x, 4, 18);
    const knuckle = bed(4) - toes;
    return x < 4 ? bed(x) - toes * rise(x, 0, 4) : knuckle + (ankle - knuckle) * t * (0.6 + 0.4 * t);
  };
  return { heel, ankle, bed, instep };
}

/** A line that follows the foot from one x to another. */
function along(line: (x: number) => number, from: number, to: number): Path {
  const path: Path = [];
  for (let i = 0; i <= 7; i++) path.push(from + ((to - from) * i) / 7, line(from + ((to - from) * i) / 7));
  return path;
}

function wedge(random: Random, { bed }: Foot): Part[] {
  const cloth = weave(random, { patterns: { plain: 3, stripes: 0.5, blotches: 0.5 } });
  return [{ outline: [...along(bed, 0.2, 27.6), 27.6, 0, 0.2, 0], cloth, light: 1, rim: 0.2 }];
}

function soleAndHeel(random: Random, { foot, cloth }: { foot: Foot; cloth: Cloth }): Part[] {
  const { bed, heel } = foot;
  const own = random.uniform() < 0.5 ? cloth : weave(random, { patterns: { plain: 3, stripes: 0.5, blotches: 0.5 } });
  const underside = along((x) => bed(x) - bed(0), 27.6, 0.2);
  const parts: Part[] = [{ outline: [...along(bed, 0.2, 27.6), ...underside], cloth: own, light: 1, rim: 0.2 }];
  if (heel > 1.5) {
    const top = random.uniform(2, 6);
    const tip = Math.min(top, random.uniform(0.8, 5));
    const outline = [27.6 - top, bed(24) + 0.3, 27.6, bed(27), 27.2, 0, 27.2 - tip, 0];
    parts.push({ outline, cloth: own, light: random.uniform(0.6, 1.2) });
  }
  return parts;
}

/** A closed upper with gaps, as hiking sandals and gladiators have. */
function cage(random: Random, { foot, cloth }: { foot: Foot; cloth: Cloth }): Part[] {
  const { bed, instep } = foot;
  const from = random.uniform(0.5, 4);
  const to = random.uniform(17, 25);
  const gaps = Array.from({ length: random.integer(1, 6) }, () => {
    const x = random.uniform(from + 2, to - 1);
    const path = [x, bed(x) - 0.8, x + random.normal(0, 3), instep(x) + 0.8];
    const level = random.uniform(0, 0.3);
    return { path, radius: random.uniform(0.4, 1.1), level, strength: random.uniform(0.5, 1) };
  });
  return [{ outline: [...along(instep, from, to), ...along(bed, to, from)], cloth, light: 1, rim: 0.3 }, ...gaps];
}

/** One to three bands over the toes and the instep, or a thong. */
function bands(random: Random, { foot, cloth }: { foot: Foot; cloth: Cloth }): Part[] {
  const { bed, instep } = foot;
  if (random.uniform() < 0.2) {
    const [from, middle, to] = [random.uniform(3, 6), random.uniform(7, 11), random.uniform(15, 24)];
    const top = (bed(middle) + instep(middle)) / 2 - 1;
    return [strap(random, [from, bed(from), middle, top, to, bed(to) - random.uniform(0, 3)])];
  }
  const parts: Part[] = [];
  let from = random.uniform(0.8, 3.5);
  for (let count = random.integer(1, 4); count > 0 && from < 13; count--) {
    const to = from + random.uniform(2, 6.5);
    const lean = random.uniform(0, 2);
    const outline = [...along(instep, from + lean, to + lean), to, bed(to), from, bed(from)];
    parts.push({ outline, cloth, light: random.uniform(0.7, 1.2), rim: 0.2 });
    from = to + random.uniform(0.8, 5);
  }
  return parts;
}

/** What holds the heel: a counter, slings that may cross, a single strap, or nothing. */
function heelPiece(random: Random, { foot, cloth }: { foot: Foot; cloth: Cloth }): Part[] {
  const { bed, ankle } = foot;
  const middle = (bed(24) + ankle) / 2;
  const kind = random.uniform();
  if (kind < 0.35) {
    const x = random.uniform(16, 22);
    const front = [x, bed(x), x + 2.5, middle + 1, 24.5, ankle + 1, 27, ankle];
    const outline = smooth([...front, 27.7, middle, 27.5, bed(27), 27.5, bed(27)], 3);
    return [{ outline, cloth, light: random.uniform(0.7, 1.2), rim: 0.2 }];
  }
  if (kind < 0.7) {
    const sling = strap(random, [random.uniform(15, 20), bed(18), 22, middle, 27, ankle]);
    return random.uniform() < 0.6 ? [sling, strap(random, [26.5, bed(26), 23, middle, 17, ankle + 1])] : [sling];
  }
  return kind < 0.85 ? [strap(random, [27, bed(27), 27, ankle])] : [];
}

function ankleStrap(random: Random, { ankle }: Foot): Part[] {
  if (random.uniform() < 0.35) return [];
  const middle = [22, ankle + random.uniform(0, 1)];
  return [strap(random, [27, ankle, ...middle, random.uniform(14, 18), ankle + random.uniform(0.5, 2.5)])];
}

function strap(random: Random, controls: Path): Part {
  return { path: smooth(controls, 5), radius: random.uniform(0.5, 1.4), level: greyLevel(random), strength: 1 };
}
