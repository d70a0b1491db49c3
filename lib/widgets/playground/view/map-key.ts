import { css } from '../../kit/draw/colours';
import { element } from '../../kit/view/element';
import { classesOf, type PlaygroundSettings } from '../settings';
import { classColours } from './output-map';

/** What the colours of the map mean. */
export function mapKey(settings: PlaygroundSettings): HTMLElement {
  const classes = classesOf(settings);
  if (classes === 0) {
    const ramp = element('span', { class: 'ramp', 'aria-hidden': 'true' });
    return element('p', { class: 'key' }, '−1', ramp, '1');
  }
  const names = Array.from({ length: classes }, (_, i) => settings.classNames[i] ?? `class ${i + 1}`);
  const patches = names.map((name, i) => {
    const style = `background:${css(classColours[i % classColours.length]!)}`;
    return element('span', {}, element('i', { style, 'aria-hidden': 'true' }), name);
  });
  return element('p', { class: 'key' }, ...patches);
}
