import { assertInteger, assertNotEmpty, assertSameLength } from '../internal/assert';
import type { Figure, Json, Trace } from './figure';
import { layGraph } from './graph-layout';
import { inDigits, significant } from './significant';
import { hiddenAxis, ink, palette, themed } from './theme';

/** A calculation as a graph; what `trace(value)` gives is one. */
export interface CalculationGraph {
  /** In the order of the calculation, the result last. `operation` is a symbol, '' for an input. */
  readonly nodes: readonly { readonly label: string; readonly operation: string; readonly data: number }[];
  /** From an operand to what was calculated from it, by position; the slope is the local derivative. */
  readonly edges: readonly { readonly from: number; readonly to: number; readonly slope: number }[];
  /** The gradient of the result with respect to each node. */
  readonly grads?: readonly number[];
}

const mostNodes = 60;

/**
 * A calculation from its inputs on the left to its result on the right. Each box holds a value and, below it, how fast the result
 * changes with it; on each line stands the slope of the step.
 *
 * @param graph - What `trace(value)` gives; at most 60 nodes. Not modified.
 * @param options.grads - Whether gradients are shown, or still to be worked out. Default true.
 * @throws {RangeError} Where there is no node, an edge leads nowhere or back, or there are too many nodes.
 * @example
 * const nodes = [{ label: 'x', operation: '', data: 3 }, { label: 'y', operation: '²', data: 9 }];
 * const figure = computationGraph({ nodes, edges: [{ from: 0, to: 1, slope: 6 }], grads: [6, 1] });
 * figure.layout.meta.description; // 'Computation graph of 2 values and 1 step: x 3 (gradient 6), y 9 (gradient 1).'
 */
export function computationGraph(graph: CalculationGraph, { grads = true }: { readonly grads?: boolean } = {}): Figure {
  const { nodes, edges } = graph;
  assertGraph(graph);
  const shown = grads ? graph.grads : undefined;
  const { places, columns, rows } = layGraph(nodes.length, edges);
  const half = { x: 0.34, y: 0.34 };
  const boxes = nodes.map((node, i) => box(places[i]!, half, node.operation === '' ? palette.blue : ink));
  const named = nodes.flatMap(({ label, data }, i) =>
    label === '' ? [] : [`${label} ${inDigits(data, 4)}${shown ? ` (gradient ${inDigits(shown[i]!, 4)})` : ''}`],
  );
  const steps = `${edges.length} ${edges.length === 1 ? 'step' : 'steps'}`;
  return themed(
    `Computation graph of ${nodes.length} values and ${steps}: ${named.join(', ') || inDigits(nodes.at(-1)!.data, 4)}.`,
    joined(edges).map(({ from, to }) => line(places[from]!, places[to]!, half.x)),
    {
      width: Math.max(320, 150 * columns),
      height: Math.max(140, 40 + 92 * rows),
      margin: { l: 8, r: 8, t: 8, b: 8 },
      xaxis: hiddenAxis({ range: [-0.5, columns - 0.5] }),
      yaxis: hiddenAxis({ range: [-0.55, rows - 0.45] }),
      shapes: boxes,
      annotations: [
        ...nodes.map((node, i) => content(node, places[i]!, shown?.[i])),
        ...joined(edges).map(({ from, to, slopes }) =>
          slopeLabel(places[from]!, places[to]!, { slopes, half: half.x }),
        ),
      ],
    },
  );
}

type Place = readonly [number, number];

function assertGraph({ nodes, edges, grads }: CalculationGraph): void {
  assertNotEmpty('computationGraph', { nodes });
  if (nodes.length > mostNodes) {
    throw new RangeError(
      `computationGraph: got ${nodes.length} nodes; expected at most ${mostNodes}. Trace a smaller calculation.`,
    );
  }
  edges.forEach(({ from, to }, i) => {
    assertInteger('computationGraph', { [`edges[${i}].to`]: to }, { below: nodes.length });
    assertInteger('computationGraph', { [`edges[${i}].from`]: from }, { below: to });
  });
  if (grads) assertSameLength('computationGraph', { nodes, grads });
}

/** Edges that join the same two nodes, as in x · x, as one line. */
function joined(edges: CalculationGraph['edges']): { from: number; to: number; slopes: number[] }[] {
  const lines = new Map<string, { from: number; to: number; slopes: number[] }>();
  for (const { from, to, slope } of edges) {
    const line = lines.get(`${from} ${to}`) ?? { from, to, slopes: [] };
    line.slopes.push(slope);
    lines.set(`${from} ${to}`, line);
  }
  return [...lines.values()];
}

function box([x, y]: Place, half: { x: number; y: number }, color: string): Json {
  const corners = { x0: x - half.x, x1: x + half.x, y0: y - half.y, y1: y + half.y };
  return { type: 'rect', ...corners, line: { color, width: 2 }, fillcolor: 'rgba(128, 128, 128, 0.08)' };
}

function content({ label, operation, data }: CalculationGraph['nodes'][number], [x, y]: Place, grad?: number): Json {
  const name = label !== '' && operation !== '' ? `${label} (${operation})` : label + operation;
  const lines = [...(name === '' ? [] : [`<b>${name}</b>`]), inDigits(data, 4)];
  if (grad !== undefined) lines.push(`<i>grad ${inDigits(grad, 4)}</i>`);
  return { x, y, text: lines.join('<br>'), showarrow: false, font: { size: 13 } };
}

function line([x0, y0]: Place, [x1, y1]: Place, half: number): Trace {
  return {
    ...{ type: 'scatter', mode: 'lines', hoverinfo: 'skip' },
    x: [x0 + half, x1 - half],
    y: [y0, y1],
    line: { color: ink, width: 1.5 },
  };
}

/** Pixels of a step to the next column and row, less what the boxes take: what slopes look like on the screen. */
const step = { x: 48, y: 92 };

/** Above the middle of its line, and the steeper the line the more to its side. */
function slopeLabel(
  [x0, y0]: Place,
  [x1, y1]: Place,
  { slopes, half }: { slopes: readonly number[]; half: number },
): Json {
  const [from, to] = [x0 + half, x1 - half];
  const [right, up] = [(x1 - x0 - 2 * half) * (step.x / (1 - 2 * half)), (y1 - y0) * step.y];
  const length = Math.hypot(right, up);
  const text = slopes.map((slope) => `×${inDigits(slope, 3)}`).join(' + ');
  return {
    ...{ x: (from + to) / 2, y: (y0 + y1) / 2, text, showarrow: false },
    xshift: significant((-(5 + 3 * text.length) * up) / length, 3),
    yshift: significant((9 * right) / length, 3),
    font: { size: 12, color: palette.vermilion },
  };
}
