import { grey } from '../kit/draw/grey';
import type { Frame } from '../kit/draw/plot';
import { tag, type Svg } from '../kit/draw/svg';
import type { Explorer } from '../kit/explorer';
import { around, digitPixels, edge } from './model';

export interface PixelState {
  readonly digit: string;
  readonly row: number;
  readonly column: number;
}

export const pixelExplorer: Explorer<PixelState> = {
  title: 'An image is a table of numbers',
  lead: 'Point at a pixel of the digit. On the right are its number and those around it: 0 is black, 255 white.',
  initial: { digit: '3', row: 7, column: 17 },
  controls: [
    {
      kind: 'choice',
      key: 'digit',
      label: 'Digit',
      choices: Array.from({ length: 10 }, (_, i) => [String(i), String(i)] as const),
    },
    { kind: 'slider', key: 'row', label: 'Row', min: 0, max: 27, step: 1 },
    { kind: 'slider', key: 'column', label: 'Column', min: 0, max: 27, step: 1 },
  ],
  height: (width) => side({ width, height: 0 }) * (width < 520 ? 2 : 1) + 30,
  drag: (state, { x, y }, frame) => {
    const cell = side(frame) / edge;
    const [row, column] = [Math.floor((y - 10) / cell), Math.floor((x - 10) / cell)];
    return row >= 0 && row < edge && column >= 0 && column < edge ? { ...state, row, column } : state;
  },
  picture,
  reading: ({ digit, row, column }) => {
    const pixels = digitPixels(Number(digit));
    const value = pixels[row * edge + column]!;
    return `Row ${row}, column ${column}: ${value}. Scaled to 0 … 1 it is ${(value / 255).toFixed(3)}; in the list of 784 numbers it has place ${row * edge + column}.`;
  },
};

function side({ width }: Frame): number {
  return Math.min(360, width < 520 ? width - 20 : width / 2 - 20);
}

function picture({ digit, row, column }: PixelState, frame: Frame): Svg {
  const pixels = digitPixels(Number(digit));
  const size = side(frame);
  const cell = size / edge;
  const image = grey(pixels, { columns: edge, x: 10, y: 10, width: size });
  const spot = {
    x: 10 + (column - 2) * cell,
    y: 10 + (row - 2) * cell,
    width: 5 * cell,
    height: 5 * cell,
    class: 'orange thick',
  };
  const [left, top] = frame.width < 520 ? [10, size + 20] : [frame.width / 2 + 10, 10];
  const wide = size / 5;
  const cells = around(pixels, { row, column }).map((value, i) => {
    const [x, y] = [left + (i % 5) * wide, top + Math.floor(i / 5) * wide];
    const fill = value === undefined ? 'none' : `rgb(${value},${value},${value})`;
    const ink = value !== undefined && value < 140 ? '#ffffff' : '#000000';
    const text = tag(
      'text',
      { x: x + wide / 2, y: y + wide / 2 + 5, class: 'middle', style: value === undefined ? '' : `fill:${ink}` },
      value === undefined ? '–' : String(value),
    );
    return tag('rect', { x, y, width: wide, height: wide, class: 'thin', style: `fill:${fill}` }) + text;
  });
  const middle = tag('rect', {
    x: left + 2 * wide,
    y: top + 2 * wide,
    width: wide,
    height: wide,
    class: 'orange thick',
  });
  return image + tag('rect', spot) + cells.join('') + middle;
}
