import { workerData } from 'node:worker_threads';
import { buildProgram, type Blueprint } from './build-program';
import { arrive, awaitCommand, deskAt, fail, isOpen, report, waitAt } from './desk';
import { instantiateKernels, type Kernels } from './kernels';
import { newShare, takeRows } from './share';
import type { WasmMemory, WasmModule } from './web-assembly';

/** What a thread of a team is started with. */
export interface WorkerOrders {
  readonly blueprint: Blueprint;
  readonly module: WasmModule;
  readonly memory: WasmMemory;
  readonly thread: number;
}

/** Plans the same program as the first thread, and runs its share of every pass until it is terminated. */
function work({ blueprint, module, memory, thread }: WorkerOrders): void {
  const kernels = {} as Kernels;
  const building = buildProgram(blueprint, kernels);
  Object.assign(kernels, instantiateKernels(module, memory));
  const desk = deskAt(memory, building.desk);
  const { threads } = blueprint;
  const share = newShare({ thread, threads, scratch: building.memory.scratch[thread]!, grain: building.grain });
  try {
    report(desk);
    for (let seen = 0; ; seen = (seen + 1) | 0) {
      const pass = awaitCommand(desk, seen, share);
      share.training = pass === 'train';
      takeRows(share);
      for (const phase of building.passes[pass]) {
        for (const operation of phase) operation(share);
        const meeting = arrive(desk, threads);
        while (meeting !== undefined && isOpen(desk, meeting)) waitAt(desk, meeting);
      }
    }
  } catch (error) {
    fail(desk);
    throw error;
  }
}

work(workerData as WorkerOrders);
