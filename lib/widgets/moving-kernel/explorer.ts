import { grey } from '../kit/draw/grey';
import type { Frame } from '../kit/draw/plot';
import { label, tag, type Svg } from '../kit/draw/svg';
import { written } from '../kit/draw/ticks';
import type { Explorer } from '../kit/explorer';
import { scene } from '../kit/scene';
import { convolved, kernels, windowAt, type KernelName } from './model';

export interface KernelState {
  readonly preset: KernelName | 'own';
  readonly kernel: readonly number[];
  readonly row: number;
  readonly column: number;
}

const size = 40;
const most = size - 3;
const image = scene(size, { light: 0.2 });

export const kernelExplorer: Explorer<KernelState> = {
  title: 'A kernel moves over an image',
  lead: 'Type your own weights, or choose a kernel. The window looks at nine pixels; their weighted sum is one pixel of the result.',
  initial: { preset: 'edges', kernel: kernels.edges.kernel, row: 8, column: 14 },
  controls: [
    { kind: 'numbers', key: 'kernel', label: 'Kernel', columns: 3, limit: 100 },
    {
      kind: 'choice',
      key: 'preset',
      label: 'Kernels',
      choices: [...Object.entries(kernels).map(([name, { wording }]) => [name, wording] as const), ['own', 'My own']],
    },
    { kind: 'slider', key: 'row', label: 'Row of the window', min: 0, max: most, step: 1 },
    { kind: 'slider', key: 'column', label: 'Column of the window', min: 0, max: most, step: 1 },
  ],
  height: (width) => edgeOf(width) + 40,
  steps: {
    delay: 60,
    advance: (state) => {
      const next = (state.row * (most + 1) + state.column + 1) % (most + 1) ** 2;
      return { ...state, row: Math.floor(next / (most + 1)), column: next % (most + 1) };
    },
  },
  changed: (state, key) => {
    if (key === 'kernel') return { ...state, preset: 'own', kernel: nine(state.kernel) };
    return key === 'preset' && state.preset !== 'own' ? { ...state, kernel: kernels[state.preset].kernel } : state;
  },
  drag: (state, { x, y }, frame) => {
    const cell = edgeOf(frame.width) / size;
    const keep = (value: number): number => Math.min(most, Math.max(0, Math.floor(value) - 1));
    const left = x < frame.width / 2 ? x - leftOf(frame) : x - frame.width / 2 - 6 + cell;
    return { ...state, row: keep((y - 24) / cell), column: keep(left / cell) };
  },
  picture,
  reading: ({ row, column, kernel }) => {
    const terms = windowAt(image, { row, column, kernel: nine(kernel) });
    const shown = terms
      .filter(({ weight }) => weight !== 0)
      .map(({ pixel, weight }) => `${pixel} · ${written(weight)}`);
    const sum = terms.reduce((total, { product }) => total + product, 0);
    return `${shown.join(' + ') || '0'} = ${written(sum, 5)}. What lies outside 0 … 255 is shown as black or white.`;
  },
};

/** From a cell a kernel may come with fewer or more numbers. */
function nine(kernel: readonly number[]): number[] {
  return Array.from({ length: 9 }, (_, i) => kernel[i] ?? 0);
}

function edgeOf(width: number): number {
  return Math.min(360, width / 2 - 12);
}

function leftOf({ width }: Frame): number {
  return width / 2 - edgeOf(width) - 6;
}

function picture({ row, column, kernel }: KernelState, frame: Frame): Svg {
  const edge = edgeOf(frame.width);
  const cell = edge / size;
  const [left, right] = [leftOf(frame), frame.width / 2 + 6];
  const out = convolved(image, nine(kernel));
  const inner = (edge * (size - 2)) / size;
  const look = {
    x: left + column * cell,
    y: 24 + row * cell,
    width: 3 * cell,
    height: 3 * cell,
    class: 'orange thick',
  };
  const made = {
    x: right + cell + column * cell,
    y: 24 + cell + row * cell,
    width: cell,
    height: cell,
    class: 'orange thick',
  };
  return (
    label('image', { x: left, y: 16, class: 'faint' }) +
    label('result', { x: right, y: 16, class: 'faint' }) +
    grey(image.data, { columns: size, x: left, y: 24, width: edge }) +
    grey(out, { columns: size - 2, x: right + cell, y: 24 + cell, width: inner }) +
    tag('rect', look) +
    tag('rect', made)
  );
}
