import { button } from './controls';
import { element } from './element';

export interface Transport {
  readonly element: HTMLElement;
  /** Shows whether it plays. */
  show(playing: boolean): void;
}

/** Play or pause, one step, and back to the start. */
export function transport(on: { play(): void; pause(): void; step(): void; reset(): void }): Transport {
  let playing = false;
  const play = button('Play', () => (playing ? on.pause() : on.play()), { class: 'main' });
  const buttons = [play, button('Step', on.step), button('Reset', on.reset)];
  return {
    element: element('div', { class: 'buttons transport', role: 'group', 'aria-label': 'Run' }, ...buttons),
    show: (now) => {
      playing = now;
      play.textContent = now ? 'Pause' : 'Play';
    },
  };
}
