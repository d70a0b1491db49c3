import { platform } from './platform';
import { webAssembly, type WasmModule } from '../internal/web-assembly';

const modules = new Map<boolean, WasmModule>();

/**
 * The kernels, the fastest that this computer can run: compiled once, still without a memory.
 *
 * @param options.shared - For memory that several threads share.
 */
export function loadKernels({ shared }: { shared: boolean }): WasmModule {
  let module = modules.get(shared);
  if (!module) {
    const suffix = shared ? '-shared' : '';
    module = compileFused(`kernels-fused${suffix}.wasm`) ?? compile(`kernels${suffix}.wasm`);
    modules.set(shared, module);
  }
  return module;
}

/** With multiply and add in one instruction, which not every computer knows. */
function compileFused(name: string): WasmModule | undefined {
  return webAssembly.validate(platform.kernels(name)) ? compile(name) : undefined;
}

function compile(name: string): WasmModule {
  return new webAssembly.Module(platform.kernels(name));
}
