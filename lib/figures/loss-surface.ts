import type { Figure, Json, Trace } from './figure';
import { pathInWords, readPaths, sampleLandscape, type Landscape, type LossLandscapeOptions } from './landscape';
import { inDigits, significant } from './significant';
import { colourScales, ink, themed, wayColours, withLegend } from './theme';

/**
 * A loss of two weights as a surface in space, which the mouse turns, and the ways that descents took on it.
 *
 * @param loss - Gives the loss at two weights. Called 1,089 times, and once a step.
 * @throws {RangeError} Where a range is empty, the loss is nowhere finite, a path is empty, or there are more than six.
 * @example
 * const figure = lossSurface((x, y) => x * x + y * y, { paths: { descent: [[2, 0], [1, 0]] } });
 * figure.layout.meta.description; // 'Loss surface over w₁ and w₂, between 0 and 18: descent from 4 to 1 in 1 step.'
 */
export function lossSurface(loss: (x: number, y: number) => number, options: LossLandscapeOptions = {}): Figure {
  const { xRange = [-3, 3], yRange = [-3, 3], names = ['w₁', 'w₂'], paths = {} } = options;
  const landscape = sampleLandscape('lossSurface', loss, { xRange, yRange, points: 33 });
  const ways = readPaths('lossSurface', paths);
  const { x, y, z, lowest, highest } = landscape;
  const surface: Trace = {
    ...{ type: 'surface', x, y, z, cmin: lowest, cmax: highest },
    ...{ colorscale: colourScales.sequential, showscale: false },
    lighting: { ambient: 0.85, diffuse: 0.5, specular: 0.05 },
    hovertemplate: `${names[0]} %{x}, ${names[1]} %{y}: loss %{z}<extra></extra>`,
  };
  const words = ways.map(([name, steps]) => pathInWords(name, steps, loss));
  const between = `between ${inDigits(lowest)} and ${inDigits(highest)}`;
  return themed(
    `Loss surface over ${names[0]} and ${names[1]}, ${between}${words.length ? `: ${words.join(', ')}` : ''}.`,
    [surface, ...ways.map(([name, steps], i) => way(name, steps, { i, loss, landscape }))],
    {
      ...{ width: 620, height: 500, ...(ways.length > 1 && withLegend) },
      margin: { l: 0, r: 0, t: ways.length > 1 ? 32 : 0, b: 0 },
      scene: {
        ...{ xaxis: spaceAxis(names[0]), yaxis: spaceAxis(names[1]), zaxis: spaceAxis('loss') },
        camera: {
          eye: eye(landscape, ways[0]?.[1][0]),
          center: { x: 0, y: 0, z: -0.02 },
          projection: { type: 'orthographic' },
        },
        aspectmode: 'manual',
        aspectratio: { x: 1.25, y: 1.25, z: 1 },
      },
    },
  );
}

/** Above the corner opposite to where the first descent begins: its steps lie on a wall that is seen from inside. */
function eye({ x, y }: Landscape, start: readonly [number, number] | undefined): Json {
  const side = (places: readonly number[], value: number): number =>
    value > (places[0]! + places.at(-1)!) / 2 ? -1 : 1;
  return { x: 0.8 * side(x, start?.[0] ?? -Infinity), y: 0.65 * side(y, start?.[1] ?? -Infinity), z: 0.8 };
}

function spaceAxis(title: string): Json {
  return {
    title: { text: title },
    color: ink,
    gridcolor: '#9a9a9a',
    zeroline: false,
    showbackground: false,
    nticks: 5,
  };
}

function way(
  name: string,
  steps: readonly (readonly [number, number])[],
  { i, loss, landscape }: { i: number; loss: (x: number, y: number) => number; landscape: Landscape },
): Trace {
  const lift = 0.012 * (landscape.highest - landscape.lowest);
  const inside = steps.filter(
    ([x, y]) => within(x, landscape.x) && within(y, landscape.y) && Number.isFinite(loss(x, y)),
  );
  return {
    ...{ type: 'scatter3d', mode: 'lines+markers', name },
    x: inside.map(([x]) => significant(x, 5)),
    y: inside.map(([, y]) => significant(y, 5)),
    // A little above the surface, which would swallow half of the line.
    z: inside.map((step) => significant(loss(...step) + lift, 5)),
    line: { color: wayColours[i]!, width: 5 },
    marker: { color: wayColours[i]!, size: 4 },
    hovertemplate: `${name}<extra></extra>`,
  };
}

function within(value: number, places: readonly number[]): boolean {
  return value >= places[0]! && value <= places.at(-1)!;
}
