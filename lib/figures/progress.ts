import { inWords } from '../internal/assert';
import { frontEnd } from '../internal/front-end';
import { liveDisplay, type LiveDisplay } from './display';

export interface ProgressOptions {
  /** What is being done. Default: nothing is said about it. */
  readonly label?: string;
  /** How many there are; for lists and sets it is known. */
  readonly total?: number;
  /** Gives the time in milliseconds. Default: `performance.now`. */
  readonly now?: () => number;
}

/** Shortest time between two changes of the bar, in milliseconds. */
const pause = 200;

/**
 * Gives the elements of something one after the other, and shows how far it has come: a bar under the cell that changes in its
 * place, and where nobody watches a single line at the end.
 *
 * @param iterable - A list, or anything else that `for … of` takes.
 * @throws {TypeError} Where it is not iterable.
 * @example
 * let sum = 0;
 * for (const n of progress([1, 2, 3], { label: 'adding' })) sum += n; // prints adding: 3 of 3
 * sum; // 6
 */
export function progress<T>(iterable: Iterable<T>, options: ProgressOptions = {}): Iterable<T> {
  if (typeof (iterable as Partial<Iterable<T>> | undefined)?.[Symbol.iterator] !== 'function') {
    throw new TypeError(`progress: got ${inWords(iterable)}; expected something to iterate over, such as a list.`);
  }
  return { [Symbol.iterator]: () => watched(iterable, options) };
}

function* watched<T>(
  iterable: Iterable<T>,
  { label = '', total, now = () => performance.now() }: ProgressOptions,
): Generator<T> {
  const all = total ?? sizeOf(iterable);
  const screen = frontEnd.live ? liveDisplay() : undefined;
  const began = now();
  let [done, last] = [0, -Infinity];
  const draw = (): void => {
    if (!screen || now() - last < pause) return;
    last = now();
    showBar(screen, { label, done, all, seconds: (last - began) / 1000 });
  };
  try {
    for (const element of iterable) {
      draw();
      yield element;
      done++;
    }
  } finally {
    // Also where the loop was left early.
    if (screen) showBar(screen, { label, done, all, seconds: (now() - began) / 1000 });
    else process.stdout.write(`${line({ label, done, all })}\n`);
  }
}

function sizeOf(iterable: object): number | undefined {
  const { length, size } = iterable as { length?: unknown; size?: unknown };
  return typeof length === 'number' ? length : typeof size === 'number' ? size : undefined;
}

interface State {
  readonly label: string;
  readonly done: number;
  readonly all: number | undefined;
}

function line({ label, done, all }: State): string {
  return `${label === '' ? '' : `${label}: `}${done}${all === undefined ? '' : ` of ${all}`}`;
}

function showBar(screen: LiveDisplay, { seconds, ...state }: State & { readonly seconds: number }): void {
  const { label, done, all } = state;
  const left = all !== undefined && done > 0 && done < all ? (seconds / done) * (all - done) : undefined;
  const time = left === undefined ? `${seconds.toFixed(1)} s` : `${Math.ceil(left)} s left`;
  const name = label.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const bar =
    all === undefined ? '' : `<progress value="${done}" max="${Math.max(1, all)}" style="width: 16em"></progress> `;
  const count = `${done}${all === undefined ? '' : ` of ${all}`}`;
  screen.show({
    'text/html': `<div>${name === '' ? '' : `${name} `}${bar}${count}, ${time}</div>`,
    'text/plain': `${line(state)}, ${time}`,
  });
}
