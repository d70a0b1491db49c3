import { readNumber } from '../../kit/view/controls';
import { element, newId } from '../../kit/view/element';
import type { PlaygroundSettings } from '../settings';
import type { SettingControl } from './settings-controls';

/** The number that goes with a condition to stop; hidden where there is none. */
export function stopField(change: (some: Partial<PlaygroundSettings>) => void): SettingControl {
  const id = newId();
  const field = element('input', { type: 'text', inputmode: 'decimal', id });
  field.addEventListener('change', () => {
    const value = readNumber(field.value);
    const good = value !== undefined && value >= 0;
    field.setAttribute('aria-invalid', String(!good));
    if (good) change({ stopAt: value });
  });
  const box = element('div', { class: 'control' }, element('label', { class: 'name', for: id }, 'Pause at'), field);
  return {
    element: box,
    show: ({ stop, stopAt }) => {
      box.hidden = stop === 'never';
      if (document.activeElement !== field) field.value = String(stopAt);
      field.removeAttribute('aria-invalid');
    },
  };
}
