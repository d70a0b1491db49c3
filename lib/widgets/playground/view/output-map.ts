import { css, mix, rgb, type Rgb } from '../../kit/draw/colours';
import { markColours, shapes } from '../../kit/draw/marks';
import { element } from '../../kit/view/element';
import { fastDiverging, paintHeatMap } from '../../kit/view/heat-map';
import { palette } from '../../../figures/theme';
import { mapSize } from '../runner';

export interface MapPoint {
  readonly x: number;
  readonly y: number;
  readonly label: number;
}

export interface MapContent {
  readonly map: Float32Array;
  /** How many numbers the map has for each cell. */
  readonly outputs: number;
  readonly classes: number;
  readonly train: readonly MapPoint[];
  /** Empty where they are not to be shown. */
  readonly test: readonly MapPoint[];
  readonly discretize: boolean;
}

const paper = rgb('#f4f4f2');
export const classColours: readonly Rgb[] = markColours.map((name) => rgb(palette[name]));

/** The large map: what the network says everywhere, and the points. */
export class OutputMap {
  readonly canvas = element('canvas', { width: 640, height: 640, class: 'map', role: 'img' });

  constructor(onClick: (point: { x: number; y: number }) => void) {
    this.canvas.addEventListener('click', (event) => {
      const { left, top, width, height } = this.canvas.getBoundingClientRect();
      onClick({ x: ((event.clientX - left) / width) * 12 - 6, y: 6 - ((event.clientY - top) / height) * 12 });
    });
  }

  draw({ map, outputs, classes, train, test, discretize }: MapContent): void {
    paintHeatMap(this.canvas, mapSize, (cell) => {
      return outputs > 1 ? classColour(map, cell * outputs, outputs, discretize) : valueColour(map[cell]!, discretize);
    });
    const pen = this.canvas.getContext('2d')!;
    for (const point of test) this.drawPoint(pen, point, classes, 'test');
    for (const point of train) this.drawPoint(pen, point, classes, 'train');
  }

  private drawPoint(
    pen: CanvasRenderingContext2D,
    { x, y, label }: MapPoint,
    classes: number,
    part: 'train' | 'test',
  ): void {
    const size = this.canvas.width / 80;
    const [left, top] = [((x + 6) / 12) * this.canvas.width, ((6 - y) / 12) * this.canvas.height];
    const corners = classes > 0 ? (shapes[label % shapes.length] ?? []) : [];
    pen.beginPath();
    if (corners.length === 0) pen.arc(left, top, size, 0, 2 * Math.PI);
    for (const [i, [dx, dy]] of corners.entries()) pen[i ? 'lineTo' : 'moveTo'](left + dx * size, top + dy * size);
    pen.closePath();
    pen.fillStyle = css(classes > 0 ? classColours[label % classColours.length]! : fastDiverging(label));
    pen.fill();
    // Points to test on have a dark edge, points to learn from a light one.
    pen.strokeStyle = part === 'test' ? '#1c1c1c' : '#ffffff';
    pen.lineWidth = size / 3.2;
    pen.stroke();
  }
}

function valueColour(value: number, discretize: boolean): Rgb {
  return fastDiverging(discretize && !Number.isNaN(value) ? (value >= 0 ? 1 : -1) : value);
}

function classColour(map: Float32Array, start: number, outputs: number, discretize: boolean): Rgb {
  let best = 0;
  for (let i = 1; i < outputs; i++) if (map[start + i]! > map[start + best]!) best = i;
  const chance = map[start + best]!;
  if (Number.isNaN(chance)) return fastDiverging(NaN);
  // Chance 1/k is paper, 1 the full colour.
  const share = discretize ? 1 : Math.max(0, (chance - 1 / outputs) / (1 - 1 / outputs));
  return mix(paper, classColours[best % classColours.length]!, 0.15 + 0.85 * share);
}
