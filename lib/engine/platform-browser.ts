import type { platform as node } from './platform';

// What the engine asks of a page, which brings the kernels itself and has one thread.

let bytes: Uint8Array | undefined;

/**
 * Gives the engine its kernels, in a page: the bytes of dist/engine/kernels.wasm, or those of dist/engine/kernels-fused.wasm, which
 * browsers with relaxed SIMD run faster. The page may have fetched them or carry them with it.
 */
export function provideKernels(kernels: Uint8Array): void {
  bytes = kernels;
}

export const platform: typeof node = {
  hasKernels: () => bytes !== undefined,
  kernels: () => {
    if (!bytes) throw new Error('nnlab: the engine has no kernels in this page; call provideKernels(bytes) first.');
    return bytes;
  },
  hasThreads: () => false,
  processors: () => 1,
  idleThreads: () => 0,
  startTeam: () => {
    throw new Error('nnlab: the engine has one thread in a page; expected threads: 1.');
  },
};
