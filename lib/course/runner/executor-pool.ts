import { startExecutor, type ExecutorClient, type ExecutorOptions } from '../kernel/executor-client';

/** Executors that are started before they are needed. */
export interface ExecutorPool {
  take(): ExecutorClient;
  close(): void;
}

/** Keeps `spare` executors waiting. Each serves one notebook, and ends with it. */
export function createExecutorPool(spare: number, options: ExecutorOptions): ExecutorPool {
  const waiting: ExecutorClient[] = [];
  let closed = false;
  const refill = (): void => {
    while (!closed && waiting.length < spare) waiting.push(startExecutor(options));
  };
  refill();
  return {
    take: () => {
      const executor = waiting.shift() ?? startExecutor(options);
      // The notebook that takes this one has things to do first.
      setImmediate(refill);
      return executor;
    },
    close: () => {
      closed = true;
      for (const executor of waiting.splice(0)) executor.end({ status: 'killed', reason: 'the run is over' });
    },
  };
}
