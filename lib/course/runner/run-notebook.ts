import { dirname, resolve } from 'node:path';
import type { CompilerClient } from '../kernel/compiler-client';
import { startSession, type Session } from '../kernel/session';
import { readNotebook, textOf, type CodeCell, type Notebook } from '../notebook/document';
import type { CompilerPool } from './compiler-pool';
import type { ExecutorPool } from './executor-pool';
import type { ProcessWatch } from './process-watch';
import { originOf, seconds, type CellReport, type NotebookReport, type ReportedError } from './report';
import { runCells } from './run-cells';
import type { RunNotebookOptions } from './run-options';

/** What the notebooks of a run share. */
export interface Workshop {
  readonly compilers: CompilerPool;
  readonly executors: ExecutorPool;
  readonly watch: ProcessWatch;
}

/**
 * Runs a notebook's code cells in order, in processes of their own. A cell tagged `raises-exception` may throw, one tagged
 * `skip-execution` is left out.
 *
 * @returns The report, and the notebook with its outputs in place; no notebook where the file is none.
 */
export async function runNotebook(
  path: string,
  workshop: Workshop,
  options: RunNotebookOptions,
): Promise<{ report: NotebookReport; executed?: Notebook }> {
  const start = performance.now();
  let notebook: Notebook;
  try {
    notebook = readNotebook(path);
    assertRunnable(notebook, path);
  } catch (error) {
    return { report: unreadable(path, error as Error) };
  }
  const codeCells = notebook.cells.filter((cell): cell is CodeCell => cell.cell_type === 'code');
  for (const cell of codeCells) Object.assign(cell, { outputs: [], execution_count: null });

  const { cells, facts } = await withSession(path, codeCells, workshop, options);
  const fine = cells.every(isFine);
  const error =
    (options.realData ? standInError(facts.datasets) : undefined) ??
    (fine ? problemError(options.problems?.(codeCells) ?? []) : undefined);
  const report: NotebookReport = {
    path,
    status: !error && fine ? 'passed' : 'failed',
    seconds: seconds(performance.now() - start),
    cells,
    origin: originOf(facts.datasets),
    ...facts,
    ...(error && { error }),
    ...(options.signal?.aborted && { interrupted: true as const }),
  };
  return { report, executed: notebook };
}

const isFine = ({ status }: CellReport): boolean => status === 'passed' || status === 'skipped';

/** Runs cells in a session that is watched while it lives, and of which nothing is left afterwards. */
async function withSession(path: string, cells: CodeCell[], workshop: Workshop, options: RunNotebookOptions) {
  const { limits, signal } = options;
  const directory = dirname(resolve(path));
  const compiler: CompilerClient = workshop.compilers.open(
    directory,
    cells.map((cell) => textOf(cell.source)),
  );
  let unwatch = (): void => {};
  const newExecutor = () => {
    unwatch();
    const executor = workshop.executors.take();
    unwatch = workshop.watch.watch({ family: executor.family, limits, end: executor.end });
    return executor;
  };
  const session: Session = startSession({ directory, compiler, newExecutor });
  const stop = (): void => session.end({ status: 'killed', reason: 'the run was interrupted' });
  const over = setTimeout(() => {
    const reason = `the notebook ran longer than ${limits.notebookTime} s and was stopped`;
    session.end({ status: 'timeout', reason });
  }, limits.notebookTime * 1000);
  signal?.addEventListener('abort', stop);
  try {
    return { cells: await runCells(session, cells, options), facts: session.facts };
  } finally {
    signal?.removeEventListener('abort', stop);
    clearTimeout(over);
    session.close();
    unwatch();
    compiler.close();
  }
}

/** What is not TypeScript, or holds nothing to run, cannot pass. */
function assertRunnable({ metadata, cells }: Notebook, path: string): void {
  const { name, language } = (metadata.kernelspec ?? {}) as { name?: string; language?: string };
  if (name !== 'tslab' && language !== 'typescript') {
    const kernel = name === undefined ? 'names no kernel' : `is for the kernel '${name}'`;
    const remedy = "Open it in JupyterLab, choose the kernel 'TypeScript', and save it.";
    throw new Error(`${path}: the notebook ${kernel}; expected 'tslab'. ${remedy}`);
  }
  if (!cells.some((cell) => cell.cell_type === 'code')) {
    throw new Error(`${path}: the notebook has no code cells; expected at least one.`);
  }
}

function standInError(datasets: NotebookReport['datasets']): ReportedError | undefined {
  const names = Object.keys(datasets).filter((name) => datasets[name] === 'stand-in');
  if (names.length === 0) return undefined;
  const message = `real data was asked for, but ${names.join(' and ')} came from a stand-in; see \`npm run data -- list\`.`;
  return { name: 'StandIn', message, traceback: [message] };
}

function problemError(problems: readonly string[]): ReportedError | undefined {
  if (problems.length === 0) return undefined;
  return { name: 'WrongOutput', message: problems.join(' '), traceback: problems };
}

function unreadable(path: string, { name, message }: Error): NotebookReport {
  const error = { name, message, traceback: [message] };
  return { path, status: 'failed', seconds: 0, cells: [], origin: null, datasets: {}, backend: null, error };
}
