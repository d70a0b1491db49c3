import type { Session } from '../session';
import { toCodePointOffset, toUtf16Offset } from './code-points';
import { cursorField, textField } from './fields';
import type { History } from './history';
import { kernelInfo } from './kernel-info';
import type { Outbox, Request } from './outbox';

/** Gives the content of the answer; undefined for messages that get none. */
export type RequestHandler = (request: Request) => object | undefined | Promise<object>;

/** How each request is answered that need not wait for the cell that runs. */
export function createRequestHandlers(parts: {
  session: Session;
  outbox: Outbox;
  history: History;
}): Record<string, RequestHandler> {
  const { session, outbox, history } = parts;
  return {
    kernel_info_request: kernelInfo,
    complete_request: (request) => complete(session, request),
    inspect_request: (request) => inspect(session, request),
    is_complete_request: (request) => session.isComplete(textField(request, 'code')),
    history_request: ({ content }) => ({ status: 'ok', history: history.find(content) }),
    interrupt_request: () => {
      session.interrupt();
      return { status: 'ok' };
    },
    // Widgets that talk to the kernel do not exist here: whoever opens a line to one finds it closed.
    comm_info_request: () => ({ status: 'ok', comms: {} }),
    comm_open: ({ content, header }) => {
      outbox.publish('comm_close', { comm_id: content.comm_id, data: {} }, header);
      return undefined;
    },
    comm_msg: () => undefined,
    comm_close: () => undefined,
  };
}

async function complete(session: Session, request: Request): Promise<object> {
  const code = textField(request, 'code');
  const { matches, start, end } = await session.complete(code, toUtf16Offset(code, cursorField(request)));
  const [cursor_start, cursor_end] = [toCodePointOffset(code, start), toCodePointOffset(code, end)];
  return { status: 'ok', matches, cursor_start, cursor_end, metadata: {} };
}

async function inspect(session: Session, request: Request): Promise<object> {
  const code = textField(request, 'code');
  const text = await session.inspect(code, toUtf16Offset(code, cursorField(request)));
  const data = text === undefined ? {} : { 'text/plain': text };
  return { status: 'ok', found: text !== undefined, data, metadata: {} };
}
