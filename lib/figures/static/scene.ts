import type { Trace } from '../figure';
import { legend } from './legend';
import { grid, list, number, record, words, type Attributes } from './attributes';
import { colourScale, toCss } from './colour';
import { element, pathThrough, polygon } from './svg';
import { label } from './text';
import { extremes, heatRange } from './traces/heatmap';
import { stroke } from './traces/scatter';

type Point = readonly [x: number, y: number, z: number];

/** From a point in space to one on the picture, and how far away it lies. */
type Projection = (point: Point) => { readonly at: readonly [number, number]; readonly depth: number };

/** A surface, and lines on it, seen from where the camera of the layout stands, without perspective. */
export function scene(
  data: readonly Trace[],
  layout: Attributes,
  size: { readonly width: number; readonly height: number },
): string {
  const surface = data.find(({ type }) => type === 'surface')!;
  const bounds = boundsOf(surface);
  const eye = record(record(record(layout.scene).camera).eye);
  const project = projection(bounds, [number(eye.x, 1.25), number(eye.y, 1.25), number(eye.z, 1.25)], size);
  const paths = data.filter(({ type }) => type === 'scatter3d').map((trace) => path(trace, project));
  return (
    floor(bounds, project) +
    patches(surface, project) +
    paths.join('') +
    axisTitles(bounds, { scene: record(layout.scene), eye: [number(eye.x, 1.25), number(eye.y, 1.25)] }, project) +
    legend(data, layout, { left: 16, top: roomForTitles + 4, ...size })
  );
}

type Range = readonly [number, number];

interface Bounds {
  readonly low: Point;
  readonly high: Point;
}

function boundsOf(surface: Trace): Bounds {
  const [x, y, z] = [list(surface.x), list(surface.y), grid(surface.z).flat()].map(extremes) as unknown as [
    Range,
    Range,
    Range,
  ];
  return { low: [x[0], y[0], z[0]], high: [x[1], y[1], z[1]] };
}

/** Pixels at each side of the picture. */
const roomForTitles = 28;

/** Turns the box of the data until the eye looks along the depth, and fits it into the picture. */
function projection(
  { low, high }: Bounds,
  eye: Point,
  { width, height }: { width: number; height: number },
): Projection {
  const distance = Math.hypot(...eye);
  const flat = Math.hypot(eye[0], eye[1]);
  const right: Point = flat === 0 ? [1, 0, 0] : [-eye[1] / flat, eye[0] / flat, 0];
  const forward: Point = [eye[0] / distance, eye[1] / distance, eye[2] / distance];
  const up: Point = [
    forward[1] * right[2] - forward[2] * right[1],
    forward[2] * right[0] - forward[0] * right[2],
    forward[0] * right[1] - forward[1] * right[0],
  ];
  const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  // Half of what a box of 1 × 1 × 0.8 takes on the picture.
  const across = (Math.abs(right[0]) + Math.abs(right[1])) / 2;
  const upright = (Math.abs(up[0]) + Math.abs(up[1]) + 0.8 * up[2]) / 2;
  const scale = Math.min((width / 2 - roomForTitles) / across, (height / 2 - roomForTitles) / upright);
  return (point) => {
    const unit = point.map((value, i) => (value - low[i]!) / (high[i]! - low[i]! || 1) - 0.5) as unknown as Point;
    const flattened: Point = [unit[0], unit[1], unit[2] * 0.8];
    return {
      at: [width / 2 + scale * dot(flattened, right), height / 2 - scale * dot(flattened, up)],
      depth: dot(flattened, forward),
    };
  };
}

/** The quadrilaterals of the surface, the farthest first. */
function patches(surface: Trace, project: Projection): string {
  const cells = grid(surface.z);
  const colour = colourScale(
    surface.colorscale,
    heatRange({ ...surface, zmin: surface.cmin ?? null, zmax: surface.cmax ?? null }, cells),
  );
  const [xs, ys] = [list(surface.x).map(Number), list(surface.y).map(Number)];
  const corners = cells.map((row, r) =>
    row.map((z, c) => (z === null ? null : { z, ...project([xs[c]!, ys[r]!, z]) })),
  );
  const quads = corners.slice(1).flatMap((row, r) =>
    row.slice(1).flatMap((corner, c) => {
      const four = [corners[r]![c], corners[r]![c + 1], corner, row[c]];
      if (!four.every((one) => one !== null && one !== undefined)) return [];
      const mean = (of: (one: (typeof four)[number] & object) => number): number =>
        four.reduce((sum, one) => sum + of(one!), 0) / 4;
      return [
        { points: four.map((one) => one!.at), depth: mean(({ depth }) => depth), colour: colour(mean(({ z }) => z)) },
      ];
    }),
  );
  const drawn = quads
    .sort((a, b) => a.depth - b.depth)
    .map(({ points, colour }) => element('path', { d: polygon(points), color: toCss(colour) }));
  // The line closes the gap to the neighbours.
  const paint = { fill: 'currentColor', stroke: 'currentColor', 'stroke-width': 0.6 };
  return element('g', paint, drawn.join(''));
}

/** A path over the surface. It is drawn last: what hides behind a hill is worth seeing, too. */
function path(trace: Trace, project: Projection): string {
  const [ys, zs] = [list(trace.y), list(trace.z)];
  const points = list(trace.x).map((x, i) => project([Number(x), Number(ys[i]), Number(zs[i])]).at);
  const marker = record(trace.marker);
  const fill = words(marker.color, '#444444');
  const r = number(marker.size, 0) / 2;
  const dots = r > 0 ? points.map(([cx, cy]) => element('circle', { cx, cy, r, fill })).join('') : '';
  return element('path', { d: pathThrough(points), ...stroke({ ...record(trace.line), width: 2.5 }) }) + dots;
}

function floor({ low, high }: Bounds, project: Projection): string {
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const between = (axis: 0 | 1, share: number): number => low[axis] + share * (high[axis] - low[axis]);
  const line = (a: Point, b: Point): string => pathThrough([project(a).at, project(b).at]);
  const d = steps.flatMap((share) => [
    line([between(0, share), low[1], low[2]], [between(0, share), high[1], low[2]]),
    line([low[0], between(1, share), low[2]], [high[0], between(1, share), low[2]]),
  ]);
  return element('path', { d: d.join(''), stroke: 'rgba(128, 128, 128, 0.35)', fill: 'none' });
}

/** Beside the edges of the floor that are nearest to the eye, and above the corner of the box that lies left of all others. */
function axisTitles(
  { low, high }: Bounds,
  { scene, eye }: { scene: Attributes; eye: readonly [number, number] },
  project: Projection,
): string {
  const middle = (axis: 0 | 1): number => (low[axis] + high[axis]) / 2;
  const title = (name: string): string => words(record(record(scene[name]).title).text);
  const near = (axis: 0 | 1, beyond: number): number =>
    eye[axis] > 0 ? high[axis] + beyond * (high[axis] - low[axis]) : low[axis] - beyond * (high[axis] - low[axis]);
  const style = { size: 14, color: '#7a7a7a', anchor: 'middle' } as const;
  const at = (point: Point): { x: number; y: number } => {
    const [x, y] = project(point).at;
    return { x, y };
  };
  const corners = [low[0], high[0]].flatMap((x) => [low[1], high[1]].map((y) => at([x, y, high[2]])));
  const leftmost = corners.reduce((least, corner) => (corner.x < least.x ? corner : least));
  return [
    label(title('xaxis'), { ...at([middle(0), near(1, 0.1), low[2]]), ...style }),
    label(title('yaxis'), { ...at([near(0, 0.1), middle(1), low[2]]), ...style }),
    label(title('zaxis'), { x: leftmost.x, y: leftmost.y - 14, ...style }),
  ].join('');
}
