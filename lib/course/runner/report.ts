import type { CellPosition } from '../kernel/traceback';

/**
 * How a cell ended. `killed`: its process ended, by itself or because it used too much. `skipped`: tagged `skip-execution`.
 * `not-run`: never started, because of what came before.
 */
export type CellStatus = 'passed' | 'failed' | 'timeout' | 'out-of-memory' | 'killed' | 'skipped' | 'not-run';

/** What a cell threw, or why it was stopped. */
export interface ReportedError {
  readonly name: string;
  readonly message: string;
  /** The line and column in the cell; absent where the error has no place in it. */
  readonly line?: number;
  readonly column?: number;
  /** The cell's source at that line. */
  readonly source?: string;
  readonly traceback: readonly string[];
}

export interface CellReport {
  readonly id: string;
  status: CellStatus;
  readonly seconds: number;
  error?: ReportedError;
}

/** Where a notebook's data came from: `mixed` is real and stand-in together, null no data at all. */
export type NotebookOrigin = 'real' | 'stand-in' | 'mixed' | null;

export interface NotebookReport {
  readonly path: string;
  readonly status: 'passed' | 'failed';
  readonly seconds: number;
  readonly cells: readonly CellReport[];
  readonly origin: NotebookOrigin;
  /** Origin by name of data set. */
  readonly datasets: Readonly<Record<string, 'real' | 'stand-in'>>;
  /** The TensorFlow.js backend; null where the notebook used none. */
  readonly backend: string | null;
  /** What is wrong with the notebook as a whole: the file is none, or it used a stand-in where real data was asked for. */
  readonly error?: ReportedError;
  /** The run was ended before this notebook was. */
  readonly interrupted?: true;
  /** Hash of all that the result depends on; the same hash need not run again. */
  readonly fingerprint?: string;
}

/** What `nnlab run` writes as report.json. */
export interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  readonly node: string;
  readonly notebooks: readonly NotebookReport[];
}

/** The one origin of several data sets. */
export function originOf(datasets: NotebookReport['datasets']): NotebookOrigin {
  const origins = new Set(Object.values(datasets));
  if (origins.size > 1) return 'mixed';
  return [...origins][0] ?? null;
}

/** An error with its place in a cell, as the report holds it. */
export function toReportedError(
  error: { name: string; message: string; traceback: readonly string[]; position?: CellPosition },
  code?: string,
): ReportedError {
  const { name, message, traceback, position } = error;
  if (!position) return { name, message, traceback };
  const { line, column } = position;
  return { name, message, line, column, source: code?.split('\n')[line - 1]?.trim(), traceback };
}

/** Seconds to the millisecond: finer digits are noise. */
export const seconds = (milliseconds: number): number => Math.round(milliseconds) / 1000;
