import { breather } from '../../lib/internal/breather';

/** Whether a task that was waiting has its turn while the breather is awaited. */
async function letsOthersRun(pause: () => Promise<void>): Promise<boolean> {
  let ran = false;
  setImmediate(() => (ran = true));
  await pause();
  return ran;
}

function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

test('breather(every) pauses once so much time has gone by, and not before', async () => {
  expect(await letsOthersRun(breather(10_000))).toBe(false);
  const pause = breather(5);
  work(6);
  expect(await letsOthersRun(pause)).toBe(true);
});

test('breather works where there is no setImmediate, as in a browser', async () => {
  const kept = globalThis.setImmediate;
  const pause = breather(1);
  work(2);
  let ran = false;
  setTimeout(() => (ran = true));
  try {
    Object.assign(globalThis, { setImmediate: undefined });
    await pause();
  } finally {
    globalThis.setImmediate = kept;
  }
  expect(ran).toBe(true);
});
