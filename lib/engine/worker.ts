import { parentPort } from 'node:worker_threads';
import { buildProgram, type Blueprint } from './build-program';
import { awaitPiece, deskAt, fail, finish, leave, readOffer, report } from './desk';
import { instantiateKernels, type Kernels } from './kernels';
import { newShare } from './share';
import { runPiece } from './stage';
import type { WasmMemory, WasmModule } from '../internal/web-assembly';

/** What a thread of a team is told to do. */
export interface WorkerOrders {
  readonly blueprint: Blueprint;
  readonly module: WasmModule;
  readonly memory: WasmMemory;
  readonly thread: number;
}

/** Plans the same program as the first thread, and takes its share of every pass until the program is closed. */
function work({ blueprint, module, memory, thread }: WorkerOrders): void {
  const kernels = {} as Kernels;
  const building = buildProgram(blueprint, kernels);
  Object.assign(kernels, instantiateKernels(module, memory));
  const desk = deskAt(memory, building.desk);
  const { threads } = blueprint;
  const share = newShare(building.memory.scratch[thread]!);
  try {
    report(desk);
    for (let piece = awaitPiece(desk); piece !== undefined; piece = awaitPiece(desk)) {
      const { pass, stage } = readOffer(desk, share);
      share.training = pass === 'train';
      runPiece(building.passes[pass][stage]!, share, { piece, threads });
      finish(desk);
    }
    leave(desk);
  } catch (error) {
    fail(desk);
    throw error;
  }
}

parentPort!.on('message', work);
