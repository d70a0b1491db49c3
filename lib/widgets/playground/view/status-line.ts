import { element } from '../../kit/view/element';
import type { Score } from '../model';
import type { View } from '../runner';

/** The numbers beside the map: epoch, losses to three decimals, shares that are right. */
export class StatusLine {
  readonly epoch = element('output', { class: 'epoch' }, '000,000');
  readonly element: HTMLElement;
  private readonly test = element('dd');
  private readonly train = element('dd');
  private readonly rate = element('span', { class: 'lead rate' });

  constructor() {
    const list = element('dl', { class: 'losses' });
    list.append(element('dt', {}, 'Test loss'), this.test, element('dt', {}, 'Training loss'), this.train);
    this.element = element('div', {}, list, this.rate);
  }

  draw({ epoch, scores, rate, playing }: View): void {
    this.epoch.textContent = String(epoch)
      .padStart(6, '0')
      .replace(/(\d{3})$/, ',$1');
    this.test.textContent = inWordsOf(scores.test);
    this.train.textContent = inWordsOf(scores.train);
    this.rate.textContent = playing ? `${Math.round(rate)} epochs a second` : '';
  }
}

function inWordsOf({ loss, accuracy }: Score): string {
  const right = accuracy === undefined || Number.isNaN(accuracy) ? '' : ` · ${(accuracy * 100).toFixed(1)} % right`;
  return `${Number.isNaN(loss) ? 'NaN' : loss.toFixed(3)}${right}`;
}
