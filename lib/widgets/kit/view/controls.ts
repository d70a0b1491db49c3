import { written } from '../draw/ticks';
import { element, newId } from './element';

/** A control in the page: what holds it, and how to show another value without telling anyone. */
export interface Shown<T> {
  readonly element: HTMLElement;
  show(value: T): void;
}

export interface SliderOptions {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  readonly format?: ((value: number) => string) | undefined;
  readonly onInput: (value: number) => void;
}

export function slider({ label, min, max, step, value, format = written, onInput }: SliderOptions): Shown<number> {
  const id = newId();
  const input = element('input', { type: 'range', id, min, max, step });
  const output = element('output', { for: id });
  const show = (next: number): void => {
    input.value = String(next);
    output.textContent = format(next);
    input.setAttribute('aria-valuetext', format(next));
  };
  input.addEventListener('input', () => {
    show(Number(input.value));
    onInput(Number(input.value));
  });
  show(value);
  const name = element('label', { class: 'name', for: id }, element('span', {}, label), output);
  return { element: element('div', { class: 'control slider' }, name, input), show };
}

export interface SelectOptions {
  readonly label: string;
  readonly choices: readonly (readonly [value: string, wording: string])[];
  readonly value: string;
  readonly onInput: (value: string) => void;
}

export function select({ label, choices, value, onInput }: SelectOptions): Shown<string> {
  const id = newId();
  const input = element('select', { id });
  input.append(...choices.map(([choice, wording]) => element('option', { value: choice }, wording)));
  input.value = value;
  input.addEventListener('change', () => onInput(input.value));
  const name = element('label', { class: 'name', for: id }, label);
  return {
    element: element('div', { class: 'control' }, name, input),
    show: (next) => {
      input.value = next;
    },
  };
}

export interface ToggleOptions {
  readonly label: string;
  readonly value: boolean;
  readonly onInput: (value: boolean) => void;
}

export function toggle({ label, value, onInput }: ToggleOptions): Shown<boolean> {
  const id = newId();
  const input = element('input', { type: 'checkbox', id, checked: value });
  input.addEventListener('change', () => onInput(input.checked));
  return {
    element: element('div', { class: 'control toggle' }, input, element('label', { for: id }, label)),
    show: (next) => {
      input.checked = next;
    },
  };
}

export interface NumbersOptions {
  readonly label: string;
  readonly columns: number;
  readonly names?: readonly string[] | undefined;
  readonly limit: number;
  readonly value: readonly number[];
  readonly onInput: (value: readonly number[]) => void;
}

/** Fields for numbers. What is no number is marked, and the last good one stays in force. */
export function numbers({ label, columns, names, limit, value, onInput }: NumbersOptions): Shown<readonly number[]> {
  let current = [...value];
  const fields = value.map((_, i) => {
    const place = names?.[i] ?? `row ${Math.floor(i / columns) + 1}, column ${(i % columns) + 1}`;
    const field = element('input', { type: 'text', inputmode: 'decimal', 'aria-label': `${label}, ${place}` });
    field.addEventListener('input', () => {
      const typed = readNumber(field.value);
      const good = typed !== undefined && Math.abs(typed) <= limit;
      field.setAttribute('aria-invalid', String(!good));
      if (!good) return;
      current = current.map((old, j) => (i === j ? typed : old));
      onInput(current);
    });
    return field;
  });
  const show = (next: readonly number[]): void => {
    current = [...next];
    fields.forEach((field, i) => {
      // Not while somebody types in it: '-' on the way to '-1' is no number yet.
      if (readNumber(field.value) !== next[i]) field.value = String(Number((next[i] ?? 0).toPrecision(4)));
      field.removeAttribute('aria-invalid');
    });
  };
  show(value);
  const grid = element('div', { style: `--columns:${columns}` }, ...fields);
  return { element: element('fieldset', { class: 'numbers' }, element('legend', {}, label), grid), show };
}

/** '1,5' and '−1.5' are numbers too; undefined where the text is none. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replace('−', '-').replace(',', '.');
  const value = Number(plain);
  return plain === '' || !Number.isFinite(value) ? undefined : value;
}

export function button(label: string, onClick: () => void, attributes: Record<string, string> = {}): HTMLButtonElement {
  return element('button', { type: 'button', ...attributes, onclick: onClick }, label);
}
