import { assertAllFinite, assertInteger, assertLabels, assertNotEmpty, assertSameLength } from '../internal/assert';
import type { Figure, Json, Trace } from './figure';
import { significant } from './significant';
import { thinIndices } from './thin';
import { axis, ink, palette, seriesColours, seriesSymbols, themed, withLegend } from './theme';

export interface LatentMapOptions {
  /** The class of each point, 0, 1, 2, … Default: all are alike. */
  readonly labels?: ArrayLike<number>;
  /** Default: the class numbers themselves. */
  readonly classNames?: readonly string[];
  /** What the two numbers are called. Default z₁, z₂. */
  readonly names?: readonly [x: string, y: string];
}

/** More points than this are not told apart: an even choice of them is drawn. */
const mostPoints = 3000;

/**
 * Points in a plane by class: the two numbers that an autoencoder or PCA keeps of each example. The name of each class stands at the
 * middle of its points.
 *
 * @param points - [x, y] each. Of more than 3,000 an even choice is drawn. Not modified.
 * @throws {RangeError} Where there is no point, one is no pair of finite numbers, or labels do not fit or name more than 30 classes.
 * @example
 * latentMap([[0, 1], [2, 0]], { labels: [0, 1] }).layout.meta.description; // 'Map of 2 points in 2 classes over z₁ and z₂.'
 */
export function latentMap(
  points: readonly ArrayLike<number>[],
  { labels, classNames, names = ['z₁', 'z₂'] }: LatentMapOptions = {},
): Figure {
  const classes = readClasses(points, labels, classNames);
  const shown = thinIndices(points.length, mostPoints);
  const ofClass = (label: number): number[] => shown.filter((i) => !labels || labels[i] === label);
  const className = (label: number): string => classNames?.[label] ?? String(label);
  const present = Array.from({ length: classes }, (_, label) => label).filter((label) => ofClass(label).length > 0);
  const inClasses = labels ? ` in ${classes} classes` : '';
  const drawn = shown.length < points.length ? `, ${shown.length} of them drawn` : '';
  return themed(
    `Map of ${points.length} points${inClasses}${drawn} over ${names.join(' and ')}.`,
    present.map((label) =>
      cloud(labels ? className(label) : '', { label, members: ofClass(label).map((i) => points[i]!) }),
    ),
    {
      ...{
        width: 680,
        height: 560,
        ...(labels && withLegend),
      },
      xaxis: axis(names[0], { zeroline: false }),
      yaxis: axis(names[1], { zeroline: false }),
      annotations: labels
        ? present.map((label) =>
            nameTag(
              className(label),
              ofClass(label).map((i) => points[i]!),
            ),
          )
        : [],
    },
  );
}

function readClasses(
  points: readonly ArrayLike<number>[],
  labels?: ArrayLike<number>,
  names?: readonly string[],
): number {
  assertNotEmpty('latentMap', { points });
  points.forEach((point, i) => {
    if (point.length !== 2)
      throw new RangeError(`latentMap: points[${i}] has length ${point.length}; expected two numbers.`);
    assertAllFinite('latentMap', { [`points[${i}]`]: point });
  });
  if (!labels) return 1;
  assertSameLength('latentMap', { points, labels });
  const classes = names?.length ?? Array.from(labels).reduce((most, label) => Math.max(most, label + 1), 1);
  assertInteger('latentMap', { classes }, { min: 1, below: 31 });
  assertLabels('latentMap', { labels }, classes);
  return classes;
}

/** Colour and symbol turn at different speeds, so that 30 classes have 30 looks. */
function cloud(name: string, { label, members }: { label: number; members: readonly ArrayLike<number>[] }): Trace {
  const color = name === '' ? palette.blue : seriesColours[label % seriesColours.length]!;
  return {
    ...{ type: 'scatter', mode: 'markers', ...(name !== '' && { name }) },
    x: members.map((point) => significant(point[0]!, 4)),
    y: members.map((point) => significant(point[1]!, 4)),
    marker: { color, symbol: seriesSymbols[label % seriesSymbols.length]!, size: 6, opacity: 0.7 },
    hovertemplate: `${name === '' ? '' : `${name}: `}%{x}, %{y}<extra></extra>`,
  };
}

function nameTag(text: string, members: readonly ArrayLike<number>[]): Json {
  const mean = (of: 0 | 1): number =>
    significant(members.reduce((sum, point) => sum + point[of]!, 0) / members.length, 4);
  const bgcolor = 'rgba(255, 255, 255, 0.85)';
  return {
    x: mean(0),
    y: mean(1),
    text: `<b>${text}</b>`,
    showarrow: false,
    bgcolor,
    bordercolor: ink,
    font: { size: 14, color: '#222222' },
  };
}
