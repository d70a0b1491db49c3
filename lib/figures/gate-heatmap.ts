import { assertAllFinite, assertNotEmpty } from '../internal/assert';
import type { Figure, Json, Trace } from './figure';
import { significant } from './significant';
import { thinGrid } from './thin';
import { axis, colourBar, colourScales, themed } from './theme';
import { extremes } from './weight-images';

export interface GateHeatmapOptions {
  /** What was read at each time step, such as words or characters. Default: numbers from 1. */
  readonly steps?: readonly string[];
}

/** Each gate is drawn with at most so many rows and columns. */
const mostCells = 80;

/**
 * How far the gates of a recurrent layer are open, step by step: time runs to the right, each row is a unit. One panel a gate.
 * Where all numbers lie in [0, 1] the colours go from shut to open, otherwise from negative by way of 0 to positive.
 *
 * @param gates - For each gate by name: one list a time step, with one number a unit. At most six gates. Not modified.
 * @throws {RangeError} Where there is no gate, gates or steps differ in length, or a number is not finite.
 * @example
 * const figure = gateHeatmap({ forget: [[1, 0], [0.5, 0]] }, { steps: ['a', 'b'] });
 * figure.layout.meta.description; // 'Gates of 2 units over 2 steps: forget open 0.375 on average.'
 */
export function gateHeatmap(
  gates: Readonly<Record<string, readonly ArrayLike<number>[]>>,
  { steps }: GateHeatmapOptions = {},
): Figure {
  const entries = Object.entries(gates);
  const [count, units] = readShape(entries, steps);
  const [least, most] = extremes(entries.flatMap(([, gate]) => [...gate]));
  const widest = significant(Math.max(1, -least, most), 3);
  const range = least >= 0 && most <= 1 ? [0, 1] : [-widest, widest];
  const block = { rows: Math.ceil(units / mostCells), columns: Math.ceil(count / mostCells) };
  const colorscale = range[0] === 0 ? colourScales.sequential : colourScales.diverging;
  const panels = entries.map(([name, gate], i): Trace => {
    const rows = Array.from({ length: units }, (_, unit) => gate.map((values) => values[unit]!));
    return {
      ...{
        type: 'heatmap',
        colorscale,
        zmin: range[0]!,
        zmax: range[1]!,
        showscale: i === 0,
        ...(i === 0 && { colorbar: colourBar('value') }),
      },
      z: thinGrid(rows, block).map((row) => row.map((value) => significant(value, 3))),
      ...(i > 0 && { yaxis: `y${i + 1}` }),
      hovertemplate: `${name}, step %{x}, unit %{y}: %{z}<extra></extra>`,
    };
  });
  const words = entries.map(([name, gate]) => `${name} open ${significant(meanOf(gate), 3)} on average`);
  return themed(`Gates of ${units} units over ${count} steps: ${words.join(', ')}.`, panels, {
    height: 70 + 130 * entries.length,
    ...axes(
      entries.map(([name]) => name),
      { count, steps, drawn: (panels[0]!.z as readonly Json[][])[0]!.length },
    ),
  });
}

function readShape(
  entries: readonly [string, readonly ArrayLike<number>[]][],
  steps?: readonly string[],
): [number, number] {
  assertNotEmpty('gateHeatmap', { gates: entries });
  if (entries.length > 6) throw new RangeError(`gateHeatmap: got ${entries.length} gates; expected at most 6.`);
  const [first, gate] = entries[0]!;
  assertNotEmpty('gateHeatmap', { [first]: gate });
  const units = gate[0]!.length;
  for (const [name, values] of entries) {
    if (values.length !== gate.length) {
      throw new RangeError(`gateHeatmap: ${name} has ${values.length} steps; expected ${gate.length}, as ${first}.`);
    }
    values.forEach((step, t) => {
      if (step.length !== units || units === 0) {
        throw new RangeError(`gateHeatmap: ${name}[${t}] has ${step.length} units; expected ${units || 'at least 1'}.`);
      }
      assertAllFinite('gateHeatmap', { [`${name}[${t}]`]: step });
    });
  }
  if (steps && steps.length !== gate.length) {
    throw new RangeError(`gateHeatmap: steps has length ${steps.length}; expected ${gate.length}.`);
  }
  return [gate.length, units];
}

function meanOf(gate: readonly ArrayLike<number>[]): number {
  const all = gate.flatMap((step) => Array.from(step));
  return all.reduce((sum, value) => sum + value, 0) / all.length;
}

/** One y axis a panel, from top to bottom; the time below the last. */
function axes(
  names: readonly string[],
  { count, steps, drawn }: { count: number; steps?: readonly string[]; drawn: number },
): Record<string, Json> {
  const last = names.length === 1 ? 'y' : `y${names.length}`;
  const ticks: Record<string, Json> =
    steps && count <= 40 ? { tickvals: steps.map((_, i) => i), ticktext: [...steps] } : timeTicks(count, drawn);
  const layout: Record<string, Json> = {
    xaxis: axis('step', { ...ticks, anchor: last, showgrid: false, zeroline: false }),
  };
  const height = 1 / names.length;
  names.forEach((name, i) => {
    const domain = [1 - (i + 1) * height + (i < names.length - 1 ? 0.04 : 0), 1 - i * height].map((edge) =>
      significant(edge, 4),
    );
    layout[i === 0 ? 'yaxis' : `yaxis${i + 1}`] = axis(name, {
      domain,
      showgrid: false,
      zeroline: false,
      showticklabels: false,
    });
  });
  return layout;
}

/** Steps are counted from 1, whatever was drawn together. */
function timeTicks(count: number, drawn: number): Record<string, Json> {
  const shown = Array.from({ length: Math.min(6, count) }, (_, i) =>
    Math.round((i * (count - 1)) / Math.max(1, Math.min(6, count) - 1)),
  );
  return { tickvals: shown.map((t) => significant((t * drawn) / count, 4)), ticktext: shown.map((t) => String(t + 1)) };
}
