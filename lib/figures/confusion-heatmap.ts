import { assertInteger } from '../internal/assert';
import type { Matrix } from '../math/matrix';
import type { Figure, Json, Trace } from './figure';
import { significant } from './significant';
import { axis, faint, ink, themed } from './theme';

interface Cell {
  readonly is: string;
  readonly said: string;
  readonly count: number;
  /** How strongly it is coloured, in [0, 1]. */
  readonly strength: number;
}

/**
 * A confusion matrix as a table of numbers with coloured cells. Mistakes have a colour scale of their own: beside the hundreds on
 * the diagonal they would all look like zero.
 *
 * @param counts - What `confusionMatrix(labels, predictions)` gives: rows are the true classes, columns the predicted ones. Not modified.
 * @param options.classNames - One name a class, in order. Default: 0, 1, 2, …
 * @throws {RangeError} Where the matrix is not square, has more than 30 classes, or counts or names do not fit.
 * @example
 * const counts = confusionMatrix([0, 0, 1, 1], [0, 1, 1, 1]);
 * confusionHeatmap(counts).layout.meta.description; // 'Confusion matrix of 4 examples, 3 of them right; most often 0 was taken for 1 (1 time).'
 */
export function confusionHeatmap(
  counts: Matrix,
  { classNames }: { readonly classNames?: readonly string[] } = {},
): Figure {
  const classes = classCount(counts, classNames);
  const names = classNames ?? Array.from({ length: classes }, (_, index) => String(index));
  const cells = toCells(counts, names);
  const ticks = { tickvals: names.map((_, index) => index), ticktext: names, showgrid: false, zeroline: false };
  const size = 110 + classes * 44;
  // Words that are wider than their column climb.
  const long = names.some((name) => name.length > 5);
  return themed(
    describe(cells.flat()),
    [
      layer(cells, '0, 114, 178', ({ is, said }) => is === said),
      layer(cells, '213, 94, 0', ({ is, said }) => is !== said),
    ],
    {
      width: size + 20,
      height: long ? size + 40 : size,
      xaxis: axis('the model said', { ...ticks, tickangle: long ? -45 : 0, range: [-0.5, classes - 0.5] }),
      yaxis: axis('it is', { ...ticks, range: [classes - 0.5, -0.5] }),
      shapes: [frame(classes)],
      annotations: cells.flatMap((row, y) => row.flatMap((cell, x) => cellText(cell, { x, y }))),
    },
  );
}

function classCount({ data, rows, columns }: Matrix, classNames?: readonly string[]): number {
  assertInteger('confusionHeatmap', { rows }, { min: 1, below: 31 });
  if (rows !== columns) {
    throw new RangeError(`confusionHeatmap: the matrix is ${rows} × ${columns}; expected as many rows as columns.`);
  }
  if (data.length !== rows * rows) {
    throw new RangeError(`confusionHeatmap: data has length ${data.length}; expected ${rows} × ${rows}.`);
  }
  if (classNames && classNames.length !== rows) {
    throw new RangeError(`confusionHeatmap: classNames has length ${classNames.length}; expected ${rows}.`);
  }
  for (let i = 0; i < data.length; i++) assertInteger('confusionHeatmap', { [`data[${i}]`]: data[i]! });
  return rows;
}

/** The table row by row. A right answer is as strong as its share of the row, a mistake as its share of the commonest mistake. */
function toCells({ data, rows: classes }: Matrix, names: readonly string[]): Cell[][] {
  const table = names.map((_, is) => Array.from(data).slice(is * classes, (is + 1) * classes));
  const mostMistakes = Math.max(1, ...table.flatMap((row, is) => row.filter((_, said) => said !== is)));
  return table.map((row, is) => {
    const total = Math.max(
      1,
      row.reduce((sum, count) => sum + count, 0),
    );
    return row.map((count, said) => {
      const strength = significant(count / (is === said ? total : mostMistakes), 3);
      return { is: names[is]!, said: names[said]!, count, strength };
    });
  });
}

/** The cells of one kind as a heatmap in one colour, from nothing to full. */
function layer(cells: readonly Cell[][], colour: string, belongs: (cell: Cell) => boolean): Trace {
  return {
    type: 'heatmap',
    z: cells.map((row) => row.map((cell) => (belongs(cell) ? cell.strength : null))),
    customdata: cells.map((row) => row.map(({ is, said, count }) => [is, said, count])),
    zmin: 0,
    zmax: 1,
    // From one half on the colour jumps, and the number turns white: between the two no text would be legible.
    colorscale: [
      [0, `rgba(${colour}, 0)`],
      [0.5, `rgba(${colour}, 0.3)`],
      [0.5, `rgba(${colour}, 0.75)`],
      [1, `rgba(${colour}, 1)`],
    ],
    ...{ xgap: 1, ygap: 1, showscale: false, hoverongaps: false },
    hovertemplate: 'is %{customdata[0]}, said %{customdata[1]}: %{customdata[2]}<extra></extra>',
  };
}

/** A line around the table, whose empty cells would otherwise end nowhere. */
function frame(classes: number): Json {
  const [from, to] = [-0.5, classes - 0.5];
  return { type: 'rect', x0: from, x1: to, y0: from, y1: to, line: { color: faint, width: 1 } };
}

/** The count in its cell. Zeros stay away, so that mistakes are found at a glance. */
function cellText({ count, strength }: Cell, place: { x: number; y: number }): Json[] {
  if (count === 0) return [];
  const font = { size: 14, weight: 600, color: strength >= 0.5 ? '#ffffff' : ink };
  return [{ ...place, text: String(count), showarrow: false, font }];
}

function describe(cells: readonly Cell[]): string {
  const right = cells.filter(({ is, said }) => is === said);
  const [worst] = cells.filter(({ is, said }) => is !== said).sort((a, b) => b.count - a.count);
  const sum = (some: readonly Cell[]): number => some.reduce((total, { count }) => total + count, 0);
  const confused = worst?.count
    ? `; most often ${worst.is} was taken for ${worst.said} (${worst.count} ${worst.count === 1 ? 'time' : 'times'})`
    : '';
  return `Confusion matrix of ${sum(cells)} examples, ${sum(right)} of them right${confused}.`;
}
