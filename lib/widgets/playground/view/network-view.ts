import { clamp } from '../../kit/draw/plot';
import { written } from '../../kit/draw/ticks';
import { button } from '../../kit/view/controls';
import { element } from '../../kit/view/element';
import { fastDiverging, paintHeatMap } from '../../kit/view/heat-map';
import { featureNames, features, type FeatureName } from '../features';
import type { LayerWeights } from '../model';
import { thumbnailSize, type Unit, type View } from '../runner';
import { activationNames, classesOf, mostLayers, mostUnits, type PlaygroundSettings } from '../settings';

export interface NetworkActions {
  toggleFeature(name: FeatureName): void;
  setHidden(hidden: readonly number[], layerActivations: PlaygroundSettings['layerActivations']): void;
  watch(unit: Unit | undefined): void;
  /** Opens the numbers of a unit; `weight` is the one to go to. */
  inspect(unit: Unit, weight?: number): void;
}

const [nodeSize, pitch, headHeight, leastColumn] = [36, 44, 112, 74] as const;
const svgNamespace = 'http://www.w3.org/2000/svg';

interface Link {
  readonly path: SVGPathElement;
  /** Wide enough for a finger, and not to be seen. */
  readonly hit: SVGPathElement;
  readonly layer: number;
  readonly index: number;
}

/** The network as it stands: features, layers of units with what each makes of the plane, and the links between them. */
export class NetworkView {
  readonly element = element('div', { class: 'network', tabindex: '0', role: 'region', 'aria-label': 'The network' });
  private links: Link[] = [];
  private nodes: { readonly canvas: HTMLCanvasElement; readonly bias?: HTMLElement; readonly name: HTMLElement }[][] =
    [];
  private shape = '';

  constructor(private readonly actions: NetworkActions) {
    new ResizeObserver(() => {
      if (this.settings) this.build(this.settings);
      if (this.view) this.draw(this.view);
    }).observe(this.element);
  }
  private settings: PlaygroundSettings | undefined;
  private view: View | undefined;

  /** Lays it out anew where the settings ask for another one. */
  show(settings: PlaygroundSettings): void {
    const { features: names, hidden, layerActivations, activation } = settings;
    const shape = JSON.stringify([names, hidden, layerActivations, activation, classesOf(settings)]);
    this.settings = settings;
    if (shape === this.shape) return;
    this.shape = shape;
    // What is known is of the network before.
    this.view = undefined;
    this.build(settings);
  }

  draw(view: View): void {
    this.view = view;
    for (const link of this.links) drawLink(link, view.weights[link.layer]!);
    view.thumbnails.forEach((map, layer) => {
      const column = this.nodes[layer + 1]!;
      column.forEach(({ canvas, bias }, unit) => {
        paintHeatMap(canvas, thumbnailSize, (cell) => fastDiverging(map[cell * column.length + unit]!));
        const value = view.weights[layer]!.bias[unit]!;
        if (bias) bias.style.background = `rgb(${fastDiverging(value).join()})`;
      });
    });
  }

  private build(settings: PlaygroundSettings): void {
    const sizes = [
      featureNames.length,
      ...settings.hidden,
      Math.max(1, classesOf(settings) > 2 ? classesOf(settings) : 1),
    ];
    const width = Math.max(this.element.clientWidth, sizes.length * leastColumn);
    const height = headHeight + Math.max(...sizes) * pitch + 8;
    const columnWidth = width / sizes.length;
    const place = (column: number, row: number): { x: number; y: number } => ({
      // The names of the features stand to the left of them.
      x: Math.max(columnWidth * (column + 0.5), column === 0 ? 64 : 0),
      y: headHeight + pitch * (row + 0.5),
    });
    const board = element('div', { class: 'board', style: `width:${width}px;height:${height}px` });
    const svg = document.createElementNS(svgNamespace, 'svg');
    svg.setAttribute('width', String(width));
    svg.setAttribute('height', String(height));
    svg.setAttribute('aria-hidden', 'true');
    this.links = this.buildLinks(svg, settings, sizes, place);
    this.nodes = sizes.map((count, column) => {
      return Array.from({ length: count }, (_, row) =>
        this.buildNode(board, { column, row, ...place(column, row) }, settings),
      );
    });
    board.prepend(svg);
    for (let column = 0; column < sizes.length; column++) {
      const head = this.buildHead(column, settings, sizes);
      head.style.left = `${columnWidth * column}px`;
      head.style.width = `${columnWidth}px`;
      board.append(head);
    }
    const scroll = this.element.scrollLeft;
    this.element.replaceChildren(this.buildLayerButtons(settings), board);
    this.element.scrollLeft = scroll;
    this.paintFeatures();
  }

  private buildLinks(
    svg: SVGSVGElement,
    settings: PlaygroundSettings,
    sizes: readonly number[],
    place: (column: number, row: number) => { x: number; y: number },
  ): Link[] {
    const chosen = settings.features.map((name) => featureNames.indexOf(name));
    const links: Link[] = [];
    for (let layer = 0; layer < sizes.length - 1; layer++) {
      const sources = layer === 0 ? chosen : Array.from({ length: sizes[layer]! }, (_, i) => i);
      const units = sizes[layer + 1]!;
      sources.forEach((row, input) => {
        for (let unit = 0; unit < units; unit++) {
          const [from, to] = [place(layer, row), place(layer + 1, unit)];
          const [x1, x2] = [from.x + nodeSize / 2, to.x - nodeSize / 2];
          const bend = (x2 - x1) / 2;
          const path = document.createElementNS(svgNamespace, 'path');
          path.setAttribute('d', `M${x1} ${from.y}C${x1 + bend} ${from.y} ${x2 - bend} ${to.y} ${x2} ${to.y}`);
          const hit = path.cloneNode() as SVGPathElement;
          hit.setAttribute('class', 'link hit');
          hit.addEventListener('click', () => this.actions.inspect({ layer, unit }, input));
          svg.append(path, hit);
          links.push({ path, hit, layer, index: input * units + unit });
        }
      });
    }
    return links;
  }

  private buildNode(
    board: HTMLElement,
    { column, row, x, y }: { readonly column: number; readonly row: number; readonly x: number; readonly y: number },
    settings: PlaygroundSettings,
  ): NetworkView['nodes'][number][number] {
    const canvas = element('canvas', { width: nodeSize, height: nodeSize, 'aria-hidden': 'true' });
    const style = `left:${x - nodeSize / 2}px;top:${y - nodeSize / 2}px;width:${nodeSize}px;height:${nodeSize}px`;
    if (column === 0) {
      const name = featureNames[row]!;
      const on = settings.features.includes(name);
      const attributes = {
        class: 'node feature',
        style,
        'aria-pressed': String(on),
        'aria-label': `Feature ${features[name].wording}`,
      };
      const node = button('', () => this.actions.toggleFeature(name), attributes);
      node.append(canvas);
      const caption = element(
        'span',
        { class: 'caption', style: `left:0;width:${x - nodeSize / 2 - 3}px;top:${y - 9}px`, 'aria-hidden': 'true' },
        features[name].wording,
      );
      board.append(node, caption);
      return { canvas, name: node };
    }
    const unit = { layer: column - 1, unit: row };
    const last = column === settings.hidden.length + 1;
    const what = last ? `Output ${row + 1}` : `Layer ${column}, unit ${row + 1}`;
    const node = button('', () => this.actions.inspect(unit), {
      class: 'node',
      style,
      'aria-label': `${what}: show its weights`,
    });
    const bias = element('span', { class: 'bias', 'aria-hidden': 'true' });
    node.append(canvas, bias);
    for (const event of ['pointerenter', 'focus']) node.addEventListener(event, () => this.actions.watch(unit));
    for (const event of ['pointerleave', 'blur']) node.addEventListener(event, () => this.actions.watch(undefined));
    board.append(node);
    return { canvas, bias, name: node };
  }

  private buildLayerButtons({ hidden, layerActivations }: PlaygroundSettings): HTMLElement {
    const count = hidden.length === 1 ? '1 hidden layer' : `${hidden.length} hidden layers`;
    const less = button(
      '−',
      () => this.actions.setHidden(hidden.slice(0, -1), layerActivations.slice(0, hidden.length - 1)),
      { 'aria-label': 'Remove a layer' },
    );
    const more = button('+', () => this.actions.setHidden([...hidden, 2], layerActivations), {
      'aria-label': 'Add a layer',
    });
    less.disabled = hidden.length === 0;
    more.disabled = hidden.length === mostLayers;
    return element('div', { class: 'layer-buttons' }, less, more, element('span', {}, count));
  }

  private buildHead(column: number, settings: PlaygroundSettings, sizes: readonly number[]): HTMLElement {
    const { hidden, layerActivations } = settings;
    if (column === 0) return element('div', { class: 'head' }, element('h2', {}, 'Features'));
    if (column === sizes.length - 1) return element('div', { class: 'head' }, element('h2', {}, 'Output'));
    const layer = column - 1;
    const units = hidden[layer]!;
    const resize = (count: number): void => {
      this.actions.setHidden(
        hidden.map((old, i) => (i === layer ? count : old)),
        layerActivations,
      );
    };
    const less = button('−', () => resize(units - 1), { 'aria-label': `Layer ${column}: remove a unit` });
    const more = button('+', () => resize(units + 1), { 'aria-label': `Layer ${column}: add a unit` });
    less.disabled = units === 1;
    more.disabled = units === mostUnits;
    const choose = element('select', { 'aria-label': `Layer ${column}: activation` });
    choose.append(
      ...['same', ...activationNames].map((name) =>
        element('option', { value: name }, name === 'same' ? `(${settings.activation})` : name),
      ),
    );
    choose.value = layerActivations[layer] ?? 'same';
    choose.addEventListener('change', () => {
      const chosen = hidden.map((_, i) => (i === layer ? choose.value : (layerActivations[i] ?? 'same')));
      this.actions.setHidden(hidden, chosen as PlaygroundSettings['layerActivations']);
    });
    const wording = units === 1 ? '1 unit' : `${units} units`;
    return element(
      'div',
      { class: 'head' },
      element('h2', {}, wording),
      element('div', { class: 'pair' }, less, more),
      choose,
    );
  }

  private paintFeatures(): void {
    this.nodes[0]!.forEach(({ canvas }, row) => {
      const at = (i: number): number => ((i + 0.5) / thumbnailSize) * 12 - 6;
      const { of } = features[featureNames[row]!];
      paintHeatMap(canvas, thumbnailSize, (cell) => {
        return fastDiverging(of(at(cell % thumbnailSize), -at(Math.floor(cell / thumbnailSize))));
      });
    });
  }
}

/** Width 1–10 for |w| 0–5; negative weights are dashed as well as orange, those that L1 removed dotted and grey. */
function drawLink({ path, hit, index }: Link, { kernel, removed }: LayerWeights): void {
  const weight = kernel[index]!;
  const kind = removed[index] ? 'removed' : Number.isFinite(weight) ? (weight < 0 ? 'negative' : 'positive') : 'nan';
  path.setAttribute('class', `link ${kind}`);
  path.style.strokeWidth = String(removed[index] ? 1 : 1 + (clamp(Math.abs(weight) || 0, [0, 5]) / 5) * 9);
  const title = `weight ${removed[index] ? '0, removed by L1' : written(weight)}`;
  if (hit.dataset['title'] === title) return;
  hit.dataset['title'] = title;
  hit.replaceChildren(Object.assign(document.createElementNS(svgNamespace, 'title'), { textContent: title }));
}
