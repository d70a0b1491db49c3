import { assertAllFinite, assertInteger, assertLabels, assertNotEmpty, assertSameLength } from '../internal/assert';
import type { Figure, Json, Trace } from './figure';
import { significant } from './significant';
import { thinIndices } from './thin';
import { axis, palette, seriesColours, seriesSymbols, themed, withLegend } from './theme';

export interface DecisionBoundaryOptions {
  /** The examples, [x, y] each. They also decide how far the map reaches. */
  readonly points: readonly ArrayLike<number>[];
  /** The class of each example, 0, 1, 2, … */
  readonly labels: ArrayLike<number>;
  /** Default: the class numbers themselves. */
  readonly classNames?: readonly string[];
  /** What the two features are called. Default x₁, x₂. */
  readonly featureNames?: readonly [x: string, y: string];
}

const cells = 80; // along each side of the map
const mostPoints = 600;

/**
 * Where a classifier of two features changes its mind: the plane in the colours of the classes it would be given, and the
 * examples on it. Of two classes the colour is the stronger the surer the classifier is, and a line stands at one half.
 *
 * @param predict - Gives for rows [x, y] either the class of each or, of two classes, the probability of class 1. Called once.
 * @throws {RangeError} Where points and labels differ in length, a value is not finite, classes are more than seven, or `predict`
 *   does not give one number a row.
 * @example
 * const right = (rows: number[][]) => rows.map(([x = 0]) => (x > 0 ? 1 : 0));
 * const figure = decisionBoundary(right, { points: [[-1, 0], [1, 0], [2, 1]], labels: [0, 1, 0] });
 * figure.layout.meta.description; // 'Decision boundary of 2 classes over x₁ and x₂; 2 of 3 examples on the right side.'
 */
export function decisionBoundary(
  predict: (rows: number[][]) => ArrayLike<number>,
  { points, labels, classNames, featureNames = ['x₁', 'x₂'] }: DecisionBoundaryOptions,
): Figure {
  const classes = readClasses(points, labels, classNames);
  const names = classNames ?? Array.from({ length: classes }, (_, label) => String(label));
  const [x, y] = [places(points, 0), places(points, 1)];
  const rows = [...y.flatMap((b) => x.map((a) => [a, b])), ...points.map((point) => Array.from(point))];
  const said = Array.from(predict(rows));
  if (said.length !== rows.length) {
    throw new RangeError(
      `decisionBoundary: predict gave ${said.length} numbers; expected one for each of ${rows.length} rows.`,
    );
  }
  assertAllFinite('decisionBoundary', { predicted: said });
  const z = y.map((_, r) => x.map((_, c) => significant(said[r * cells + c]!, 3)));
  const right = Array.from(labels).filter((label, i) => Math.round(said[cells * cells + i]!) === label).length;
  const plane: Trace[] = classes === 2 ? twoClasses({ x, y, z }) : manyClasses({ x, y, z }, classes);
  const title = (name: string, range: readonly number[]): Json =>
    axis(name, { range: [range[0]!, range.at(-1)!], showgrid: false, zeroline: false });
  return themed(
    `Decision boundary of ${classes} classes over ${featureNames.join(' and ')}; ${right} of ${points.length} examples on the right side.`,
    [...plane, ...names.map((name, label) => examples(name, { label, labels, points }))],
    { width: 560, height: 520, ...withLegend, xaxis: title(featureNames[0], x), yaxis: title(featureNames[1], y) },
  );
}

function readClasses(
  points: readonly ArrayLike<number>[],
  labels: ArrayLike<number>,
  names?: readonly string[],
): number {
  assertNotEmpty('decisionBoundary', { points });
  assertSameLength('decisionBoundary', { points, labels });
  points.forEach((point, i) => {
    if (point.length !== 2) {
      throw new RangeError(`decisionBoundary: points[${i}] has length ${point.length}; expected two features.`);
    }
    assertAllFinite('decisionBoundary', { [`points[${i}]`]: point });
  });
  const classes = names?.length ?? Math.max(2, ...Array.from(labels, (label) => label + 1));
  assertInteger('decisionBoundary', { classes }, { min: 2, below: seriesSymbols.length + 1 });
  assertLabels('decisionBoundary', { labels }, classes);
  return classes;
}

/** Middles of the cells along one feature, a tenth beyond the examples on either side. */
function places(points: readonly ArrayLike<number>[], feature: number): number[] {
  const values = points.map((point) => point[feature]!);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = 0.1 * (high - low) || 1;
  return Array.from({ length: cells }, (_, i) =>
    significant(low - room + ((high - low + 2 * room) * i) / (cells - 1), 5),
  );
}

interface Plane {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly z: readonly (readonly number[])[];
}

// Orange for class 0 and blue for class 1, as the widgets have it: blue is what is positive.
const tints = ['#f2c97d', '#7db6dc', '#7fcbb5', '#e3bdd2', '#e8a985', '#b4dbf3', '#c9c9c9'];

function twoClasses(plane: Plane): Trace[] {
  const look = { showscale: false, hoverinfo: 'skip', zmin: 0, zmax: 1 };
  const colorscale = [
    [0, tints[0]!],
    [0.5, '#f5f5f5'],
    [1, tints[1]!],
  ];
  const contours = { coloring: 'none', start: 0.5, end: 0.5, size: 1 };
  return [
    { type: 'heatmap', ...plane, ...look, colorscale, zsmooth: 'best' } as Trace,
    {
      type: 'contour',
      ...plane,
      ...look,
      colorscale,
      contours,
      line: { color: '#333333', width: 1.5 },
      showlegend: false,
    } as Trace,
  ];
}

function manyClasses(plane: Plane, classes: number): Trace[] {
  const colorscale = tints.slice(0, classes).flatMap((tint, i) => [
    [i / classes, tint],
    [(i + 1) / classes, tint],
  ]);
  const range = { zmin: -0.5, zmax: classes - 0.5 };
  return [{ type: 'heatmap', ...plane, ...range, colorscale, showscale: false, hoverinfo: 'skip' } as Trace];
}

const classColours = ['#b97d00', palette.blue, ...seriesColours.slice(2), '#555555'];
const [circle, square, ...otherSymbols] = seriesSymbols as [string, string, ...string[]];
const classSymbols = [square, circle, ...otherSymbols];

function examples(
  name: string,
  { label, labels, points }: { label: number; labels: ArrayLike<number>; points: readonly ArrayLike<number>[] },
): Trace {
  const all = points.filter((_, i) => labels[i] === label);
  const shown = thinIndices(all.length, mostPoints).map((i) => all[i]!);
  return {
    ...{ type: 'scatter', mode: 'markers', name },
    x: shown.map((point) => significant(point[0]!, 4)),
    y: shown.map((point) => significant(point[1]!, 4)),
    marker: {
      ...{ symbol: classSymbols[label]!, color: classColours[label]!, size: 9 },
      line: { color: '#ffffff', width: 1 },
    },
    hovertemplate: `${name}: %{x}, %{y}<extra></extra>`,
  };
}
