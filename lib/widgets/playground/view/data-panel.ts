import { button, select } from '../../kit/view/controls';
import { element, newId } from '../../kit/view/element';
import { pointsFromCsv } from '../points-from-csv';
import { mostClasses, mostPoints, type OwnPoint, type PlaygroundSettings } from '../settings';

/** Points of one's own: pasted as text, or placed by a click on the map. */
export class DataPanel {
  readonly element: HTMLElement;
  private readonly message = element('p', { role: 'status', class: 'lead' });
  private label = 1;

  constructor(
    private readonly settings: () => PlaygroundSettings,
    private readonly change: (some: Partial<PlaygroundSettings>) => void,
  ) {
    const id = newId();
    const text = element('textarea', { id, rows: 5, spellcheck: 'false', placeholder: '1.5, -2, red\n-1, 0.5, blue' });
    const paste = element(
      'div',
      { class: 'control wide' },
      element('label', { class: 'name', for: id }, 'Paste lines of x₁, x₂ and a class or a value'),
      text,
    );
    const kind = select({
      label: 'A click on the map places a point of',
      choices: Array.from({ length: mostClasses }, (_, i) => [String(i), `class ${i + 1}`] as const),
      value: '1',
      onInput: (value) => (this.label = Number(value)),
    });
    const place = element('input', { type: 'checkbox', id: newId() });
    place.addEventListener('change', () => (this.placing = place.checked));
    this.element = element(
      'div',
      {},
      paste,
      element(
        'div',
        { class: 'buttons' },
        button('Use these points', () => this.read(text.value)),
      ),
      element('div', { class: 'controls' }, kind.element, switchOf(place, 'Place points by clicking the map')),
      element(
        'div',
        { class: 'buttons' },
        button('Take the last point away', () => this.removeLast()),
      ),
      this.message,
    );
  }

  /** Whether a click on the map places a point. */
  placing = false;

  place({ x, y }: { readonly x: number; readonly y: number }): void {
    const { points, problem } = this.settings();
    const earlier = problem === 'own' || problem === 'ownValues' ? points : [];
    if (earlier.length >= mostPoints) return this.say(`There are ${mostPoints} points already; that is the limit.`);
    const value = problem === 'ownValues' ? (this.label === 0 ? -1 : 1) : this.label;
    const point: OwnPoint = [round(x), round(y), value];
    this.change({ problem: problem === 'ownValues' ? 'ownValues' : 'own', points: [...earlier, point] });
    this.say(`${earlier.length + 1} points.`);
  }

  private removeLast(): void {
    const { points, problem } = this.settings();
    if (!problem.startsWith('own')) return this.say('There are no points of your own yet.');
    if (points.length < 2) return this.say('One point has to remain. Choose another problem to be rid of it.');
    this.change({ points: points.slice(0, -1) });
    this.say(`${points.length - 1} points.`);
  }

  private read(text: string): void {
    try {
      const { notes, ...data } = pointsFromCsv(text);
      this.change(data);
      const classes = data.classNames.length ? `, classes ${data.classNames.join(', ')}` : ', with values';
      this.say([`${data.points.length} points${classes}.`, ...notes].join(' '));
    } catch (error) {
      this.say(error instanceof Error ? error.message : String(error));
    }
  }

  private say(text: string): void {
    this.message.textContent = text;
  }
}

function switchOf(box: HTMLInputElement, label: string): HTMLElement {
  return element('div', { class: 'control toggle' }, box, element('label', { for: box.id }, label));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
