import type { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import { nativeTensorflow } from '../internal/resolve-tfjs-node';
import { tf } from './tf';
import { registerWasmKernels } from './wasm/register-kernels';

/**
 * What computes for TensorFlow.js: its native addon over the TensorFlow library, WebAssembly, or plain JavaScript.
 */
export type BackendName = 'tensorflow' | 'wasm' | 'cpu';

let wasmPrepared: Promise<void> | undefined;

/** How to switch to each backend, the fastest first. Each gives undefined, or the reason why it cannot be used here. */
export const backends: Readonly<Record<BackendName, () => Promise<string | undefined>>> = {
  async tensorflow() {
    const native = nativeTensorflow();
    return 'reason' in native ? native.reason : switchTo('tensorflow');
  },
  wasm: () => switchTo('wasm', () => (wasmPrepared ??= prepareWasm())),
  cpu: () => switchTo('cpu'),
};

async function switchTo(backend: BackendName, prepare?: () => Promise<void>): Promise<string | undefined> {
  try {
    await prepare?.();
    const started = await keepingProcessListeners(() => tf.setBackend(backend));
    return started ? undefined : 'it did not start';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function prepareWasm(): Promise<void> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  // Without a path it looks beside the script that was started, which for a lesson is the Jupyter kernel.
  const folder = path.dirname(createRequire(__filename).resolve('@tensorflow/tfjs-backend-wasm'));
  setWasmPaths(folder + path.sep);
  registerWasmKernels();
}

/**
 * The WebAssembly backend answers every error that nobody caught, in the whole process, by throwing it again, which ends
 * the process. Such errors are for the Jupyter kernel and the headless runner to report, so what it installs is removed.
 */
async function keepingProcessListeners<T>(action: () => Promise<T>): Promise<T> {
  const events = ['uncaughtException', 'unhandledRejection'];
  const listeners = (event: string) => (process as EventEmitter).listeners(event) as (() => void)[];
  const before = events.map(listeners);
  try {
    return await action();
  } finally {
    events.forEach((event, i) => {
      const added = listeners(event).filter((listener) => !before[i]!.includes(listener));
      for (const listener of added) process.removeListener(event, listener);
    });
  }
}
