import { assertAllFinite, assertNotEmpty } from '../internal/assert';
import type { Figure, Json, Trace } from './figure';
import { inDigits, significant } from './significant';
import { hiddenAxis, ink, palette, themed } from './theme';

export interface NetworkDiagramOptions {
  /** `weights[l][i][j]` joins unit i of layer l with unit j of the next: the shape of a dense layer's kernel. */
  readonly weights: readonly (readonly (readonly number[])[])[];
  /** `biases[l][j]` belongs to unit j of layer l + 1. Default: not drawn. */
  readonly biases?: readonly (readonly number[])[];
}

interface Edge {
  readonly from: { readonly layer: number; readonly unit: number };
  readonly to: { readonly layer: number; readonly unit: number };
  readonly weight: number;
}

const mostEdges = 400;
const mostNumberedEdges = 8;

/**
 * A small network as circles and lines: a line is blue for a positive weight, vermilion and dashed for a negative one, and the
 * wider the larger the weight is beside the others of its layer. Few enough lines carry their numbers.
 *
 * @param layers - The names of the units of each layer, the inputs first. At least two layers.
 * @throws {RangeError} Where weights or biases do not fit the layers, are not finite, or are more than 400.
 * @example
 * const figure = networkDiagram([['area', 'age'], ['price']], { weights: [[[3], [-1]]], biases: [[50]] });
 * figure.layout.meta.description; // 'Network of 2 → 1 units: area to price 3, age to price −1; bias of price 50.'
 */
export function networkDiagram(
  layers: readonly (readonly string[])[],
  { weights, biases }: NetworkDiagramOptions,
): Figure {
  assertShapes(layers, weights, biases);
  const edges = allEdges(layers, weights);
  const tallest = Math.max(...layers.map((names) => names.length));
  const place = ({ layer, unit }: Edge['from']): [number, number] => [layer, (layers[layer]!.length - 1) / 2 - unit];
  return themed(describe(layers, edges, biases), [...lines(edges, place), nodes(layers, place)], {
    height: 120 + 72 * tallest,
    xaxis: hiddenAxis({ range: [-0.6, layers.length - 0.4] }),
    yaxis: hiddenAxis({ range: [-tallest / 2 - 0.3, tallest / 2 + 0.3] }),
    margin: { l: 8, r: 8, t: 8, b: 8 },
    annotations: [...unitNames(layers, place, biases), ...edgeNumbers(edges, place, layers.length)],
  });
}

function assertShapes(
  layers: readonly (readonly string[])[],
  weights: NetworkDiagramOptions['weights'],
  biases: NetworkDiagramOptions['biases'],
): void {
  if (layers.length < 2) throw new RangeError(`networkDiagram: got ${layers.length} layers; expected at least two.`);
  layers.forEach((names, l) => assertNotEmpty('networkDiagram', { [`layers[${l}]`]: names }));
  const refuse = (what: string, length: number | undefined, expected: number): void => {
    if (length === expected) return;
    throw new RangeError(`networkDiagram: ${what} has length ${length ?? 0}; expected ${expected}.`);
  };
  refuse('weights', weights.length, layers.length - 1);
  if (biases) refuse('biases', biases.length, layers.length - 1);
  layers.slice(1).forEach((names, l) => {
    refuse(`weights[${l}]`, weights[l]!.length, layers[l]!.length);
    weights[l]!.forEach((row, i) => {
      refuse(`weights[${l}][${i}]`, row.length, names.length);
      assertAllFinite('networkDiagram', { [`weights[${l}][${i}]`]: row });
    });
    if (!biases) return;
    refuse(`biases[${l}]`, biases[l]!.length, names.length);
    assertAllFinite('networkDiagram', { [`biases[${l}]`]: biases[l]! });
  });
}

function allEdges(layers: readonly (readonly string[])[], weights: NetworkDiagramOptions['weights']): Edge[] {
  const edges = layers
    .slice(1)
    .flatMap((names, layer) =>
      weights[layer]!.flatMap((row, i) =>
        names.map((_, j) => ({ from: { layer, unit: i }, to: { layer: layer + 1, unit: j }, weight: row[j]! })),
      ),
    );
  if (edges.length > mostEdges) {
    throw new RangeError(
      `networkDiagram: got ${edges.length} weights; expected at most ${mostEdges}. Draw a part of the network.`,
    );
  }
  return edges;
}

type Place = (unit: Edge['from']) => [number, number];

function lines(edges: readonly Edge[], place: Place): Trace[] {
  return edges.map(({ from, to, weight }) => {
    const layer = edges.filter((edge) => edge.from.layer === from.layer);
    const largest = Math.max(...layer.map((edge) => Math.abs(edge.weight))) || 1;
    const [[x0, y0], [x1, y1]] = [place(from), place(to)];
    return {
      type: 'scatter',
      mode: 'lines',
      x: [x0, x1],
      y: [y0, y1],
      hoverinfo: 'skip',
      line: {
        color: weight < 0 ? palette.vermilion : palette.blue,
        dash: weight < 0 ? 'dash' : 'solid',
        width: significant(1 + (5 * Math.abs(weight)) / largest, 3),
      },
    };
  });
}

function nodes(layers: readonly (readonly string[])[], place: Place): Trace {
  const places = layers.flatMap((names, layer) => names.map((_, unit) => place({ layer, unit })));
  return {
    type: 'scatter',
    mode: 'markers+text',
    x: places.map(([x]) => x),
    y: places.map(([, y]) => y),
    text: layers.flatMap((names, layer) => names.map(() => (layer === 0 ? '' : 'Σ'))),
    textfont: { size: 20, color: '#ffffff' },
    marker: { size: 40, color: ink, line: { width: 0 } },
    hoverinfo: 'skip',
  };
}

function unitNames(
  layers: readonly (readonly string[])[],
  place: Place,
  biases: NetworkDiagramOptions['biases'],
): Json[] {
  return layers.flatMap((names, layer) =>
    names.map((name, unit) => {
      const [x, y] = place({ layer, unit });
      const bias = layer > 0 ? biases?.[layer - 1]?.[unit] : undefined;
      const text = bias === undefined ? name : `${name}<br>bias ${inDigits(bias, 3)}`;
      const side: Record<string, Json> =
        layer === 0
          ? { xanchor: 'right', xshift: -28 }
          : layer === layers.length - 1
            ? { xanchor: 'left', xshift: 28, align: 'left' }
            : { yanchor: 'bottom', yshift: 22 };
      return { x, y, text, showarrow: false, ...side };
    }),
  );
}

/** Near their left end the lines of a layer are farthest apart: there is room for the numbers. */
function edgeNumbers(edges: readonly Edge[], place: Place, layers: number): Json[] {
  if (edges.length > mostNumberedEdges) return [];
  return edges.map(({ from, to, weight }) => {
    const [[x0, y0], [x1, y1]] = [place(from), place(to)];
    const text = `<b>${inDigits(weight, 3)}</b>`;
    // On a page of the usual width a row is 72 pixels, all layers 744: a steep line needs more room under the number.
    const steepness = Math.abs(y1 - y0) * 72 * (layers / 744);
    const yshift = significant(11 + 14 * steepness, 3);
    return { x: x0 + 0.3 * (x1 - x0), y: y0 + 0.3 * (y1 - y0), text, showarrow: false, yshift };
  });
}

function describe(
  layers: readonly (readonly string[])[],
  edges: readonly Edge[],
  biases: NetworkDiagramOptions['biases'],
): string {
  const name = ({ layer, unit }: Edge['from']): string => layers[layer]![unit]!;
  const units = layers.map((names) => names.length).join(' → ');
  if (edges.length > mostNumberedEdges) return `Network of ${units} units with ${edges.length} weights.`;
  const weights = edges.map(({ from, to, weight }) => `${name(from)} to ${name(to)} ${inDigits(weight, 3)}`);
  const bias = (biases ?? []).flatMap((row, l) => row.map((b, unit) => `${layers[l + 1]![unit]} ${inDigits(b, 3)}`));
  return `Network of ${units} units: ${weights.join(', ')}${bias.length ? `; bias of ${bias.join(', ')}` : ''}.`;
}
