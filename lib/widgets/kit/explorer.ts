import { assertOneOf, inWords } from '../../internal/assert';
import type { Frame } from './draw/plot';
import type { Svg } from './draw/svg';

/** What an explorer is about: numbers, words, switches and lists of numbers, by name; nothing hidden, so that a state can be set from a cell. */
export type State = object;

type KeysOf<S, T> = { [K in keyof S]-?: S[K] extends T ? K : never }[keyof S] & string;

export interface SliderControl<S> {
  readonly kind: 'slider';
  readonly key: KeysOf<S, number>;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** How the value reads beside the slider. Default: the number. */
  readonly format?: (value: number) => string;
}

export interface ChoiceControl<S> {
  readonly kind: 'choice';
  readonly key: KeysOf<S, string>;
  readonly label: string;
  /** Value and wording. */
  readonly choices: readonly (readonly [value: string, wording: string])[];
}

export interface ToggleControl<S> {
  readonly kind: 'toggle';
  readonly key: KeysOf<S, boolean>;
  readonly label: string;
}

/** A table of numbers to type into, such as a kernel. */
export interface NumbersControl<S> {
  readonly kind: 'numbers';
  readonly key: KeysOf<S, readonly number[]>;
  readonly label: string;
  readonly columns: number;
  /** What each field is called for who cannot see where it stands. Default: row and column. */
  readonly names?: readonly string[];
  /** The largest size of a number. */
  readonly limit: number;
}

export interface ActionControl<S> {
  readonly kind: 'action';
  readonly label: string;
  readonly run: (state: S) => S;
}

export type Control<S> = SliderControl<S> | ChoiceControl<S> | ToggleControl<S> | NumbersControl<S> | ActionControl<S>;

/** One idea to move by hand: all that is particular about an explorer, without a browser. */
export interface Explorer<S extends State> {
  readonly title: string;
  /** One or two sentences: what to do, and what to watch. */
  readonly lead: string;
  readonly initial: S;
  readonly controls: readonly Control<S>[];
  /** Height of the picture for its width, in pixels. */
  height(width: number): number;
  picture(state: S, frame: Frame): Svg;
  /** What there is to see, in a sentence; also for who cannot see the picture. */
  reading(state: S): string;
  /** What a press or a drag at a point of the picture does. */
  drag?(state: S, point: { readonly x: number; readonly y: number }, frame: Frame): S;
  /** One step of what can play; `delay` milliseconds lie between two. */
  readonly steps?: { readonly delay: number; advance(state: S): S; done?(state: S): boolean };
  /** What any change by the learner does to the rest of the state, such as beginning again. */
  changed?(state: S, key: string): S;
}

/**
 * The state that some options ask for.
 *
 * @throws {RangeError | TypeError} On an option that is none, or a value that its control does not offer.
 */
export function stateFrom<S extends State>(caller: string, explorer: Explorer<S>, options: Partial<S>): S {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(`${caller}: options is ${inWords(options)}; expected an object, such as {}.`);
  }
  const offered = new Map(
    explorer.controls.flatMap((control) => ('key' in control ? [[control.key as string, control]] : [])),
  );
  for (const [key, value] of Object.entries(options)) {
    assertOneOf(caller, { option: key }, [...offered.keys()]);
    assertFits(caller, offered.get(key)! as Control<S>, value);
  }
  const set = (state: S, key: string): S => {
    const next = { ...state, [key]: options[key as keyof S] };
    return explorer.changed?.(next, key) ?? next;
  };
  const keys = Object.keys(options);
  const once = keys.reduce(set, explorer.initial);
  // What one option begins again, another may have asked for.
  return keys.filter((key) => once[key as keyof S] !== options[key as keyof S]).reduce(set, once);
}

function assertFits<S>(caller: string, control: Control<S>, value: unknown): void {
  if (control.kind === 'slider') {
    if (typeof value === 'number' && value >= control.min && value <= control.max) return;
    refuse(caller, control.key, value, `a number in [${control.min}, ${control.max}]`);
  } else if (control.kind === 'choice') {
    assertOneOf(
      caller,
      { [control.key]: value as string },
      control.choices.map(([choice]) => choice),
    );
  } else if (control.kind === 'toggle') {
    if (typeof value !== 'boolean') refuse(caller, control.key, value, 'true or false');
  } else if (control.kind === 'numbers') {
    const numbers = Array.isArray(value) ? (value as unknown[]) : [];
    if (numbers.length > 0 && numbers.every((n) => typeof n === 'number' && Math.abs(n) <= control.limit)) return;
    refuse(caller, control.key, value, `numbers in [−${control.limit}, ${control.limit}]`);
  }
}

function refuse(caller: string, key: string, value: unknown, expected: string): never {
  throw new RangeError(`${caller}: ${key} is ${inWords(value)}; expected ${expected}.`);
}
