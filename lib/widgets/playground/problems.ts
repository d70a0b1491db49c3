import type { Random } from '../../math/random';

/** A point of the plane, and what is right there: a class's number, or a value in −1 … 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly label: number;
}

/** A problem makes its points; `noise` is a share, 0 … 0.5. */
interface Problem {
  readonly wording: string;
  /** How many classes; 0 where the network is to give a value. */
  readonly classes: number;
  readonly points: (random: Random, noise: number) => Point[];
}

/** 500 points for classes, 1,200 for values: values fill the plane. */
const [CLASSIFIED, VALUED] = [500, 1200];

/** The plane goes from −6 to 6, and most points lie within a radius of 5. */
const RADIUS = 5;

/** What a network can be asked to learn, by name. Class 0 is orange and the target −1, class 1 blue and the target 1. */
export const problems = {
  circle: { wording: 'Circle', classes: 2, points: circle },
  xor: { wording: 'Exclusive or', classes: 2, points: xor },
  gauss: {
    wording: 'Two clusters',
    classes: 2,
    points: (random, noise) =>
      clusters(random, noise, [
        [-2, -2],
        [2, 2],
      ]),
  },
  spiral: { wording: 'Two spirals', classes: 2, points: (random, noise) => spirals(random, noise, 2) },
  threeClusters: {
    wording: 'Three clusters',
    classes: 3,
    points: (random, noise) =>
      clusters(random, noise, [
        [-2.6, -1.5],
        [2.6, -1.5],
        [0, 3],
      ]),
  },
  threeSpirals: { wording: 'Three spirals', classes: 3, points: (random, noise) => spirals(random, noise, 3) },
  plane: { wording: 'Plane', classes: 0, points: plane },
  multiGauss: { wording: 'Six hills', classes: 0, points: hills },
} as const satisfies Readonly<Record<string, Problem>>;

export type ProblemName = keyof typeof problems;

/** A disc of one class inside a ring of the other; noise moves the place at which the label is read. */
function circle(random: Random, noise: number): Point[] {
  const ring = (low: number, high: number): Point => {
    const [r, angle] = [random.uniform(low, high), random.uniform(0, 2 * Math.PI)];
    const [x, y] = [r * Math.sin(angle), r * Math.cos(angle)];
    const seen = Math.hypot(x + shake(random, noise, RADIUS), y + shake(random, noise, RADIUS));
    return { x, y, label: seen < RADIUS / 2 ? 1 : 0 };
  };
  return [
    ...times(CLASSIFIED / 2, () => ring(0, 0.5 * RADIUS)),
    ...times(CLASSIFIED / 2, () => ring(0.7 * RADIUS, RADIUS)),
  ];
}

/** Blue where both coordinates have the same sign, with a gap along the axes. */
function xor(random: Random, noise: number): Point[] {
  const apart = (value: number): number => value + (value > 0 ? 0.3 : -0.3);
  return times(CLASSIFIED, () => {
    const [x, y] = [apart(random.uniform(-5, 5)), apart(random.uniform(-5, 5))];
    const product = (x + shake(random, noise, 5)) * (y + shake(random, noise, 5));
    return { x, y, label: product >= 0 ? 1 : 0 };
  });
}

/** Normal clusters; noise takes their variance from 0.5 to 4. */
function clusters(random: Random, noise: number, centres: readonly (readonly [number, number])[]): Point[] {
  const deviation = Math.sqrt(0.5 + (noise / 0.5) * 3.5);
  const each = Math.round(CLASSIFIED / centres.length);
  return centres.flatMap(([x, y], label) => {
    return times(each, () => ({ x: random.normal(x, deviation), y: random.normal(y, deviation), label }));
  });
}

/** Arms that wind once and three quarters round the middle, the last class first. */
function spirals(random: Random, noise: number, arms: number): Point[] {
  const each = Math.round(CLASSIFIED / arms);
  return times(arms, (arm) => {
    return times(each, (i) => {
      const [r, t] = [(i / each) * 5, ((1.75 * i) / each) * 2 * Math.PI + (arm * 2 * Math.PI) / arms];
      const [x, y] = [r * Math.sin(t) + shake(random, noise, 1), r * Math.cos(t) + shake(random, noise, 1)];
      return { x, y, label: arms - 1 - arm };
    });
  }).flat();
}

/** A slope: −1 in one corner, 1 in the other. */
function plane(random: Random, noise: number): Point[] {
  return times(VALUED, () => {
    const [x, y] = [random.uniform(-6, 6), random.uniform(-6, 6)];
    return { x, y, label: (x + shake(random, noise, 6) + y + shake(random, noise, 6)) / 10 };
  });
}

/** Three hills and three hollows, each two wide. */
function hills(random: Random, noise: number): Point[] {
  const tops = [-4, 0, 4].flatMap((x, i) => [2.5, -2.5].map((y, j) => ({ x, y, sign: (i + j) % 2 ? -1 : 1 })));
  return times(VALUED, () => {
    const [x, y] = [random.uniform(-6, 6), random.uniform(-6, 6)];
    const [seenX, seenY] = [x + shake(random, noise, 6), y + shake(random, noise, 6)];
    const heights = tops.map((top) => top.sign * Math.max(0, 1 - Math.hypot(seenX - top.x, seenY - top.y) / 2));
    return { x, y, label: heights.reduce((most, height) => (Math.abs(height) > Math.abs(most) ? height : most), 0) };
  });
}

function shake(random: Random, noise: number, reach: number): number {
  return random.uniform(-reach, reach) * noise;
}

function times<T>(count: number, make: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}
