import { element } from '../../kit/view/element';
import type { Stroke } from '../strokes';

/** Pixels of the drawing along an edge; strokes are told in hundredths of it. */
const edge = 300;

type Point = readonly [number, number];

/** Paper and pen. */
export class Pad {
  readonly canvas = element('canvas', { width: edge, height: edge, class: 'pad', role: 'img' });
  private all: Point[][] = [];

  constructor(private readonly onDraw: () => void) {
    const { canvas } = this;
    canvas.setAttribute('aria-label', 'Paper: draw a digit with the pointer');
    canvas.addEventListener('pointerdown', (event) => {
      canvas.setPointerCapture(event.pointerId);
      event.preventDefault();
      this.all.push([this.pointAt(event)]);
      this.changed();
    });
    canvas.addEventListener('pointermove', (event) => {
      if (!event.buttons || this.all.length === 0) return;
      const stroke = this.all.at(-1)!;
      for (const one of event.getCoalescedEvents?.() ?? [event]) {
        const [x, y] = this.pointAt(one);
        const [lastX, lastY] = stroke.at(-1)!;
        if (Math.hypot(x - lastX, y - lastY) >= 2 && stroke.length < 400) stroke.push([x, y]);
      }
      this.changed();
    });
  }

  get strokes(): readonly Stroke[] {
    return this.all;
  }

  set strokes(strokes: readonly Stroke[]) {
    this.all = strokes.map((stroke) => [...stroke]);
    this.changed();
  }

  undo(): void {
    this.all.pop();
    this.changed();
  }

  private changed(): void {
    this.paint();
    this.onDraw();
  }

  private pointAt({ clientX, clientY }: PointerEvent): Point {
    const { left, top, width, height } = this.canvas.getBoundingClientRect();
    return [Math.round(((clientX - left) / width) * 100), Math.round(((clientY - top) / height) * 100)];
  }

  private paint(): void {
    const pen = this.canvas.getContext('2d')!;
    pen.fillStyle = '#111111';
    pen.fillRect(0, 0, edge, edge);
    Object.assign(pen, { strokeStyle: '#ffffff', lineWidth: 22, lineCap: 'round', lineJoin: 'round' });
    for (const stroke of this.all) {
      pen.beginPath();
      for (const [x, y] of [...stroke, stroke.at(-1)!]) pen.lineTo((x / 100) * edge, (y / 100) * edge);
      pen.stroke();
    }
  }
}
