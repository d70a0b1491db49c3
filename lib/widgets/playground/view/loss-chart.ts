import { plot } from '../../kit/draw/plot';
import { label } from '../../kit/draw/svg';
import { element } from '../../kit/view/element';

/** Training and test loss over the epochs. Old points are thinned out, so that a long run stays a short list. */
export class LossChart {
  readonly element = element('div', { class: 'loss-chart' });
  private points: (readonly [epoch: number, train: number, test: number])[] = [];
  private every = 1;

  add(losses: readonly (readonly [epoch: number, train: number, test: number])[]): void {
    this.points.push(...losses.filter(([epoch]) => epoch % this.every === 0 || epoch === 0));
    while (this.points.length > 600) {
      this.every *= 2;
      this.points = this.points.filter(([epoch]) => epoch % this.every === 0);
    }
  }

  get history(): LossChart['points'] {
    return [...this.points];
  }

  restart(points: LossChart['points'] = []): void {
    this.every = 1;
    this.points = [...points];
  }

  draw(): void {
    const width = Math.max(220, this.element.clientWidth);
    const frame = { width, height: 150 };
    const last = Math.max(10, this.points.at(-1)?.[0] ?? 0);
    const values = this.points.flatMap(([, train, test]) => [train, test]).filter(Number.isFinite);
    const top = values.reduce((a, b) => Math.max(a, b), 0.01) * 1.05;
    const axes = plot(frame, { x: { domain: [0, last], title: 'epoch' }, y: { domain: [0, top], title: 'loss' } });
    const line = (column: 1 | 2, className: string): string =>
      axes.curve(
        this.points.map((point) => [point[0], point[column]]),
        className,
      );
    const right = axes.left + axes.width;
    const key =
      label('— test', { x: right, y: axes.top + 10, class: 'end' }) +
      label('- - training', { x: right - 56, y: axes.top + 10, class: 'end faint' });
    this.element.innerHTML = `<svg width="${width}" height="150" aria-hidden="true">${axes.axes}${line(1, 'faint-line dashed')}${line(2, 'thick')}${key}</svg>`;
  }
}
