import { Fault } from './fault';

/** Ends a request that keeps its caller waiting. */
export interface Watchdog {
  /** Aborts when time is up, or when the caller's own signal does. */
  readonly signal: AbortSignal;
  /** Starts the clock anew: abort after `milliseconds`, and say that `what` did not come. */
  expect(what: string, milliseconds: number): void;
  /** Stops the clock and closes what is still open. */
  release(): void;
}

export function startWatchdog(outer?: AbortSignal): Watchdog {
  const controller = new AbortController();
  const passOn = (): void => controller.abort(outer?.reason);
  if (outer?.aborted) passOn();
  outer?.addEventListener('abort', passOn, { once: true });
  let timer: NodeJS.Timeout | undefined;
  return {
    signal: controller.signal,
    expect(what, milliseconds) {
      clearTimeout(timer);
      timer = setTimeout(() => controller.abort(new Fault(`${what} for ${milliseconds / 1000} s`)), milliseconds);
    },
    release() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', passOn);
      controller.abort();
    },
  };
}
