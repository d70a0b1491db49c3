import { createRandom, type Random } from '../../math/random';
import type { Provenance } from '../dataset';
import { heartColumns } from '../heart-columns';
import type { Cell, Table } from '../table';
import { drawFrom, drawNormal } from './draw';

/** How many patients have each finding, num 0 to 4, in the documentation of the Cleveland data: 139 of 303 are diseased. */
const findings = [164, 55, 36, 35, 13];

type Measure = readonly [mean: number, deviation: number, low: number, high: number];

/** How the measurements are spread in one group of patients; weights are in per cent, in the order of the codes. */
interface Group {
  readonly age: Measure;
  readonly male: number;
  readonly cp: readonly number[];
  readonly trestbps: Measure;
  readonly chol: Measure;
  readonly fbs: number;
  readonly restecg: readonly number[];
  readonly thalach: Measure;
  readonly exang: number;
  readonly oldpeak: Measure;
  readonly slope: readonly number[];
  readonly ca: readonly number[];
  readonly thal: readonly number[];
}

// Rounded from the Cleveland data, group by group; within a group each measurement is drawn by itself.
const healthy: Group = {
  age: [52.5, 9.5, 29, 77],
  male: 56,
  cp: [10, 25, 41, 24],
  trestbps: [129, 16, 94, 200],
  chol: [243, 53, 126, 564],
  fbs: 14,
  restecg: [58, 1, 41],
  thalach: [158, 19, 71, 202],
  exang: 14,
  oldpeak: [0.3, 0.9, -4, 6.2],
  slope: [65, 30, 5],
  ca: [80, 13, 4, 3],
  thal: [79, 4, 17],
};
const diseased: Group = {
  age: [56.5, 8, 29, 77],
  male: 82,
  cp: [5, 7, 13, 75],
  trestbps: [135, 19, 94, 200],
  chol: [251, 50, 126, 564],
  fbs: 16,
  restecg: [40, 2, 58],
  thalach: [139, 23, 71, 202],
  exang: 55,
  oldpeak: [1.5, 1.3, -4, 6.2],
  slope: [26, 65, 9],
  ca: [33, 32, 22, 13],
  thal: [27, 9, 64],
};

/**
 * Invented patients in the shape of the Cleveland heart-disease data, for where that cannot be had. As many have each
 * finding as there, and each measurement leans the way it does there: the diseased are older, more often men and without
 * chest pain, reach a lower heart rate, and so on. The table is the same on every call, and no basis for medicine.
 *
 * @returns 303 rows × 14 columns; 4 of ca and 2 of thal are missing (NaN), in 6 different rows.
 * @see Detrano et al., International Application of a New Probability Algorithm for the Diagnosis of Coronary Artery
 * Disease (1989)
 */
export function standInPatients(): Table & Provenance {
  const random = createRandom(1988);
  const nums = random.shuffle(findings.flatMap((count, num) => Array<number>(count).fill(num)));
  const rows = nums.map((num) => [...measure(num === 0 ? healthy : diseased, random), num]);
  const gaps = random.shuffle([...rows.keys()]).slice(0, 6);
  const ca = heartColumns.findIndex(({ name }) => name === 'ca');
  gaps.forEach((row, i) => (rows[row]![i < 4 ? ca : ca + 1] = NaN));
  return {
    name: 'Heart disease (Cleveland)',
    origin: 'stand-in',
    source: 'patients drawn by nnlab (not the Cleveland data)',
    columns: heartColumns,
    rows,
  };
}

/** The 13 features of one patient, in the order of the columns. */
function measure(group: Group, random: Random): Cell[] {
  const value = ([mean, deviation, low, high]: Measure): number => drawNormal(random, { mean, deviation, low, high });
  const yes = (percent: number): number => Number(random.uniform(0, 100) < percent);
  return [
    Math.round(value(group.age)),
    yes(group.male),
    drawFrom(random, [1, 2, 3, 4], group.cp),
    Math.round(value(group.trestbps)),
    Math.round(value(group.chol)),
    yes(group.fbs),
    drawFrom(random, [0, 1, 2], group.restecg),
    Math.round(value(group.thalach)),
    yes(group.exang),
    Math.round(Math.max(0, value(group.oldpeak)) * 10) / 10,
    drawFrom(random, [1, 2, 3], group.slope),
    drawFrom(random, [0, 1, 2, 3], group.ca),
    drawFrom(random, [3, 6, 7], group.thal),
  ];
}
