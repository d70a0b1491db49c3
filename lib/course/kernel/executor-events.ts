import type { Readable } from 'node:stream';
import type { ExecutorEvent } from './protocol';

/** Reads events, one a line. `count` is told how much comes, and may refuse more. */
export function readEvents(
  stream: Readable,
  count: (bytes: number) => boolean,
  handle: (event: ExecutorEvent) => void,
): void {
  let pieces: string[] = [];
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    if (!count(Buffer.byteLength(chunk))) {
      stream.removeAllListeners('data').resume();
      return;
    }
    const [first = '', ...rest] = chunk.split('\n');
    pieces.push(first);
    for (const piece of rest) {
      const event = parseEvent(pieces.join(''));
      if (event) handle(event);
      pieces = [piece];
    }
  });
}

/** A line that is not an event was written by a cell into our pipe; it says nothing. */
function parseEvent(line: string): ExecutorEvent | undefined {
  try {
    const event = JSON.parse(line) as ExecutorEvent | null;
    if (typeof event !== 'object' || event === null) return undefined;
    if (event.type === 'stream' && typeof event.text !== 'string') return undefined;
    if ((event.type === 'display' || event.type === 'result') && typeof event.data !== 'object') return undefined;
    return event;
  } catch {
    return undefined;
  }
}
