import { writeSync } from 'node:fs';
import type { ExecutorEvent } from './protocol';

/**
 * The pipes between a session and its executor, by descriptor in the executor. Each carries one JSON object or text a line.
 * They are apart from stdin, stdout and stderr, which belong to the cells.
 */
export const descriptors = { events: 3, requests: 4, interrupts: 5 } as const;

const { stringify } = JSON;
const { from } = Buffer;

/**
 * Tells the session something. The write is synchronous: it waits for the reader instead of filling the memory, keeps its
 * order, and survives whatever ends the process.
 */
export function sendEvent(event: ExecutorEvent): void {
  const bytes = from(`${stringify(event)}\n`);
  for (let start = 0; start < bytes.length;) start += writeSync(descriptors.events, bytes, start);
}
