/**
 * For long loops: the function it returns, awaited once a round, lets other work of the process run now and then, such as
 * the request to interrupt the cell.
 *
 * @param every - How long to work between two such pauses, in milliseconds.
 */
export function breather(every = 25): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < every) return;
    await otherWork();
    last = performance.now();
  };
}

/** A browser has no setImmediate; there a timer does, though it may wait a few milliseconds. */
function otherWork(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve);
  });
}
