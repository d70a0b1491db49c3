import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { webAssembly } from '../../internal/web-assembly';

/** The functions of `assembly/`, which says what each does. Addresses are in bytes, in one memory. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  threshold(at: number, bytes: number, limit: number, high: number, kind: number): void;
  countValues(from: number, bytes: number): void;
  gray3(from: number, to: number, pixels: number, first: number, second: number, third: number): void;
  gray4(from: number, to: number, pixels: number, first: number, second: number, third: number): void;
  halve1(from: number, to: number, row: number, rows: number): void;
  halve3(from: number, to: number, row: number, rows: number): void;
  halve4(from: number, to: number, row: number, rows: number): void;
  blurRows(
    from: number,
    stride: number,
    to: number,
    sumStride: number,
    rows: number,
    count: number,
    weights: number,
    reach: number,
    step: number,
  ): void;
  blurColumns(
    sums: number,
    sumStride: number,
    to: number,
    stride: number,
    rows: number,
    count: number,
    weights: number,
    taps: number,
  ): void;
  toFloats(from: number, to: number, count: number): void;
  filterToFloats(from: number, to: number, count: number, kernel: number, taps: number, delta: number): void;
  filterShorts(from: number, to: number, count: number, kernel: number, taps: number, delta: number): void;
  filterToBytes(from: number, to: number, count: number, kernel: number, taps: number, delta: number): void;
}

export interface Kernels extends Exports {
  /** The whole memory. Images go through it in strips that stay in the processor's cache. */
  readonly bytes: Uint8Array;
}

/** Where strips begin; below it are weights and tables. */
export const STRIPS = 65536;

/** Bytes that a kernel may read or write beyond the end of what it is given. */
export const SLACK = 128;

let loaded: Kernels | undefined;

/** The kernels that `npm run build` made, loaded at the first use. */
export function kernels(): Kernels {
  loaded ??= load();
  return loaded;
}

function load(): Kernels {
  // Resolved by the name of the package, so that the sources too find what was built.
  const file = join(dirname(createRequire(__filename).resolve('nnlab/package.json')), 'dist/images/kernels.wasm');
  let code: Uint8Array;
  try {
    code = readFileSync(file);
  } catch (error) {
    throw new Error(`nnlab: ${file} is missing; expected the built library. Run \`npm run build\`.`, { cause: error });
  }
  keepFreedMemory();
  const exports = new webAssembly.Instance(new webAssembly.Module(code)).exports as Exports;
  return { ...exports, bytes: new Uint8Array(exports.memory.buffer) };
}

/**
 * The C library of Linux hands large blocks that are freed back to the system, which then clears every page anew: most of the
 * time of a threshold. A larger block, once it is freed, raises the limits below which memory is kept. It is never written to,
 * so that it takes no memory; elsewhere it has no effect.
 *
 * @see https://man7.org/linux/man-pages/man3/mallopt.3.html (M_MMAP_THRESHOLD)
 */
function keepFreedMemory(): void {
  new ArrayBuffer(31 * 2 ** 20);
}
