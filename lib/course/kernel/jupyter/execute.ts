import type { CellOutput, MimeBundle } from '../protocol';
import type { CellOutcome, Session } from '../session';
import type { CellError } from '../traceback';
import { cellErrorContent } from './error-content';
import type { ExecuteRequest } from './execute-request';
import type { Input } from './input';
import type { Outbox, Request } from './outbox';

export interface ExecuteParts {
  readonly session: Session;
  readonly outbox: Outbox;
  readonly input: Input;
}

/** The content of an execute_reply, and what the history keeps of the cell. */
export interface Executed {
  readonly reply: { readonly status: 'ok' | 'error'; readonly execution_count: number } & Record<string, unknown>;
  readonly lastValue?: MimeBundle;
}

/** Runs one cell and publishes what it shows. */
export async function execute(
  parts: ExecuteParts,
  { request, fields, count }: { request: Request; fields: ExecuteRequest; count: number },
): Promise<Executed> {
  const { session, outbox, input } = parts;
  const publish = (type: string, content: object): void => {
    if (!fields.silent) outbox.publish(type, content, request.header);
  };
  let lastValue: MimeBundle | undefined;
  const onOutput = (output: CellOutput): void => {
    if (output.type === 'result') lastValue = output.data;
    publish(...toMessage(output, count));
  };

  publish('execute_input', { code: fields.code, execution_count: count });
  const onInput = fields.allowStdin ? () => input.ask(request) : undefined;
  // The answer has been given by then; under the cell that caused it the error still finds its reader.
  const onLateError = ({ traceback }: CellError): void =>
    publish('stream', { name: 'stderr', text: `${traceback.join('\n')}\n` });
  const { code, cellId } = fields;
  const outcome = await session.execute(code, { number: count, onOutput, onInput, onLateError, cellId });
  input.forget();
  if (outcome.status !== 'passed') {
    const error = cellErrorContent(outcome);
    publish('error', error);
    beginAgainIfGone(session, outcome);
    return { reply: { status: 'error', execution_count: count, ...error }, lastValue };
  }
  const user_expressions: Record<string, object> = {};
  for (const [name, expression] of fields.userExpressions) {
    user_expressions[name] = await evaluate(session, expression);
  }
  return { reply: { status: 'ok', execution_count: count, payload: [], user_expressions }, lastValue };
}

/** The message that shows an output. */
function toMessage(output: CellOutput, count: number): [type: string, content: object] {
  if (output.type === 'stream') return ['stream', { name: output.name, text: output.text }];
  if (output.type === 'result') {
    return ['execute_result', { data: output.data, metadata: {}, execution_count: count }];
  }
  const { data, metadata, displayId, update } = output;
  const transient = displayId === undefined ? {} : { display_id: displayId };
  return [update ? 'update_display_data' : 'display_data', { data, metadata, transient }];
}

/** Evaluates an expression of a reader's program with the variables of the cells. What it prints is not shown. */
async function evaluate(session: Session, expression: string): Promise<object> {
  let data: MimeBundle = { 'text/plain': 'undefined' };
  const onOutput = (output: CellOutput): void => {
    if (output.type === 'result') data = output.data;
  };
  // In parentheses `{ a: 1 }` is an object and no block.
  const outcome = await session.execute(`(\n${expression}\n)`, { onOutput });
  if (outcome.status === 'passed') return { status: 'ok', data, metadata: {} };
  beginAgainIfGone(session, outcome);
  return { status: 'error', ...cellErrorContent(outcome) };
}

/** Where the cells' process is gone, a new one gets ready while the reader reads why. */
function beginAgainIfGone(session: Session, { status }: CellOutcome): void {
  if (status !== 'passed' && status !== 'failed') session.restart();
}
