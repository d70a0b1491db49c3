import type { Session } from '../session';
import type { Channel } from './connection-file';
import { failedReply } from './error-content';
import { createExecutionQueue } from './execution-queue';
import { createHistory } from './history';
import { createInput } from './input';
import type { Outbox, Request } from './outbox';
import { createRequestHandlers, type RequestHandler } from './request-handlers';
import type { Message } from './wire-format';

export interface KernelParts {
  readonly session: Session;
  readonly outbox: Outbox;
  /** Called when a shutdown was asked for and answered. */
  readonly onShutdown: () => void;
}

/** What answers messages: takes one message after the other, sends through the outbox. */
export function createKernel({ session, outbox, onShutdown }: KernelParts) {
  const history = createHistory();
  const input = createInput(outbox);
  const executions = createExecutionQueue({ session, outbox, history, input });
  const handlers: Record<string, RequestHandler> = {
    ...createRequestHandlers({ session, outbox, history }),
    shutdown_request: ({ content }) => {
      setImmediate(onShutdown);
      return { status: 'ok', restart: content.restart === true };
    },
  };

  const answer = async (request: Request): Promise<void> => {
    const { header } = request;
    outbox.status('busy', header);
    try {
      const handler = Object.hasOwn(handlers, header.msg_type) ? handlers[header.msg_type]! : unknownRequest;
      const content = await handler(request);
      if (content) outbox.reply(request, content);
    } catch (error) {
      outbox.reply(request, failedReply(error));
    }
    outbox.status('idle', header);
    // Front ends show the status they heard last, and a cell may still be running.
    if (executions.running) outbox.status('busy', executions.running.header);
  };

  return (channel: Exclude<Channel, 'hb' | 'iopub'>, message: Message): void => {
    const { msg_type: type } = message.header;
    if (channel === 'stdin') {
      if (type === 'input_reply') input.answer(String(message.content.value ?? ''));
    } else if (channel === 'shell' && type === 'execute_request') {
      executions.add({ ...message, channel });
    } else {
      void answer({ ...message, channel });
    }
  };
}

const unknownRequest: RequestHandler = ({ header, channel }) => {
  throw new TypeError(`${header.msg_type}: this kernel does not know such requests on its ${channel} channel.`);
};
