import { textField } from './fields';
import type { Request } from './outbox';

/** What an execute_request asks for. */
export interface ExecuteRequest {
  readonly code: string;
  /** The cell that it comes from, where the front end says so; Jupyter's front ends do. */
  readonly cellId?: string;
  /** Show nothing and leave no trace. */
  readonly silent: boolean;
  /** Count the cell and keep it in the history. */
  readonly storeHistory: boolean;
  /** Expressions to evaluate after the cell, by the name of their answer. */
  readonly userExpressions: readonly (readonly [name: string, expression: string])[];
  readonly allowStdin: boolean;
  /** Should the cell fail, do not run the requests that wait behind it. */
  readonly stopOnError: boolean;
}

export function readExecuteRequest(request: Request): ExecuteRequest {
  const { silent, store_history, user_expressions, allow_stdin, stop_on_error } = request.content;
  const { cellId } = request.metadata ?? {};
  return {
    code: textField(request, 'code'),
    cellId: typeof cellId === 'string' ? cellId : undefined,
    silent: silent === true,
    storeHistory: silent !== true && store_history !== false,
    userExpressions: Object.entries(user_expressions ?? {}).map(([name, expression]) => [name, String(expression)]),
    allowStdin: allow_stdin === true,
    stopOnError: stop_on_error !== false,
  };
}
