import { button, select } from '../../kit/view/controls';
import { copyLine } from '../../kit/view/copy-line';
import { element } from '../../kit/view/element';
import { readOptions } from '../../kit/view/options';
import { exampleStrokes } from '../example-strokes';
import { inASentence, opinionOf, type LayerResponse } from '../model';
import type { PageOptions } from '../options';
import { bars, inputPicture, layerPicture } from '../picture';
import { networkFrom } from '../portable-model';
import { strokesToImage, type Stroke } from '../strokes';
import { Pad } from './pad';

/** Builds the page: paper, probabilities, layers, and what has been kept. */
export function startDrawDigit(): void {
  const options = readOptions<PageOptions>();
  const { classNames = [], mostInk = 1 } = options;
  const network = networkFrom(options.model!);
  const kept: { readonly strokes: readonly Stroke[]; readonly label: string }[] = [];
  const pad = new Pad(() => schedule());
  const [input, chances, layers] = [element('div'), element('div', { class: 'bars' }), element('div')];
  const reading = element('p', { class: 'reading', role: 'status' });
  const line = copyLine('Kept digits, as a line for the next cell', { rows: 2 });
  const truth = select({
    label: 'This is a',
    choices: classNames.map((name) => [name, name]),
    value: classNames[0]!,
    onInput: () => undefined,
  });
  const example = select({
    label: 'Example',
    choices: [['', 'choose …'], ...exampleStrokes.map((_, digit) => [String(digit), String(digit)] as const)],
    value: '',
    onInput: (digit) =>
      (pad.strokes = exampleStrokes[Number(digit)] && digit !== '' ? exampleStrokes[Number(digit)]! : []),
  });
  const buttons = element(
    'div',
    { class: 'buttons' },
    button('Clear', () => (pad.strokes = []), { class: 'main' }),
    button('Take back a stroke', () => pad.undo()),
  );
  const keep = button('Keep this digit', () => {
    if (pad.strokes.length === 0) return;
    const label = truth.element.querySelector('select')!.value;
    kept.push({ strokes: pad.strokes.map((stroke) => [...stroke]), label });
    line.show(lineOf(kept));
  });
  const right = element(
    'section',
    { 'aria-label': 'What the network says' },
    element('h2', {}, 'What the network says'),
    chances,
    reading,
  );
  const left = element('section', { 'aria-label': 'Paper' }, element('h2', {}, 'Paper'), pad.canvas, buttons);
  const seen = element(
    'section',
    { 'aria-label': 'What it sees' },
    element('h2', {}, 'What it sees: 28 × 28'),
    input,
    example.element,
  );
  document
    .querySelector('main')!
    .append(
      element('h1', {}, 'Draw a digit'),
      element(
        'p',
        { class: 'lead' },
        'Draw with the mouse, a finger or a pen. The drawing is scaled to 20 × 20 pixels and centred by its mass, as the images that the network learned from.',
      ),
      element('div', { class: 'digit-columns' }, left, seen, right),
      element('section', { 'aria-label': 'Layers' }, element('h2', {}, 'What lights up, layer by layer'), layers),
      element('div', { class: 'controls' }, truth.element, element('div', { class: 'buttons' }, keep)),
      line.element,
    );
  let frame = 0;
  function schedule(): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  }
  function draw(): void {
    const image = strokesToImage(pad.strokes);
    const opinion = opinionOf(network, image, mostInk);
    input.innerHTML = svg(168, 168, inputPicture(image, { x: 0, y: 0, width: 168, height: 168 }));
    const width = Math.max(220, Math.min(420, chances.clientWidth));
    chances.innerHTML = svg(width, 24 * classNames.length, bars(opinion, { classNames, width }));
    const room = Math.max(260, layers.clientWidth);
    layers.innerHTML = opinion.layers.map((layer) => section(layer, room)).join('');
    reading.textContent = pad.strokes.length > 0 ? inASentence(opinion, classNames) : 'The paper is empty.';
  }
  new ResizeObserver(schedule).observe(layers);
  pad.strokes = options.strokes ?? [];
}

function svg(width: number, height: number, content: string): string {
  return `<svg width="${width}" height="${height}" aria-hidden="true">${content}</svg>`;
}

function section(layer: LayerResponse, room: number): string {
  const { svg: content, height } = layerPicture(layer, room);
  const count = Array.from(layer.values).filter((value) => value > 0).length;
  const text = `${layer.name}: ${layer.shape.join(' × ')}, ${count} of ${layer.values.length} above 0`;
  const safe = text.replace(/[&<>]/g, ' ');
  return `<p class="lead layer-name">${safe}</p>${svg(room, height, content)}`;
}

/** A line of TypeScript that brings the kept digits into a cell. */
function lineOf(kept: readonly { readonly strokes: readonly Stroke[]; readonly label: string }[]): string {
  const images = kept.map(({ strokes }) => `strokesToImage(${JSON.stringify(strokes)})`).join(', ');
  const labels = JSON.stringify(kept.map(({ label }) => (/^\d+$/.test(label) ? Number(label) : label)));
  return `const [myDigits, myLabels] = [[${images}], ${labels}]; // import { strokesToImage } from 'nnlab'`;
}
