import { button } from './controls';
import { element, newId } from './element';

/** A line to copy, with a button that does so; where the browser forbids it, the line is selected for Ctrl+C. */
export function copyLine(
  label: string,
  { rows = 1 } = {},
): { readonly element: HTMLElement; show(text: string): void } {
  const id = newId();
  const field = element('textarea', { id, rows, readonly: true, spellcheck: 'false' });
  const done = element('span', { role: 'status', class: 'lead' });
  const copy = async (): Promise<void> => {
    field.focus();
    field.select();
    const copied = await navigator.clipboard?.writeText(field.value).then(
      () => true,
      () => false,
    );
    // The old way still works in frames, where the new one is refused.
    const well = copied || document.execCommand('copy');
    done.textContent = well ? 'Copied.' : 'Selected: press Ctrl+C.';
  };
  const name = element('label', { class: 'name', for: id }, label);
  const box = element('div', { class: 'control', style: 'flex:1 1 260px' }, name, field);
  const press = button('Copy', () => void copy(), { 'aria-label': `Copy: ${label}` });
  return {
    element: element('div', { class: 'controls' }, box, press, done),
    show: (text) => {
      field.value = text;
      done.textContent = '';
    },
  };
}
