import type { WasmMemory } from '../internal/web-assembly';

/** Milliseconds for which a memory is kept that nobody wants. */
const PATIENCE = 10_000;
/** Bytes from which it is worth keeping: to find a fresh page takes the system longer than to fill it takes us. */
const WORTH_KEEPING = 2 ** 22;

interface Spare {
  readonly memory: WasmMemory;
  readonly isFree: () => boolean;
  readonly end: NodeJS.Timeout;
}

/** The largest of the memories that were given back. */
let spare: Spare | undefined;

/**
 * Keeps the memory of a program that has ended for the next one of about its size.
 *
 * @param isFree - Whether all threads have left it. Until then nobody gets it.
 */
export function keepMemory(memory: WasmMemory, isFree: () => boolean): void {
  const size = memory.buffer.byteLength;
  if (size < WORTH_KEEPING || (spare && spare.memory.buffer.byteLength >= size)) return;
  dropMemory();
  spare = { memory, isFree, end: setTimeout(dropMemory, PATIENCE).unref() };
}

/** The memory that is kept, with whatever is in it, where it has so many bytes and at most twice as many. */
export function takeMemory(bytes: number): WasmMemory | undefined {
  if (!spare) return undefined;
  const { memory, isFree } = spare;
  const size = memory.buffer.byteLength;
  if (size > 2 * bytes) return undefined;
  // Too small a one would be there beside the new one.
  dropMemory();
  return size >= bytes && isFree() ? memory : undefined;
}

function dropMemory(): void {
  clearTimeout(spare?.end);
  spare = undefined;
}
