import type { Building } from './build-program';
import { sources } from './share';
import type { WasmMemory } from '../internal/web-assembly';

/** Rows of numbers, `size` after another. Bytes are divided by 255 as they are read. */
export interface Table {
  readonly data: Float32Array | Uint8Array;
  readonly size: number;
}

/** Rows to learn from, or to look at. */
export interface Examples {
  readonly x: Table;
  readonly y?: Table;
  /** One factor a row for the loss. Default: 1. */
  readonly weights?: Float32Array;
}

export interface Batch extends Partial<Examples> {
  /** Default: the examples that the program keeps, with their targets. */
  readonly x?: Table;
  readonly order: ArrayLike<number>;
  readonly start: number;
  readonly count: number;
}

/** Numbers that are copied one by one. */
const FEW = 32;

/** Puts examples where the program keeps them. */
export function keepExamples({ kept }: Building, memory: WasmMemory, { x, y }: Examples): void {
  const Numbers = x.data instanceof Uint8Array ? Uint8Array : Float32Array;
  new Numbers(memory.buffer, kept!.x).set(x.data);
  if (y && kept!.y) new Float32Array(memory.buffer, kept!.y).set(y.data);
}

/** Copies rows of inputs, targets and weights to their places, and says where the inputs are now: one of `sources`. */
export function loadBatch(building: Building, floats: Float32Array, batch: Batch): number {
  loadTargets(building, floats, batch);
  return loadInputs(building, floats, batch);
}

/** Copies rows of inputs to their place, or the numbers of rows that the threads are to fetch. */
function loadInputs({ input, bytes, kept }: Building, floats: Float32Array, { x, ...rows }: Batch): number {
  if (!x) {
    const numbers = new Uint32Array(floats.buffer, kept!.order, rows.count);
    for (let i = 0; i < rows.count; i++) numbers[i] = rows.order[rows.start + i]!;
    return sources.kept;
  }
  const { data, size } = x;
  if (data instanceof Uint8Array) {
    gather(data, { ...rows, size }, new Uint8Array(floats.buffer, bytes));
    return sources.bytes;
  }
  gather(data, { ...rows, size }, floats.subarray(input.address / 4));
  return sources.placed;
}

/** Copies rows of targets and weights to their places. */
function loadTargets({ loss }: Building, floats: Float32Array, { x, y, weights, order, start, count }: Batch): void {
  if (!loss || (x && !y)) return;
  const { targets, targetSize, perRow } = loss;
  if (y) {
    const copy = targetSize > FEW ? gather : gatherFew;
    copy(y.data as Float32Array, { size: targetSize, order, start, count }, floats.subarray(targets / 4));
  }
  const into = floats.subarray(loss.weights / 4, loss.weights / 4 + count * perRow);
  if (!weights) into.fill(1);
  else if (perRow === 1) gatherFew(weights, { size: 1, order, start, count }, into);
  else for (let i = 0; i < count; i++) into.fill(weights[order[start + i]!]!, i * perRow, (i + 1) * perRow);
}

interface Rows {
  readonly size: number;
  readonly order: ArrayLike<number>;
  readonly start: number;
  readonly count: number;
}

function gather<T extends Float32Array | Uint8Array>(from: T, { size, order, start, count }: Rows, to: T): void {
  for (let i = 0; i < count; i++) {
    const row = order[start + i]! * size;
    to.set(from.subarray(row, row + size), i * size);
  }
}

/** As gather, for rows of a few numbers, of which a view takes longer than they do. */
function gatherFew(from: Float32Array, { size, order, start, count }: Rows, to: Float32Array): void {
  for (let i = 0, at = 0; i < count; i++) {
    const row = order[start + i]! * size;
    for (let k = 0; k < size; k++) to[at++] = from[row + k]!;
  }
}
