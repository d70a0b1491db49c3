import { Runner, type Order, type View } from '../runner';

/** Takes orders, and tells what to draw. */
export interface Engine {
  order(order: Order): void;
}

/**
 * Starts the runner in a worker made from the page's own script. Where a page may not have workers it runs in the page itself, in
 * slices that leave time to draw.
 */
export function startEngine(script: string, onView: (view: View) => void): Engine {
  const here = new Runner((view) => requestAnimationFrame(() => onView(view)));
  let worker: Worker | undefined;
  try {
    worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  } catch {
    return { order: (order) => here.take(order) };
  }
  const orders: Order[] = [];
  worker.onmessage = ({ data }: MessageEvent<View>) => onView(data);
  // Some pages refuse a worker only after it was made: then everything is ordered again, here.
  worker.onerror = () => {
    worker?.terminate();
    worker = undefined;
    for (const order of orders) here.take(order);
  };
  return {
    order: (order) => {
      if (!worker) return here.take(order);
      if (order.kind === 'build') orders.length = 0;
      if (order.kind !== 'drawn') orders.push(order);
      worker.postMessage(order);
    },
  };
}

/** What the script does where there is no page: it is the worker. */
export function serveAsWorker(): void {
  const runner = new Runner((view) => postMessage(view));
  onmessage = ({ data }: MessageEvent<Order>) => runner.take(data);
}
