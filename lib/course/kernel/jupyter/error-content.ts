import type { CellOutcome } from '../session';
import type { CellError } from '../traceback';

/** An error in the words of Jupyter's messages. */
export interface ErrorContent {
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}

/** The error of a cell. Where its process is gone too, it says what to do next. */
export function cellErrorContent({ status, error }: Exclude<CellOutcome, { status: 'passed' }>): ErrorContent {
  const { name, message, traceback }: CellError = error;
  if (status === 'failed') return { ename: name, evalue: message, traceback };
  const remedy = 'Run the cells again from the top.';
  return { ename: name, evalue: `${message} ${remedy}`, traceback: [...traceback, remedy] };
}

/** An answer that says why a request cannot be fulfilled. */
export function failedReply(error: unknown): ErrorContent & { status: 'error' } {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { status: 'error', ename: name, evalue: message, traceback: [`${name}: ${message}`] };
}
