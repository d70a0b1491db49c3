import { Fault } from '../../lib/datasets/fault';
import { startWatchdog } from '../../lib/datasets/watchdog';

/** Settles when the signal aborts, with its reason. */
const aborted = (signal: AbortSignal) =>
  new Promise<unknown>((done) => signal.addEventListener('abort', () => done(signal.reason)));

describe('startWatchdog', () => {
  test('expect(what, ms) aborts when time is up, saying what did not come', async () => {
    const watchdog = startWatchdog();
    watchdog.expect('did not answer', 1);
    expect(await aborted(watchdog.signal)).toEqual(new Fault('did not answer for 0.001 s'));
  });

  test('expect(what, ms) again replaces what was expected before', async () => {
    const watchdog = startWatchdog();
    watchdog.expect('did not answer', 3_600_000);
    watchdog.expect('sent nothing', 1);
    expect(await aborted(watchdog.signal)).toEqual(new Fault('sent nothing for 0.001 s'));
  });

  test('an outer signal aborts it, before or after the start, with its own reason', () => {
    const outer = new AbortController();
    const early = startWatchdog(outer.signal);
    outer.abort('enough');
    expect(early.signal.reason).toBe('enough');
    expect(startWatchdog(outer.signal).signal.reason).toBe('enough');
  });

  test('release() aborts what is still open and lets go of the outer signal', () => {
    const outer = new AbortController();
    const watchdog = startWatchdog(outer.signal);
    watchdog.release();
    const { reason } = watchdog.signal;
    outer.abort('too late');
    expect(watchdog.signal.aborted).toBe(true);
    expect(watchdog.signal.reason).toBe(reason);
  });
});
