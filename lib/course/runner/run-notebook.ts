import { dirname, resolve } from 'node:path';
import { startSession, type CellOutcome, type Session } from '../kernel/session';
import { readNotebook, textOf, type CodeCell, type Notebook } from '../notebook/document';
import { collectOutputs, type Displays } from './outputs';
import { originOf, seconds, toReportedError, type CellReport, type NotebookReport, type ReportedError } from './report';

export interface RunNotebookOptions {
  /** Seconds that one cell may take. */
  readonly timeout: number;
  /** Fail a notebook that used a stand-in for any data set. */
  readonly realData?: boolean;
  /** Called before each code cell. */
  readonly onCell?: (done: number, total: number) => void;
  /** Ends the run; cells that have not ended are reported as killed or not run. */
  readonly signal?: AbortSignal;
}

/** Seconds that timers and promises may go on after the last cell. */
const grace = 2;

/**
 * Runs a notebook's code cells in order, in processes of their own, until one fails. A cell tagged `raises-exception` may
 * throw.
 *
 * @returns The report, and the notebook with its outputs in place; no notebook where the file is none.
 */
export async function runNotebook(
  path: string,
  options: RunNotebookOptions,
): Promise<{ report: NotebookReport; executed?: Notebook }> {
  const start = performance.now();
  let notebook: Notebook;
  try {
    notebook = readNotebook(path);
  } catch (error) {
    return { report: unreadable(path, error as Error) };
  }
  const codeCells = notebook.cells.filter((cell): cell is CodeCell => cell.cell_type === 'code');
  for (const cell of codeCells) Object.assign(cell, { outputs: [], execution_count: null });

  const session = startSession(dirname(resolve(path)));
  const stop = (): void => session.close();
  options.signal?.addEventListener('abort', stop);
  try {
    const cells = await runCells(session, codeCells, options);
    const { datasets, backend } = session.facts;
    const error = options.realData ? standInError(datasets) : undefined;
    const status = !error && cells.every((cell) => cell.status === 'passed') ? 'passed' : 'failed';
    const took = seconds(performance.now() - start);
    const report = {
      path,
      status,
      seconds: took,
      cells,
      origin: originOf(datasets),
      datasets,
      backend,
      error,
    } as const;
    return { report, executed: notebook };
  } finally {
    options.signal?.removeEventListener('abort', stop);
    session.close();
  }
}

async function runCells(session: Session, cells: CodeCell[], options: RunNotebookOptions): Promise<CellReport[]> {
  const reports: CellReport[] = [];
  const displays: Displays = new Map();
  for (const cell of cells) {
    if (reports.some(({ status }) => status !== 'passed') || options.signal?.aborted) {
      reports.push({ id: cell.id, status: 'not-run', seconds: 0 });
      continue;
    }
    options.onCell?.(reports.length, cells.length);
    reports.push(await runCell(session, cell, reports.length + 1, displays, options.timeout));
  }
  if (reports.every(({ status }) => status === 'passed')) await addLateErrors(session, cells, reports);
  return reports;
}

async function runCell(
  session: Session,
  cell: CodeCell,
  executionCount: number,
  displays: Displays,
  timeout: number,
): Promise<CellReport> {
  const start = performance.now();
  const collector = collectOutputs(executionCount, displays);
  const code = textOf(cell.source);
  const outcome: CellOutcome = await session.execute(code, { timeout, onOutput: collector.add });
  cell.execution_count = executionCount;
  cell.outputs = collector.outputs;
  const took = seconds(performance.now() - start);
  if (outcome.status === 'passed') return { id: cell.id, status: 'passed', seconds: took };

  const { name, message, traceback } = outcome.error;
  cell.outputs.push({ output_type: 'error', ename: name, evalue: message, traceback: [...traceback] });
  const mayThrow = outcome.status === 'failed' && cell.metadata.tags?.includes('raises-exception');
  const error = toReportedError(outcome.error, code);
  return { id: cell.id, status: mayThrow ? 'passed' : outcome.status, seconds: took, error };
}

/** Errors that turned up when all cells were over fail the cell whose code threw, else the last one. */
async function addLateErrors(session: Session, cells: CodeCell[], reports: CellReport[]): Promise<void> {
  for (const error of await session.finish({ grace })) {
    const index = (error.position?.cell ?? cells.length) - 1;
    const cell = cells[index]!;
    const { name, message, traceback } = error;
    cell.outputs.push({ output_type: 'error', ename: name, evalue: message, traceback: [...traceback] });
    Object.assign(reports[index]!, { status: 'failed', error: toReportedError(error, textOf(cell.source)) });
  }
}

function standInError(datasets: NotebookReport['datasets']): ReportedError | undefined {
  const names = Object.keys(datasets).filter((name) => datasets[name] === 'stand-in');
  if (names.length === 0) return undefined;
  const message = `real data was asked for, but ${names.join(' and ')} came from a stand-in; see \`npm run data -- list\`.`;
  return { name: 'StandIn', message, traceback: [message] };
}

function unreadable(path: string, { name, message }: Error): NotebookReport {
  const error = { name, message, traceback: [message] };
  return { path, status: 'failed', seconds: 0, cells: [], origin: null, datasets: {}, backend: null, error };
}
