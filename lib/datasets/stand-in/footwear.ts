import type { Random } from '../../math/random';
import { greyLevel, weave, type Cloth } from './cloth';
import type { Part } from './garment-parts';
import { smooth, type Path } from './path';

// All shoes stand with the toe to the left and the heel at x = 28; the ground is y = 0 and up is negative.

export function sneaker(random: Random): Part[] {
  const cloth = weave(random, { plain: 5, blotches: 2, stripes: 0.3 });
  const high = random.uniform() < 0.12;
  const sole = random.uniform(1.4, 3.2);
  const heel = high ? random.uniform(14, 18) : random.uniform(8.5, 12);
  const tongue = heel + random.uniform(0, high ? 2.5 : 2.2);
  const toe = random.uniform(2.5, 4.5);
  const peak = random.uniform(15, 19);
  const dip = heel - random.uniform(0.3, 2.5);
  const upper = smooth(
    [0.3, -sole, 0.2, -sole - toe * 0.5, 3, -sole - toe, 9, (-sole - toe) * 0.5 - tongue * 0.4, peak, -tongue, peak, -tongue, peak + 4, -dip, 27, -heel, 27, -heel, 27.6, -heel * 0.5, 27.2, -sole, 27.2, -sole],
    3,
  );
  return [
    { outline: upper, cloth, tone: 1 },
    ...ground(random, sole),
    ...laces(random, 9, peak - 1, sole + toe, tongue * 0.9),
    ...marks(random, sole, heel),
  ];
}

export function ankleBoot(random: Random): Part[] {
  const cloth = weave(random, { plain: 6, blotches: 1.5, fading: 0.5 });
  const heel = random.uniform() < 0.55 ? random.uniform(0, 2) : random.uniform(2, 9);
  const top = heel * 0.8 + (random.uniform() < 0.75 ? random.uniform(14, 20) : random.uniform(20, 28));
  const front = random.uniform(11, 14.5);
  const vamp = random.uniform(7, 10) + heel * 0.4;
  const back = random.uniform(25.5, 27.5);
  const toe = random.uniform(2.5, 4.5);
  const boot = smooth(
    [0.2, -0.3, 0.4, -toe * 0.6, 3, -toe, 8, (-toe - vamp) / 2, front - 2, -vamp, front, -vamp - 3.5, front + random.uniform(0, 1.5), -top, front + 0.5, -top, back, -top - random.normal(0, 0.5), back, -top, back - 0.6, -top * 0.6, 27, -heel - 4, 26.8, -heel - 0.5, 26.8, -heel, 20, -heel, 20, -heel, 14, -heel * 0.5, 8, 0, 8, 0],
    3,
  );
  const width = heel < 2.5 ? 7 : random.uniform(1.5, 6);
  const parts: Part[] = [
    { outline: boot, cloth, tone: 1 },
    { outline: [26.8 - width, -heel - 0.5, 26.8, -heel - 0.5, 26.6, 0, 26.8 - width * 0.9, 0], cloth, tone: random.uniform(0.3, 1.1) },
  ];
  if (heel < 2.5) parts.push(...ground(random, random.uniform(0.8, 2.4)));
  if (random.uniform() < 0.4) parts.push(...laces(random, front - 4, front + 2, vamp * 0.8, top * 0.9));
  if (random.uniform() < 0.35) {
    const x = front + random.uniform(3, 6);
    parts.push({ outline: [x, -vamp - 1, x + 4, -vamp - 1, x + 4, -top, x, -top], cloth, tone: random.uniform(0.4, 1.2) });
  }
  return parts;
}

export function sandal(random: Random): Part[] {
  const cloth = weave(random, { plain: 5, blotches: 1, stripes: 0.3 });
  const kind = random.uniform();
  const heel = kind < 0.45 ? random.uniform(0, 1) : random.uniform(3, kind < 0.7 ? 8 : 13);
  const thick = random.uniform(0.8, 2.2);
  const bed = (x: number): number => -thick - heel * Math.min(1, Math.max(0, (x - 6) / 15));
  const parts: Part[] = [];
  if (heel > 1 && kind < 0.7) {
    parts.push({ outline: [1, 0, 27.5, 0, 27.5, bed(27) + thick, 20, bed(20) + thick, 13, bed(13) + thick, 6, bed(6) + thick], cloth: weave(random, { plain: 2, stripes: 1, blotches: 1 }), tone: random.uniform(0.4, 1) });
  } else if (heel > 1) {
    const width = random.uniform(0.8, 5);
    parts.push({ outline: [27 - width - 0.5, -heel, 27.5, -heel, 27.3, 0, 27.3 - width, 0], cloth, tone: random.uniform(0.6, 1.1) });
  }
  const line: Path = [];
  for (const x of [0.2, 5, 9, 14, 19, 23, 28]) line.push(x, bed(x));
  const upper = smooth(line, 3);
  const lower: Path = [];
  for (let i = upper.length - 2; i >= 0; i -= 2) lower.push(upper[i]!, upper[i + 1]! + thick);
  parts.push({ outline: [...upper, ...lower], cloth: weave(random, { plain: 1 }), tone: 1 });
  return [...parts, ...straps(random, bed, cloth, heel)];
}

/** Bands over the toes and the instep, a piece round the heel and a strap about the ankle, on a foot bed given by its height. */
function straps(random: Random, bed: (x: number) => number, cloth: Cloth, heel: number): Part[] {
  const parts: Part[] = [];
  const level = greyLevel(random);
  const toes = random.integer(1, 4);
  for (let i = 0; i < toes; i++) {
    const x = random.uniform(1.5, 9);
    const up = random.uniform(2, 5);
    parts.push(strap([x, bed(x), x + random.uniform(1, 3), bed(x) - up, x + random.uniform(3, 7), bed(x + 4)], random, level, 1));
  }
  if (random.uniform() < 0.25) {
    const [a, b, up] = [random.uniform(1, 4), random.uniform(7, 12), random.uniform(2.5, 5)];
    parts.push({ outline: smooth([a, bed(a), a + 1.5, bed(a) - up * 0.8, b - 1, bed(b) - up, b + 1, bed(b)], 4), cloth, tone: 1 });
  }
  const height = heel > 6 ? random.uniform(6, 14) : random.uniform(4, 8.5);
  const ankle = bed(24) - height;
  const open = random.uniform();
  if (open < 0.55) {
    const x = random.uniform(19, 23);
    parts.push({ outline: smooth([x, bed(x), x + 1, bed(x) - height * 0.5, 24, ankle + 1, 27, ankle, 27.5, bed(27), 27.5, bed(27)], 4), cloth, tone: random.uniform(0.7, 1.1) });
  } else if (open < 0.85) {
    parts.push(strap([27, bed(27), 26.5, ankle + 1, 26, ankle], random, level, 1));
  }
  if (open < 0.85) {
    parts.push(strap([26.5, ankle, 21, ankle + random.uniform(-0.5, 1.5), random.uniform(15, 18), ankle + random.uniform(0, 2.5)], random, level, 1));
  }
  if (random.uniform() < 0.6) {
    parts.push(strap([random.uniform(8, 12), bed(10), random.uniform(13, 16), bed(14) - random.uniform(2, 5), random.uniform(18, 24), ankle + 1], random, level, 1.2));
  }
  if (open >= 0.85 || random.uniform() < 0.3) {
    const [from, to] = [random.uniform(5, 10), random.uniform(14, 20)];
    parts.push(strap([from, bed(from), (from + to) / 2, bed(to) - random.uniform(3, 6), to, bed(to)], random, level, 1.2));
  }
  return parts;
}

function strap(controls: Path, random: Random, level: number, width: number): Part {
  return { path: smooth(controls, 5), radius: width * random.uniform(0.35, 1.2), level: level * random.uniform(0.8, 1.1), strength: 1 };
}

/** The sole along the ground. */
function ground(random: Random, height: number): Part[] {
  const level = random.uniform() < 0.5 ? random.uniform(0, 0.35) : random.uniform(0.5, 1);
  return [{ path: [height / 2, -height / 2, 28 - height / 2, -height / 2], radius: height / 2, level, strength: 1 }];
}

function laces(random: Random, fromX: number, toX: number, fromY: number, toY: number): Part[] {
  const level = random.uniform(0, 1);
  const count = random.integer(0, 5);
  return Array.from({ length: count }, (_, i) => {
    const t = (i + 0.5) / count;
    const [x, y] = [fromX + t * (toX - fromX), -(fromY + t * (toY - fromY))];
    return { path: [x, y + 0.4, x + 2, y + 1.4], radius: 0.35, level, strength: random.uniform(0.2, 0.9) };
  });
}

/** Stripes and badges on a sneaker's side. */
function marks(random: Random, sole: number, heel: number): Part[] {
  const level = random.uniform(0, 1);
  const lean = random.normal(0, 2);
  return Array.from({ length: random.integer(0, 4) }, (_, i) => {
    const x = random.uniform(11, 14) + 2.6 * i;
    return { path: [x, -sole - 0.5, x + lean, -heel * 0.7], radius: random.uniform(0.3, 0.8), level, strength: random.uniform(0.2, 0.9) };
  });
}
