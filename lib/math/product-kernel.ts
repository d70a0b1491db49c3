import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { webAssembly } from '../internal/web-assembly';

// What products ask of Node. Bundlers for pages take product-kernel-browser.ts in its place: lib/package.json says so.

/** The kernel of `assembly/`, which says what it does. Addresses are in bytes, in its own memory. */
export interface ProductKernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  addProduct(a: number, b: number, out: number, rows: number, inner: number, columns: number): void;
}

let loaded: ProductKernel | undefined;

/** The kernel that `npm run build` made; undefined where that has not been run: the loops in TypeScript give the same bits. */
export function productKernel(): ProductKernel | undefined {
  loaded ??= load();
  return loaded;
}

function load(): ProductKernel | undefined {
  let code: Uint8Array;
  try {
    // Resolved by the name of the package, so that the sources too find what was built.
    code = readFileSync(
      join(dirname(createRequire(__filename).resolve('nnlab/package.json')), 'dist/math/kernels.wasm'),
    );
  } catch {
    return undefined;
  }
  return new webAssembly.Instance(new webAssembly.Module(code)).exports as ProductKernel;
}
