import type { CellOutcome, Session } from '../kernel/session';
import { textOf, type CodeCell } from '../notebook/document';
import { collectOutputs, type Displays } from './outputs';
import { seconds, toReportedError, type CellReport } from './report';
import type { RunNotebookOptions } from './run-options';

/** Seconds that timers and promises may go on after the last cell. */
const grace = 2;

/**
 * Runs cells one after the other and puts their outputs in place.
 *
 * @returns A report for each cell, in order, also for those that were not run.
 */
export async function runCells(
  session: Session,
  cells: CodeCell[],
  options: RunNotebookOptions,
): Promise<CellReport[]> {
  const { signal, keepGoing, replay, onCell } = options;
  const reports: CellReport[] = [];
  const displays: Displays = new Map();
  let stopped = false;
  for (const [index, cell] of cells.entries()) {
    if (cell.metadata.tags?.includes('skip-execution')) {
      reports.push({ id: cell.id, status: 'skipped', seconds: 0 });
      continue;
    }
    if (stopped || signal?.aborted) {
      reports.push({ id: cell.id, status: 'not-run', seconds: 0 });
      continue;
    }
    onCell?.(index, cells.length);
    const report = await runCell(session, cell, { number: index + 1, displays, options });
    reports.push(report);
    if (report.status === 'failed') stopped = !keepGoing;
    else if (report.status !== 'passed') stopped = !(replay && (await replayCells(session, cells, reports, options)));
  }
  if (!session.dead && !signal?.aborted) await addLateErrors(session, cells, reports);
  return reports;
}

interface RunCellContext {
  readonly number: number;
  readonly displays: Displays;
  readonly options: RunNotebookOptions;
}

async function runCell(
  session: Session,
  cell: CodeCell,
  { number, displays, options }: RunCellContext,
): Promise<CellReport> {
  const start = performance.now();
  const { id } = cell;
  const { cellTime: timeout, output: outputLimit } = options.limits;
  const collector = collectOutputs(number, displays);
  const code = textOf(cell.source);
  const outcome: CellOutcome = await session.execute(code, { number, timeout, outputLimit, onOutput: collector.add });
  cell.execution_count = number;
  cell.outputs = collector.outputs;
  const took = seconds(performance.now() - start);
  if (outcome.status === 'passed') return { id, status: 'passed', seconds: took };

  const { name, message, traceback } = outcome.error;
  cell.outputs.push({ output_type: 'error', ename: name, evalue: message, traceback: [...traceback] });
  const mayThrow = outcome.status === 'failed' && cell.metadata.tags?.includes('raises-exception');
  return {
    id,
    status: mayThrow ? 'passed' : outcome.status,
    seconds: took,
    error: toReportedError(outcome.error, code),
  };
}

/** Brings a new process to where the old one was: the cells that passed once more, without the one that ended it. */
async function replayCells(
  session: Session,
  cells: CodeCell[],
  reports: CellReport[],
  { limits, signal }: RunNotebookOptions,
): Promise<boolean> {
  session.restart();
  for (const [index, { status }] of reports.entries()) {
    if (status !== 'passed' || signal?.aborted) continue;
    const code = textOf(cells[index]!.source);
    await session.execute(code, { number: index + 1, timeout: limits.cellTime, outputLimit: limits.output });
    if (session.dead) return false;
  }
  return true;
}

/** Errors that turned up when their cell was over fail it all the same. */
async function addLateErrors(session: Session, cells: CodeCell[], reports: CellReport[]): Promise<void> {
  for (const error of await session.finish({ grace })) {
    const index = (error.origin ?? cells.length) - 1;
    const cell = cells[index];
    if (!cell) continue;
    const { name, message, traceback } = error;
    cell.outputs.push({ output_type: 'error', ename: name, evalue: message, traceback: [...traceback] });
    Object.assign(reports[index]!, { status: 'failed', error: toReportedError(error, textOf(cell.source)) });
  }
}
