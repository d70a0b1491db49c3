import { stateFrom, type Control, type Explorer, type State } from '../explorer';
import { button, numbers, select, slider, toggle, type Shown } from './controls';
import { element } from './element';
import { readOptions } from './options';
import { transport } from './transport';

/** Builds the page of an explorer: its controls, its picture, and what follows from moving them. */
export function startExplorer<S extends State>(explorer: Explorer<S>): void {
  const start = stateFrom(explorer.title, explorer, readOptions<S>());
  let state = start;
  let timer: ReturnType<typeof setInterval> | undefined;

  const picture = element('div', { class: explorer.drag ? 'picture drag' : 'picture' });
  const reading = element('p', { class: 'reading', role: 'status' });
  const shown = explorer.controls.map((control) => {
    return {
      control,
      made: controlFor(
        control,
        () => state,
        (key, value) => change(key, value),
      ),
    };
  });
  const run =
    explorer.steps &&
    transport({
      play,
      pause,
      step: () => {
        pause();
        advance();
      },
      reset,
    });

  function draw(): void {
    const width = Math.max(280, Math.round(picture.clientWidth));
    const frame = { width, height: explorer.height(width) };
    const svg = `<svg width="${width}" height="${frame.height}" aria-hidden="true">${explorer.picture(state, frame)}</svg>`;
    picture.innerHTML = svg;
    const text = explorer.reading(state);
    if (reading.textContent !== text) reading.textContent = text;
  }
  function set(next: S): void {
    state = next;
    for (const { control, made } of shown) if ('key' in control) made?.show(state[control.key as keyof S] as never);
    draw();
  }
  function change(key: string, value: unknown): void {
    const next = { ...state, [key]: value } as S;
    set(key && explorer.changed ? explorer.changed(next, key) : key ? next : (value as S));
  }
  function advance(): void {
    if (explorer.steps!.done?.(state)) return pause();
    set(explorer.steps!.advance(state));
  }
  function play(): void {
    clearInterval(timer);
    timer = setInterval(advance, explorer.steps!.delay);
    reading.setAttribute('aria-live', 'off');
    run?.show(true);
  }
  function pause(): void {
    clearInterval(timer);
    reading.setAttribute('aria-live', 'polite');
    run?.show(false);
  }
  function reset(): void {
    pause();
    set(start);
  }

  const controls = element('div', { class: 'controls' });
  if (run) controls.append(run.element);
  controls.append(...shown.map(({ made }) => made.element));
  if (!run) controls.append(element('div', { class: 'buttons' }, button('Reset', reset)));
  const heading = [element('h1', {}, explorer.title), element('p', { class: 'lead' }, explorer.lead)];
  document.querySelector('main')!.append(...heading, controls, picture, reading);
  if (explorer.drag) listenToDrags(picture, (point, frame) => set(explorer.drag!(state, point, frame)));
  new ResizeObserver(draw).observe(picture);
  set(state);
}

function controlFor<S extends State>(
  control: Control<S>,
  state: () => S,
  change: (key: string, value: unknown) => void,
): Shown<never> {
  if (control.kind === 'action') {
    const press = button(control.label, () => change('', control.run(state())));
    return { element: element('div', { class: 'buttons' }, press), show: () => undefined };
  }
  const options = { ...control, value: state()[control.key], onInput: (value: unknown) => change(control.key, value) };
  const make = { slider, choice: select, toggle, numbers }[control.kind] as (options: unknown) => Shown<never>;
  return make(options);
}

function listenToDrags(
  picture: HTMLElement,
  onDrag: (point: { x: number; y: number }, frame: { width: number; height: number }) => void,
): void {
  const tell = (event: PointerEvent): void => {
    const { left, top, width, height } = picture.getBoundingClientRect();
    onDrag(
      { x: event.clientX - left, y: event.clientY - top },
      { width: Math.round(width), height: Math.round(height) },
    );
  };
  picture.addEventListener('pointerdown', (event) => {
    picture.setPointerCapture(event.pointerId);
    tell(event);
  });
  picture.addEventListener('pointermove', (event) => {
    if (event.buttons) tell(event);
  });
}
