import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { webAssembly, type WasmModule } from './web-assembly';

// The only file of the engine that reads files and knows Node's flags; a page in a browser fetches the same modules instead.

const modules = new Map<boolean, WasmModule>();

/**
 * The kernels that `npm run build` made, the fastest that this computer can run: compiled once, still without a memory.
 *
 * @param options.shared - For memory that several threads share.
 * @throws {Error} Where the kernels are not built.
 */
export function loadKernels({ shared }: { shared: boolean }): WasmModule {
  let module = modules.get(shared);
  if (!module) {
    const suffix = shared ? '-shared' : '';
    module = compileFused(`kernels-fused${suffix}.wasm`) ?? new webAssembly.Module(bytesOf(`kernels${suffix}.wasm`));
    modules.set(shared, module);
  }
  return module;
}

/** Where the compiled engine is, also for whoever runs from source. */
export function builtEngine(): string {
  return join(dirname(createRequire(__filename).resolve('nnlab/package.json')), 'dist', 'engine');
}

/** With multiply and add in one instruction, which not every version of Node knows. */
function compileFused(name: string): WasmModule | undefined {
  // Node 20 has relaxed SIMD behind this flag; later versions have it without, and ignore the flag.
  setFlagsFromString('--experimental-wasm-relaxed-simd');
  const bytes = bytesOf(name);
  return webAssembly.validate(bytes) ? new webAssembly.Module(bytes) : undefined;
}

function bytesOf(name: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(join(builtEngine(), name)));
  } catch {
    throw new Error(`nnlab: ${name} is missing in ${builtEngine()}; expected the built engine. Run \`npm run build\`.`);
  }
}
