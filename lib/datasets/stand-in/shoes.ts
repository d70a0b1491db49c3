import type { Random } from '../../math/random';
import { weave } from './cloth';
import type { Part } from './painting';
import { smooth } from './path';

// Footwear has its toe on the left at x = 0 and its heel on the right at x = 28; the ground is y = 0, up is negative.

export function sneaker(random: Random): Part[] {
  const cloth = weave(random, { patterns: { plain: 6, blotches: 2, stripes: 0.2, fading: 1 } });
  const high = random.uniform() < 0.1;
  const sole = random.uniform(1.4, 3.2);
  const heel = high ? random.uniform(14, 18) : 8 + 6 * random.uniform() ** 1.7;
  const tongue = heel + random.uniform(0, 2.2);
  const toe = sole + random.uniform(2, 4);
  const peak = random.uniform(15, 19);
  const dip = heel - random.uniform(1, high ? 2 : 4);
  const upper = [
    ...[0.3, -sole, 0.2, -(sole + toe) / 2, 3, -toe, 9.5, -toe * 0.66 - tongue * 0.25, peak, -tongue, peak, -tongue],
    ...[peak + 4, -dip, 27, -heel, 27, -heel, 27.6, -heel / 2, 27.2, -sole, 27.2, -sole],
  ];
  const collar = smooth([peak + 2, -dip, (peak + 28) / 2, -dip + random.uniform(-1, 1), 26, 0.7 - heel], 3);
  const shade = { level: random.uniform(0, 0.5), strength: random.uniform() };
  return [
    { outline: smooth(upper, 3), cloth, light: 1, rim: 0.3 },
    { path: collar, radius: random.uniform(0.3, 1.2), ...shade },
    outsole(random, { height: sole, pale: 0.6 }),
    ...laces(random, { from: [9, -toe], to: [peak - 1, -tongue * 0.9] }),
    ...sideStripes(random, { bottom: -sole - 0.5, top: -heel * 0.7 }),
  ];
}

export function ankleBoot(random: Random): Part[] {
  const cloth = weave(random, { patterns: { plain: 6, blotches: 1.2, fading: 0.7 }, paleness: 0.4 });
  const flat = random.uniform() < 0.72;
  const heel = flat ? random.uniform(0, 3) : random.uniform(3, 10);
  const top = heel * 0.8 + (random.uniform() < 0.8 ? random.uniform(12.5, 19) : random.uniform(19, 28));
  const front = random.uniform(13, 16);
  const vamp = random.uniform(6, 11) + heel * 0.5;
  const back = random.uniform(25.5, 27.5);
  const toe = random.uniform(3.5, 5.5);
  const boot = [
    ...[0.6, -0.2, 0, -toe * 0.6, 2, -toe, 6.5, -toe * 0.75 - vamp * 0.25, front - 3.5, -vamp * 0.9],
    ...[front - 1.2, -vamp - 3, front, -top, front, -top, back, -top, back, -top, back - 0.6, -top * 0.6],
    ...[27, -heel - 4, 26.8, -heel, 26.8, -heel, 20, -heel, 20, -heel, 15, -heel * 0.4, 10, 0, 10, 0],
  ];
  const width = flat ? random.uniform(7, 10) : random.uniform(1.5, 6);
  const block = [26.8 - width, -heel - 0.5, 26.8, -heel - 0.5, 26.6, 0, 26.8 - width * 0.9, 0];
  const left = front + random.uniform(3, 6);
  const inset = [left, -vamp - 1, left + 4, -vamp - 1, left + 4, -top, left, -top];
  return [
    { outline: smooth(boot, 3), cloth, light: 1, rim: 0.3 },
    { outline: block, cloth, light: random.uniform(0.3, 1.1) },
    ...(heel < 1 ? [outsole(random, { height: random.uniform(0.8, 2.4), pale: 0.5 })] : []),
    ...(random.uniform() < 0.4 ? laces(random, { from: [front - 4, -vamp * 0.8], to: [front + 2, -top * 0.9] }) : []),
    ...(random.uniform() < 0.35 ? [{ outline: inset, cloth, light: random.uniform(0.4, 1.2) }] : []),
  ];
}

/** The sole along the ground; `pale` is the chance of a white one, which hardly shows in the negative. */
function outsole(random: Random, { height, pale }: { height: number; pale: number }): Part {
  const level = random.uniform() < pale ? random.uniform(0, 0.35) : random.uniform(0.4, 1);
  return { path: [height / 2, -height / 2, 28 - height / 2, -height / 2], radius: height / 2, level, strength: 1 };
}

type Point = readonly [x: number, y: number];

function laces(random: Random, { from, to }: { from: Point; to: Point }): Part[] {
  const level = random.uniform();
  const count = random.integer(0, 5);
  return Array.from({ length: count }, (_, i) => {
    const t = (i + 0.5) / count;
    const x = from[0] + t * (to[0] - from[0]);
    const y = from[1] + t * (to[1] - from[1]);
    return { path: [x, y + 0.4, x + 2, y + 1.4], radius: 0.35, level, strength: random.uniform(0.2, 0.9) };
  });
}

function sideStripes(random: Random, { bottom, top }: { bottom: number; top: number }): Part[] {
  const level = random.uniform();
  const lean = random.normal(0, 2);
  return Array.from({ length: random.integer(0, 4) }, (_, i) => {
    const x = random.uniform(11, 14) + 2.6 * i;
    const radius = random.uniform(0.3, 0.8);
    return { path: [x, bottom, x + lean, top], radius, level, strength: random.uniform(0.2, 0.9) };
  });
}
