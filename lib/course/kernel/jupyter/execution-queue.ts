import { failedReply } from './error-content';
import { execute, type ExecuteParts } from './execute';
import { readExecuteRequest } from './execute-request';
import type { History } from './history';
import type { Request } from './outbox';

/** The cells that wait to be run, one after the other. */
export interface ExecutionQueue {
  add(request: Request): void;
  /** The request whose cell runs now. */
  readonly running: Request | undefined;
}

export function createExecutionQueue(parts: ExecuteParts & { history: History }): ExecutionQueue {
  const { outbox, history } = parts;
  const waiting: Request[] = [];
  let working = false;
  let running: Request | undefined;
  let count = 0;

  const answer = (request: Request, content: object): void => {
    running = undefined;
    outbox.reply(request, content);
    outbox.status('idle', request.header);
  };

  const run = async (request: Request): Promise<void> => {
    running = request;
    outbox.status('busy', request.header);
    const fields = readExecuteRequest(request);
    const number = count + 1;
    if (fields.storeHistory) count = number;
    const { reply, lastValue } = await execute(parts, { request, fields, count: number });
    if (fields.storeHistory) {
      const text = lastValue?.['text/plain'];
      history.add({ line: number, input: fields.code, output: typeof text === 'string' ? text : undefined });
    }
    // Before the answer, so that whatever is asked after it is run: only requests that are here by now are aborted.
    const aborted = reply.status === 'error' && fields.stopOnError ? await takeWaiting() : [];
    answer(request, reply);
    for (const each of aborted) {
      outbox.status('busy', each.header);
      answer(each, { status: 'aborted' });
    }
  };

  const takeWaiting = async (): Promise<Request[]> => {
    await new Promise((resolve) => setImmediate(resolve)); // what has reached the socket is read in this turn
    return waiting.splice(0);
  };

  const work = async (): Promise<void> => {
    working = true;
    for (let request = waiting.shift(); request; request = waiting.shift()) {
      const current = request;
      await run(current).catch((error: unknown) => answer(current, failedReply(error)));
    }
    working = false;
  };

  return {
    add: (request) => {
      waiting.push(request);
      if (!working) void work();
    },
    get running() {
      return running;
    },
  };
}
