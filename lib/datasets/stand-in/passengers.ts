import { createRandom, type Random } from '../../math/random';
import type { Provenance } from '../dataset';
import type { Cell, Table } from '../table';
import { titanicColumns } from '../titanic-columns';
import { drawFrom, drawNormal } from './draw';
import { apportion, passengerCounts, type PassengerCount } from './passenger-counts';
import { passengerName } from './passenger-names';

const size = 891;

// By class, as in the real list: mean and deviation of an adult's age; median fare in pounds; weights of the ports S, C, Q.
const ages = { 1: [39, 13], 2: [32, 12], 3: [28, 10] } as const;
const fares = { 1: 60, 2: 15, 3: 9 } as const;
const ports = { 1: [59, 40, 1], 2: [89, 9, 2], 3: [72, 13, 15] } as const;

// By class, the share of passengers whose age was not recorded, and of those whose cabin was.
const ageMissing = { 1: 0.14, 2: 0.06, 3: 0.28 } as const;
const cabinKnown = { 1: 0.81, 2: 0.09, 3: 0.025 } as const;

/**
 * Invented passengers in the shape of Kaggle's Titanic train.csv, for where that cannot be had. How many of each class,
 * sex and age lived and died follows the counts of the 1912 inquiry, scaled to 891 rows. Nobody in it existed: names,
 * ages in years, tickets, fares, cabins and ports are drawn at random. The table is the same on every call.
 *
 * @returns 891 rows × 12 columns; about 20 % of Age, 77 % of Cabin and 2 of Embarked are missing (NaN).
 * @see passengerCounts for the source of the counts
 */
export function standInPassengers(): Table & Provenance {
  const random = createRandom(1912);
  const counts = apportion(
    passengerCounts.map(({ count }) => count),
    size,
  );
  const kinds = random.shuffle(passengerCounts.flatMap((kind, i) => Array<PassengerCount>(counts[i]!).fill(kind)));
  const withoutPort = new Set(random.shuffle([...kinds.keys()]).slice(0, 2));
  return {
    name: 'Titanic',
    origin: 'stand-in',
    source: 'passengers drawn by nnlab after the counts of the 1912 inquiry (not the real list)',
    columns: titanicColumns,
    rows: kinds.map((kind, row) => passenger(kind, { id: row + 1, random, withPort: !withoutPort.has(row) })),
  };
}

/** One row, in the order of the columns. */
function passenger(
  kind: PassengerCount,
  { id, random, withPort }: { id: number; random: Random; withPort: boolean },
): Cell[] {
  const { pclass, sex, child, survived } = kind;
  const age = drawAge(kind, random);
  const married = !child && random.uniform() < (age < 20 ? 0.1 : 0.55);
  const siblingsOrSpouse = child
    ? drawFrom(random, [0, 1, 2, 3, 4], [30, 35, 12, 8, 15])
    : Number(married && random.uniform() < 0.45);
  const parentsOrChildren = child
    ? drawFrom(random, [0, 1, 2], [6, 47, 47])
    : drawFrom(random, [0, 1, 2], married ? [75, 15, 10] : [94, 4, 2]);
  const fare = fares[pclass] * Math.exp(random.normal(0, 0.4)) * (1 + 0.5 * (siblingsOrSpouse + parentsOrChildren));
  return [
    id,
    survived,
    pclass,
    passengerName({ sex, child, married, random }),
    sex,
    random.uniform() < ageMissing[pclass] ? NaN : age,
    siblingsOrSpouse,
    parentsOrChildren,
    drawTicket(pclass, random),
    Math.round(fare * 80) / 80, // to the threepence
    random.uniform() < cabinKnown[pclass] ? drawCabin(pclass, random) : NaN,
    withPort ? drawFrom(random, ['S', 'C', 'Q'], ports[pclass]) : NaN,
  ];
}

/** Whole years, but months for infants. The inquiry did not say where childhood ends; below 14 is the usual reading. */
function drawAge({ pclass, child }: PassengerCount, random: Random): number {
  if (child) {
    const years = random.integer(0, 14);
    return years > 0 ? years : Math.round((random.integer(2, 12) / 12) * 100) / 100;
  }
  const [mean, deviation] = ages[pclass];
  return Math.round(drawNormal(random, { mean, deviation, low: 14, high: 76 }));
}

function drawTicket(pclass: 1 | 2 | 3, random: Random): string {
  const prefix = drawFrom(
    random,
    { 1: ['', '', 'PC '], 2: ['', 'C.A. ', 'S.C./PARIS '], 3: ['', '', 'A/5 ', 'STON/O 2. '] }[pclass],
  );
  return `${prefix}${random.integer(prefix ? 2_000 : 100_000, prefix ? 40_000 : 390_000)}`;
}

function drawCabin(pclass: 1 | 2 | 3, random: Random): string {
  const deck = drawFrom(random, { 1: ['A', 'B', 'C', 'D', 'E'], 2: ['D', 'E', 'F'], 3: ['E', 'F', 'G'] }[pclass]);
  return `${deck}${random.integer(1, 130)}`;
}
