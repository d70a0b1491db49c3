import { inWords } from '../../internal/assert';
import { mostClasses, mostPoints, type OwnPoint, type PlaygroundSettings } from './settings';

/** Points somebody pasted, and what had to be done to them. */
export interface PastedPoints extends Pick<PlaygroundSettings, 'points' | 'classNames'> {
  readonly problem: 'own' | 'ownValues';
  /** Sentences for the reader; empty where the points were taken as they are. */
  readonly notes: readonly string[];
}

/** Points lie between −6 and 6. */
const [REACH, INSIDE] = [6, 5];

/**
 * Reads points from text, one a line: x₁, x₂, and a class (a word or a whole number) or a value; separated by commas, semicolons or tabs.
 * A first line of words is taken for headings. Points that lie outside are brought inside, all by the same scale.
 *
 * @throws {RangeError} Where a line is none of these, or there are too many of them or of classes.
 * @example
 * pointsFromCsv('x,y,kind\n1,2,cat\n-1,0.5,dog').classNames; // ['cat', 'dog']
 * pointsFromCsv('1;2'); // throws RangeError: CSV: line 1 is '1;2'; expected three columns, such as 1.5, -2, red.
 */
export function pointsFromCsv(text: string): PastedPoints {
  const lines = linesOf(text);
  const rows = lines.map(({ line, number }) => fields(line, number));
  const headed = rows.length > 1 && rows[0]!.slice(0, 2).every((field) => Number.isNaN(toNumber(field)));
  const body = rows.slice(headed ? 1 : 0);
  const places = body.map((row, i) => {
    const at = lines[i + (headed ? 1 : 0)]!.number;
    return [coordinate(row[0]!, at), coordinate(row[1]!, at)] as const;
  });
  const { problem, labels, classNames, notes } = labelled(body.map((row) => row[2]!.trim()));
  const { moved, note } = broughtInside(places);
  const points = moved.map(([x, y], i): OwnPoint => [x, y, labels[i]!]);
  return { problem, points, classNames, notes: note ? [...notes, note] : notes };
}

function linesOf(text: string): { readonly line: string; readonly number: number }[] {
  // A million points need not be taken apart to be counted.
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  if (count > mostPoints + 50) {
    throw new RangeError(
      `CSV: ${count.toLocaleString('en')} lines; expected at most ${mostPoints.toLocaleString('en')} points. Take a sample of them.`,
    );
  }
  const lines = text.split(/\r?\n/).map((line, i) => ({ line, number: i + 1 }));
  const filled = lines.filter(({ line }) => line.trim() !== '');
  if (filled.length === 0) throw new RangeError('CSV: the text is empty; expected lines such as 1.5, -2, red.');
  return filled;
}

function fields(line: string, number: number): string[] {
  const separator = ['\t', ';', ','].find((candidate) => line.split(candidate).length === 3);
  if (separator) return line.split(separator).map((field) => field.trim().replace(/^"(.*)"$/, '$1'));
  throw new RangeError(`CSV: line ${number} is ${inWords(line)}; expected three columns, such as 1.5, -2, red.`);
}

function toNumber(field: string): number {
  return field.trim() === '' ? NaN : Number(field.trim().replace('−', '-').replace(',', '.'));
}

function coordinate(field: string, line: number): number {
  const value = toNumber(field);
  if (Number.isFinite(value)) return value;
  throw new RangeError(
    `CSV: ${inWords(field)} in line ${line} is no number; expected x₁ and x₂ in the first two columns.`,
  );
}

type Labelled = Omit<PastedPoints, 'points'> & { readonly labels: readonly number[] };

/** Few different labels are classes, in order of appearance or of number; many numbers are values. */
function labelled(texts: readonly string[]): Labelled {
  const values = texts.map(toNumber);
  const numeric = values.every(Number.isFinite);
  const kinds = [...new Set(texts)];
  if (numeric && (kinds.length > mostClasses || !values.every(Number.isInteger))) return asValues(values);
  if (kinds.length > mostClasses) {
    throw new RangeError(
      `CSV: the third column has ${kinds.length} different classes; expected at most ${mostClasses}.`,
    );
  }
  const classNames = numeric ? kinds.sort((a, b) => Number(a) - Number(b)) : kinds;
  const named = classNames.map((name) => name.slice(0, 40));
  return { problem: 'own', labels: texts.map((text) => classNames.indexOf(text)), classNames: named, notes: [] };
}

function asValues(values: readonly number[]): Labelled {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const notes = largest > 1 ? [`The values were divided by ${largest}, so that they lie between −1 and 1.`] : [];
  const labels = values.map((value) => (largest > 1 ? value / largest : value));
  return { problem: 'ownValues', labels, classNames: [], notes };
}

type Place = readonly [number, number];

function broughtInside(places: readonly Place[]): { readonly moved: readonly Place[]; readonly note?: string } {
  if (places.every((place) => place.every((value) => Math.abs(value) <= REACH))) return { moved: places };
  const axes = [0, 1].map((axis) => {
    const values = places.map((place) => place[axis]!);
    const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
    return { middle: low / 2 + high / 2, half: high / 2 - low / 2 || 1 };
  });
  const moved = places.map((place): Place => {
    const [x, y] = axes.map(({ middle, half }, axis) =>
      Number((((place[axis]! - middle) / half) * INSIDE).toPrecision(6)),
    );
    return [x!, y!];
  });
  return {
    moved,
    note: 'Some points lay beyond −6 … 6; each axis was shifted and scaled so that all lie within −5 … 5.',
  };
}
