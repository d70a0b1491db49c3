import { button, readNumber } from '../../kit/view/controls';
import { element } from '../../kit/view/element';
import type { LayerWeights } from '../model';
import type { Unit } from '../runner';

/** The largest weight that can be typed. */
const most = 1000;

export interface WeightCardContent {
  readonly unit: Unit;
  readonly title: string;
  readonly inputs: readonly string[];
  readonly weights: LayerWeights;
}

/** The numbers of one unit, to read and to change. */
export class WeightCard {
  readonly element = element('section', { class: 'weight-card', 'aria-label': 'Weights of a unit', hidden: true });
  private open: { readonly unit: Unit; readonly fields: HTMLInputElement[] } | undefined;

  constructor(private readonly onChange: (unit: Unit, index: number | 'bias', value: number) => void) {
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
  }

  show({ unit, title, inputs, weights }: WeightCardContent, focus?: number): void {
    const fields = [...inputs, 'bias'].map((name, i) => this.field(unit, name, i < inputs.length ? i : 'bias'));
    const rows = [...inputs, 'bias'].map((name, i) =>
      element('label', {}, element('span', {}, i < inputs.length ? `from ${name}` : name), fields[i]!),
    );
    const close = button('×', () => this.close(), { 'aria-label': 'Close the weights' });
    const heading = element('div', { class: 'card-head' }, element('h2', {}, title), close);
    this.element.replaceChildren(heading, element('div', { class: 'card-fields' }, ...rows));
    this.element.hidden = false;
    this.open = { unit, fields };
    this.update(weights);
    (fields[focus ?? 0] ?? close).focus({ preventScroll: true });
  }

  close(): void {
    this.element.hidden = true;
    this.open = undefined;
  }

  /** Shows the weights as they are now, but for the one that is being typed. */
  draw(weights: readonly LayerWeights[]): void {
    if (this.open) this.update(weights[this.open.unit.layer]!);
  }

  private update({ kernel, bias }: LayerWeights): void {
    const { unit, fields } = this.open!;
    fields.forEach((field, i) => {
      const value = i < fields.length - 1 ? kernel[i * bias.length + unit.unit]! : bias[unit.unit]!;
      if (document.activeElement === field && field.dataset['typing']) return;
      field.value = String(Number(value.toPrecision(4)));
    });
  }

  private field(unit: Unit, name: string, index: number | 'bias'): HTMLInputElement {
    const what = index === 'bias' ? 'bias' : `weight from ${name}`;
    const field = element('input', { type: 'text', inputmode: 'decimal', 'aria-label': what });
    field.addEventListener('input', () => {
      field.dataset['typing'] = 'yes';
      const value = readNumber(field.value);
      const good = value !== undefined && Math.abs(value) <= most;
      field.setAttribute('aria-invalid', String(!good));
    });
    field.addEventListener('change', () => {
      const value = readNumber(field.value);
      delete field.dataset['typing'];
      field.removeAttribute('aria-invalid');
      // A field that is taken away with its card may still report what was typed.
      if (value !== undefined && Math.abs(value) <= most && this.open?.unit === unit) this.onChange(unit, index, value);
    });
    return field;
  }
}
