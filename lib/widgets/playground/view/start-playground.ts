import { button } from '../../kit/view/controls';
import { copyLine } from '../../kit/view/copy-line';
import { element } from '../../kit/view/element';
import { readHash, readOptions, writeHash } from '../../kit/view/options';
import { transport } from '../../kit/view/transport';
import { exportCode } from '../export-code';
import { featureNames, features as allFeatures } from '../features';
import { fromHash, toHash } from '../hash';
import { presets } from '../presets';
import type { Snapshot, Unit, View } from '../runner';
import { checkedSettings, classesOf, defaults, type PlaygroundSettings } from '../settings';
import { DataPanel } from './data-panel';
import { startEngine, type Engine } from './engine';
import { LossChart } from './loss-chart';
import { mapKey } from './map-key';
import { NetworkView } from './network-view';
import { OutputMap } from './output-map';
import { consequenceOf, copied, sensible, staysRepeatable, UndoList } from './session';
import {
  dataControls,
  displayControls,
  learningControls,
  moreControls,
  type SettingControl,
} from './settings-controls';
import { StatusLine } from './status-line';
import { stopField } from './stop-field';
import { WeightCard } from './weight-card';

/** Builds the page, and keeps controls, network and address in step. */
export function startPlayground(script: string): void {
  new PlaygroundPage(script);
}

class PlaygroundPage {
  private settings: PlaygroundSettings;
  /** How the network stands, from the first view of it on. */
  private view: View | undefined;
  /** How many networks were built; views of those before are late. */
  private networks = 0;
  private data: Pick<NonNullable<View['data']>, 'train' | 'test'> = { train: [], test: [] };
  private playing = false;
  /** Whether the training so far is what exported code would do. */
  private repeatable = true;
  private readonly undoList = new UndoList();
  private readonly engine: Engine;
  private readonly notice = element('p', { class: 'notice', role: 'alert' });
  private readonly question = element('p', { class: 'lead question' });
  private readonly network = new NetworkView({
    toggleFeature: (name) => {
      const { features } = this.settings;
      const next = featureNames.filter((other) =>
        other === name ? !features.includes(name) : features.includes(other),
      );
      if (next.length === 0) this.say('The network needs at least one feature.');
      else this.change({ features: next });
    },
    setHidden: (hidden, layerActivations) => this.change({ hidden, layerActivations }),
    watch: (unit) => this.watch(unit),
    inspect: (unit, weight) => this.inspect(unit, weight),
  });
  private readonly map = new OutputMap((point) => {
    if (this.dataPanel.placing) this.dataPanel.place(point);
  });
  private readonly chart = new LossChart();
  private readonly status = new StatusLine();
  private readonly key = element('div');
  private readonly shown = element('p', { class: 'lead', 'aria-live': 'off' });
  private readonly card = new WeightCard((unit, index, value) => this.setWeight(unit, index, value));
  private readonly dataPanel = new DataPanel(
    () => this.settings,
    (some) => this.change(some),
  );
  private readonly transport = transport({
    play: () => this.order('play'),
    pause: () => this.order('pause'),
    step: () => this.order('step'),
    reset: () => this.restart(),
  });
  private readonly undoButton = button('Undo', () => this.undo());
  private readonly address = copyLine('Settings as the end of an address');
  private readonly code = copyLine('TypeScript for the next cell', { rows: 8 });
  private readonly controls: SettingControl[];

  constructor(script: string) {
    this.settings = this.startingSettings();
    const change = (some: Partial<PlaygroundSettings>): void => this.change(some);
    const learning = learningControls(change);
    const data = dataControls(change);
    const display = displayControls(change);
    const more = [...moreControls(change), stopField(change)];
    this.controls = [...learning, ...data, ...display, ...more];
    document
      .querySelector('main')!
      .append(
        element('h1', {}, 'Playground'),
        element(
          'p',
          { class: 'lead' },
          'Choose what to learn and with which network; press Play, and watch each unit take shape.',
        ),
        this.topRow(learning),
        this.notice,
        this.question,
        this.columns(data, display),
        this.panels(more),
      );
    this.engine = startEngine(script, (view) => this.receive(view));
    this.build();
    this.follow();
    new ResizeObserver(() => this.chart.draw()).observe(this.chart.element);
    addEventListener('hashchange', () => this.readAddress());
  }

  private topRow(learning: readonly SettingControl[]): HTMLElement {
    const epoch = element(
      'div',
      { class: 'control epoch-box' },
      element('span', { class: 'name' }, 'Epoch'),
      this.status.epoch,
    );
    const run = element('div', { class: 'buttons' }, this.transport.element, this.undoButton);
    return element('div', { class: 'controls top' }, run, epoch, ...learning.map(({ element }) => element));
  }

  private columns(data: readonly SettingControl[], display: readonly SettingControl[]): HTMLElement {
    const regenerate = button('Regenerate', () => this.change({ dataSeed: (this.settings.dataSeed + 1) % 2 ** 32 }));
    const weights = button('New weights', () => this.change({ seed: (this.settings.seed + 1) % 2 ** 32 }));
    const left = element('section', { class: 'data', 'aria-label': 'Data' }, element('h2', {}, 'Data'));
    left.append(...data.map(({ element }) => element), element('div', { class: 'buttons' }, regenerate, weights));
    const middle = element(
      'section',
      { class: 'middle', 'aria-label': 'Network' },
      this.network.element,
      this.card.element,
    );
    const right = element('section', { class: 'output', 'aria-label': 'Output' }, element('h2', {}, 'Output'));
    right.append(this.status.element, this.chart.element, this.map.canvas, this.shown, this.key);
    right.append(...display.map(({ element }) => element));
    return element('div', { class: 'columns' }, left, middle, right);
  }

  private panels(more: readonly SettingControl[]): HTMLElement {
    const refresh = button('Write the code for this network', () => this.showCode());
    const preset = element('div', { class: 'buttons' });
    for (const { title, question, settings } of presets) {
      preset.append(
        button(title, () => {
          this.change({ ...defaults, ...settings });
          this.question.textContent = question;
        }),
      );
    }
    return element(
      'div',
      { class: 'panels' },
      panel('Examples to start from', preset),
      panel('My own points', this.dataPanel.element),
      panel('Dropout, pace, stop', element('div', { class: 'controls' }, ...more.map(({ element }) => element))),
      panel('Keep and export', element('div', { class: 'buttons' }, refresh), this.code.element, this.address.element),
    );
  }

  private startingSettings(): PlaygroundSettings {
    try {
      const hash = readHash();
      return hash ? fromHash(hash) : checkedSettings('playground', readOptions<PlaygroundSettings>());
    } catch (error) {
      this.say(`The address was not understood. ${error instanceof Error ? error.message : String(error)}`);
      return defaults;
    }
  }

  private readAddress(): void {
    const hash = readHash();
    if (hash === decodeURIComponent(toHash(this.settings))) return;
    try {
      this.change(fromHash(hash));
    } catch (error) {
      this.say(error instanceof Error ? error.message : String(error));
    }
  }

  private change(some: Partial<PlaygroundSettings>): void {
    const before = this.settings;
    let after: PlaygroundSettings;
    try {
      after = checkedSettings('playground', sensible(before, { ...before, ...some }));
    } catch (error) {
      this.say(error instanceof Error ? error.message : String(error));
      return this.follow();
    }
    const consequence = classesOf(before) === classesOf(after) ? consequenceOf(before, after) : 'network';
    if (consequence === 'nothing') return;
    this.remember();
    this.settings = after;
    this.say('');
    this.question.textContent = '';
    if (consequence === 'network') this.build();
    else {
      if ((this.view?.epoch ?? 0) > 0 && !staysRepeatable(before, after)) this.repeatable = false;
      this.engine.order({ kind: 'settings', settings: after, newData: consequence === 'data' });
    }
    this.follow();
  }

  private remember(): void {
    const { settings, view, repeatable } = this;
    const snapshot = view && { epoch: view.epoch, weights: copied(view.weights) };
    this.undoList.push({ settings, snapshot, losses: this.chart.history, repeatable });
  }

  private undo(): void {
    const moment = this.undoList.pop();
    if (!moment) return;
    this.settings = moment.settings;
    this.say('');
    this.build(moment.snapshot);
    this.repeatable = moment.repeatable;
    this.chart.restart([...moment.losses]);
    this.follow();
  }

  private restart(): void {
    this.remember();
    this.say('');
    this.build();
    this.follow();
  }

  private build(from?: Snapshot): void {
    this.view = undefined;
    this.repeatable = true;
    this.chart.restart();
    this.card.close();
    this.engine.order({ kind: 'build', network: ++this.networks, settings: this.settings, from });
  }

  private order(kind: 'play' | 'pause' | 'step'): void {
    this.say('');
    this.engine.order({ kind });
  }

  private watch(unit: Unit | undefined): void {
    this.engine.order({ kind: 'watch', unit });
  }

  private inspect(unit: Unit, weight?: number): void {
    const weights = this.view?.weights[unit.layer];
    if (!weights) return;
    const { features, hidden } = this.settings;
    const inputs =
      unit.layer === 0
        ? features.map((name) => allFeatures[name].wording)
        : Array.from({ length: hidden[unit.layer - 1]! }, (_, i) => `unit ${i + 1}`);
    const title =
      unit.layer === hidden.length ? `Output ${unit.unit + 1}` : `Layer ${unit.layer + 1}, unit ${unit.unit + 1}`;
    this.card.show({ unit, title, inputs, weights }, weight);
  }

  private setWeight({ layer, unit }: Unit, index: number | 'bias', value: number): void {
    this.remember();
    this.repeatable = false;
    const units = this.view!.weights[layer]!.bias.length;
    const bias = index === 'bias';
    this.engine.order({ kind: 'weight', layer, index: bias ? unit : index * units + unit, bias, value });
    this.follow();
  }

  private receive(view: View): void {
    if (view.network === this.networks) {
      this.view = view;
      if (view.data) this.data = view.data;
      this.chart.add(view.losses);
    }
    // A hidden page gets no frames; training then waits for it.
    requestAnimationFrame(() => {
      if (view === this.view) this.draw(view);
      this.engine.order({ kind: 'drawn' });
    });
  }

  private draw(view: View): void {
    const { settings, data } = this;
    const classes = classesOf(settings);
    const outputs = classes > 2 ? classes : 1;
    this.network.draw(view);
    this.map.draw({
      map: view.watched ?? view.map,
      outputs: view.watched ? 1 : outputs,
      classes,
      ...data,
      test: settings.showTest ? data.test : [],
      discretize: settings.discretize,
    });
    this.shown.textContent = view.watched ? 'The map shows the unit under the pointer.' : 'The map shows the output.';
    this.map.canvas.setAttribute('aria-label', `Map of the output; test loss ${view.scores.test.loss.toFixed(3)}`);
    this.status.draw(view);
    this.chart.draw();
    this.card.draw(view.weights);
    if (view.divergence) this.say(view.divergence);
    else if (view.stopped) this.say(view.stopped);
    if (view.playing !== this.playing) this.transport.show((this.playing = view.playing));
    document.body.dataset['epoch'] = String(view.epoch);
  }

  /** Brings controls, layout and address up to date with the settings. */
  private follow(): void {
    for (const control of this.controls) control.show(this.settings);
    this.network.show(this.settings);
    if (this.view) this.network.draw(this.view);
    this.key.replaceChildren(mapKey(this.settings));
    this.undoButton.disabled = this.undoList.empty;
    const hash = toHash(this.settings);
    this.address.show(`#${hash}`);
    writeHash(hash);
  }

  private showCode(): void {
    const { view, settings, repeatable } = this;
    if (!view) return;
    if (view.divergence) return this.say('The weights are no numbers; there is nothing to export. Press Reset first.');
    this.code.show(exportCode(settings, { epochs: view.epoch, ...(!repeatable && { weights: view.weights }) }));
  }

  private say(text: string): void {
    if (this.notice.textContent !== text) this.notice.textContent = text;
  }
}

function panel(title: string, ...children: HTMLElement[]): HTMLElement {
  return element('details', {}, element('summary', {}, title), ...children);
}
