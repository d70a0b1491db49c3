import { assertAllFinite, assertInteger } from '../internal/assert';
import type { Figure } from './figure';
import { inDigits, significant } from './significant';
import { colourBar, colourScales, hiddenAxis, themed } from './theme';

export interface SomMapOptions {
  /** Height and width of the grid of units. */
  readonly rows: number;
  readonly columns: number;
  /** What the numbers are: 'examples won', 'distance to neighbours'. */
  readonly quantity: string;
  /** What each unit stands for; '' for nothing. */
  readonly labels?: readonly (string | number)[];
}

/**
 * The units of a self-organizing map on their grid, coloured by a number each, such as how many examples a unit wins or how far it is
 * from its neighbours (a ridge between two lands), with what it stands for.
 *
 * @param values - One a unit, row after row. Not modified.
 * @throws {RangeError} Where values or labels do not fit the grid, or a value is not finite.
 * @example
 * const figure = somMap([3, 0, 1, 4], { rows: 2, columns: 2, quantity: 'examples won', labels: [7, '', 1, 1] });
 * figure.layout.meta.description; // 'Map of 2 × 2 units: examples won between 0 and 4; 2 different labels.'
 */
export function somMap(values: ArrayLike<number>, { rows, columns, quantity, labels }: SomMapOptions): Figure {
  assertInteger('somMap', { rows }, { min: 1, below: 101 });
  assertInteger('somMap', { columns }, { min: 1, below: 101 });
  for (const [name, list] of Object.entries({ values, labels })) {
    if (list && list.length !== rows * columns) {
      throw new RangeError(
        `somMap: ${name} has length ${list.length}; expected one for each of ${rows} × ${columns} units.`,
      );
    }
  }
  assertAllFinite('somMap', { values });
  const all = Array.from(values, (value) => significant(value, 4));
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const z = Array.from({ length: rows }, (_, r) => all.slice(r * columns, (r + 1) * columns));
  const cell = Math.max(8, Math.min(40, Math.floor(640 / Math.max(rows, columns))));
  const cells = {
    ...{
      type: 'heatmap',
      z,
      zmin: least,
      zmax: most === least ? least + 1 : most,
      colorscale: colourScales.sequential,
    },
    ...{ xgap: 1, ygap: 1, colorbar: colourBar(quantity) },
    hovertemplate: `row %{y}, column %{x}: ${quantity} %{z}<extra></extra>`,
  };
  const middle = (least + most) / 2;
  const texts = {
    ...{ type: 'scatter', mode: 'text', hoverinfo: 'skip' },
    x: all.map((_, i) => i % columns),
    y: all.map((_, i) => Math.floor(i / columns)),
    text: (labels ?? []).map(String),
    textfont: {
      size: Math.max(7, Math.round(cell * 0.45)),
      color: all.map((value) => (value > middle ? '#111111' : '#ffffff')),
    },
  };
  const kinds = new Set(labels?.filter((label) => label !== '')).size;
  return themed(
    `Map of ${rows} × ${columns} units: ${quantity} between ${inDigits(least)} and ${inDigits(most)}${labels ? `; ${kinds} different labels` : ''}.`,
    labels ? [cells, texts] : [cells],
    {
      width: columns * cell + 108,
      height: Math.max(160, rows * cell + 16),
      margin: { l: 8, r: 100, t: 8, b: 8 },
      xaxis: hiddenAxis({ range: [-0.5, columns - 0.5] }),
      yaxis: hiddenAxis({ range: [rows - 0.5, -0.5] }),
    },
  );
}
