import type { Frame } from '../kit/draw/plot';
import { label, path, tag, type Svg } from '../kit/draw/svg';
import { written } from '../kit/draw/ticks';
import type { Explorer } from '../kit/explorer';
import { calculations, depths, progress, traceOf, type CalculationName, type GraphSettings } from './model';

export interface GraphState extends GraphSettings {
  readonly step: number;
}

const input = { kind: 'slider', min: -3, max: 3, step: 0.1 } as const;

export const graphExplorer: Explorer<GraphState> = {
  title: 'Forward and backward through a graph',
  lead: 'Step: first the values, from left to right; then the gradients, from right to left. Each edge multiplies by its slope; where edges meet, gradients add up.',
  initial: { calculation: 'product', a: 2, b: -1.5, c: 1, step: 0 },
  controls: [
    {
      kind: 'choice',
      key: 'calculation',
      label: 'Calculation',
      choices: Object.entries(calculations).map(([name, { wording }]) => [name, wording] as const),
    },
    { ...input, key: 'a', label: 'a' },
    { ...input, key: 'b', label: 'b' },
    { ...input, key: 'c', label: 'c' },
  ],
  height: (width) => (width < 560 ? 400 : 340),
  steps: {
    delay: 900,
    advance: (state) => ({ ...state, step: state.step + 1 }),
    done: (state) => state.step >= progress(traceOf(state), state.step).last,
  },
  changed: (state, key) => (key === 'calculation' ? { ...state, step: 0 } : state),
  picture,
  reading,
};

function picture(state: GraphState, frame: Frame): Svg {
  const trace = traceOf(state);
  const { values, grads, edge } = progress(trace, state.step);
  const depth = depths(trace);
  const columns = Math.max(...depth) + 1;
  const size = { width: Math.min(104, frame.width / columns - 18), height: 62 };
  const places = trace.nodes.map((_, i) => {
    const mates = depth.flatMap((other, j) => (other === depth[i] ? [j] : []));
    const x = (frame.width / columns) * (depth[i]! + 0.5);
    return { x, y: (frame.height / mates.length) * (mates.indexOf(i) + 0.5) };
  });
  const lines = trace.edges.map(({ from, to, slope }, i) => {
    const [a, b] = [places[from]!, places[to]!];
    const [x1, x2] = [a.x + size.width / 2, b.x - size.width / 2];
    const style = i === edge ? 'vermilion thick' : 'quiet';
    const known = values > to && state.step > trace.nodes.length;
    const slopeText = known
      ? label(`× ${written(slope)}`, { x: (x1 + x2) / 2, y: (a.y + b.y) / 2 - 6, class: 'middle faint' })
      : '';
    return (
      path(
        [
          [x1, a.y],
          [x2, b.y],
        ],
        style,
      ) + slopeText
    );
  });
  const boxes = trace.nodes.map((node, i) => {
    const { x, y } = places[i]!;
    const box = { x: x - size.width / 2, y: y - size.height / 2, ...size, rx: 8 };
    const active = state.step - 1 === i || (edge !== undefined && trace.edges[edge]!.from === i);
    const name = [node.label, node.operation && `(${node.operation})`].filter(Boolean).join(' ') || 'constant';
    const grad = grads[i];
    return (
      tag('rect', { ...box, class: `hole ${active ? 'vermilion thick' : ''}` }) +
      label(name, { x, y: y - 14, class: 'middle strong' }) +
      label(i < values ? written(node.data, 4) : '?', { x, y: y + 5, class: 'middle' }) +
      label(grad === undefined ? '' : `∂L: ${written(grad, 4)}`, { x, y: y + 23, class: 'middle' })
    );
  });
  return lines.join('') + boxes.join('');
}

function reading(state: GraphState): string {
  const trace = traceOf(state);
  const { edge, last } = progress(trace, state.step);
  const { nodes, edges } = trace;
  const name = (i: number): string => nodes[i]!.label || written(nodes[i]!.data);
  if (state.step === 0) return `L = ${calculations[state.calculation as CalculationName].wording}. Press Step.`;
  if (state.step <= nodes.length)
    return `Forward: ${name(state.step - 1)} = ${written(nodes[state.step - 1]!.data, 4)}.`;
  if (edge === undefined) return 'Backward begins: how fast does L change with L itself? 1.';
  const { from, to, slope } = edges[edge]!;
  const { contribution, grad } = trace.backward[state.step - nodes.length - 2] ?? trace.backward.at(-1)!;
  const end = state.step >= last ? ' All gradients are known.' : '';
  return `Backward from ${name(to)} to ${name(from)}: slope ${written(slope)} times gradient ${written(contribution / (slope || 1))} brings ${written(contribution)}; ∂L/∂${name(from)} is now ${written(grad)}.${end}`;
}
