import type { Figure, Trace } from './figure';
import { pathInWords, readPaths, sampleLandscape, type LossLandscapeOptions } from './landscape';
import { roundStep } from './round-step';
import { inDigits, significant } from './significant';
import { thinLine } from './thin';
import { axis, colourBar, colourScales, seriesSymbols, themed, wayColours, withLegend } from './theme';

/**
 * A loss of two weights seen from above, as a map with lines of equal loss, and the ways that descents took on it. A way begins
 * at its large marker. Steps that leave the map are not drawn.
 *
 * @param loss - Gives the loss at two weights. Called 3,600 times.
 * @throws {RangeError} Where a range is empty, the loss is nowhere finite, a path is empty, or there are more than six.
 * @example
 * const figure = lossContour((x, y) => x * x + y * y, { paths: { descent: [[2, 0], [1, 0]] } });
 * figure.layout.meta.description; // 'Loss over w₁ from −3 to 3 and w₂ from −3 to 3: descent from 4 to 1 in 1 step.'
 */
export function lossContour(loss: (x: number, y: number) => number, options: LossLandscapeOptions = {}): Figure {
  const { xRange = [-3, 3], yRange = [-3, 3], names = ['w₁', 'w₂'], paths = {} } = options;
  const landscape = sampleLandscape('lossContour', loss, { xRange, yRange, points: 60 });
  const { x, y, z, lowest, highest } = landscape;
  const ways = readPaths('lossContour', paths);
  const size = roundStep((highest - lowest) / 14);
  const start = significant(Math.ceil(lowest / size) * size);
  const map: Trace = {
    ...{ type: 'contour', x, y, z, zmin: lowest, zmax: highest },
    colorscale: colourScales.sequential,
    contours: { coloring: 'heatmap', start, end: highest, size },
    line: { color: 'rgba(255, 255, 255, 0.45)', width: 1 },
    colorbar: colourBar('loss'),
    hovertemplate: `${names[0]} %{x}, ${names[1]} %{y}: loss %{z}<extra></extra>`,
  };
  const words = ways.map(([name, steps]) => pathInWords(name, steps, loss));
  const where = [xRange, yRange].map(([from, to], i) => `${names[i]} from ${inDigits(from)} to ${inDigits(to)}`);
  return themed(
    `Loss over ${where.join(' and ')}${words.length ? `: ${words.join(', ')}` : ''}.`,
    [map, ...ways.map(([name, steps], i) => way(name, steps, i))],
    {
      ...{ width: 620, height: 520, ...(ways.length > 1 && withLegend) },
      xaxis: axis(names[0], { range: [...xRange], showgrid: false, zeroline: false }),
      yaxis: axis(names[1], { range: [...yRange], showgrid: false, zeroline: false }),
    },
  );
}

function way(name: string, steps: readonly (readonly [number, number])[], index: number): Trace {
  const { x, y } = thinLine({ x: steps.map((step) => step[0]), y: steps.map((step) => step[1]) });
  const color = wayColours[index]!;
  return {
    ...{ type: 'scatter', mode: 'lines+markers', name },
    ...{
      x: x.map((value) => significant(value, 5)),
      y: y.map((value) => (value === null ? null : significant(value, 5))),
    },
    line: { color, width: 2.5 },
    marker: {
      ...{ color, opacity: 1, symbol: seriesSymbols[index]!, line: { color: '#111111', width: 1 } },
      size: x.map((_, i) => (i === 0 ? 13 : 6)),
    },
    hovertemplate: `${name}: %{x:.4f}, %{y:.4f}<extra></extra>`,
  };
}
