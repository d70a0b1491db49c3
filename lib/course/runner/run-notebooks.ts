import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { serialiseNotebook, writeWhole } from '../notebook/document';
import { createCompilerPool } from './compiler-pool';
import { createExecutorPool } from './executor-pool';
import { fingerprintOf, surroundings } from './fingerprint';
import { createProcessWatch } from './process-watch';
import type { Progress } from './progress';
import { seconds, type NotebookReport, type Report } from './report';
import { runNotebook, type Workshop } from './run-notebook';
import type { RunNotebookOptions } from './run-options';

export interface RunOptions extends Omit<RunNotebookOptions, 'onCell'> {
  /** How many notebooks run at a time. */
  readonly jobs: number;
  /** Megabytes of JavaScript objects a notebook may hold; Node's default where absent. */
  readonly heap?: number;
  /** The folder for executed notebooks. */
  readonly out: string;
  /** The file for the report. */
  readonly report: string;
  /** Keep what an earlier report says of notebooks that have not changed, nor anything that they depend on. */
  readonly resume?: boolean;
  readonly progress: Progress;
}

/** A notebook to run and where its executed form goes below `out`. */
export interface RunTarget {
  readonly path: string;
  readonly name: string;
}

/**
 * Runs notebooks headlessly, several at a time, and writes their executed forms and a report. The report lists them in the
 * order given, whatever order they end in. It is written again as results come in, so that nothing is lost with the process.
 */
export async function runNotebooks(targets: readonly RunTarget[], options: RunOptions): Promise<Report> {
  const { jobs, heap, progress, signal } = options;
  const start = performance.now();
  const around = surroundings();
  const earlier = options.resume ? readEarlier(options.report) : new Map<string, NotebookReport>();
  const reports: NotebookReport[] = targets.map(({ path }) => notRun(path));
  const queue: { target: RunTarget; index: number; fingerprint?: string }[] = [];
  for (const [index, target] of targets.entries()) {
    const fingerprint = fingerprintOf(target.path, around);
    const known = earlier.get(target.path);
    const unchanged = known?.fingerprint !== undefined && known.fingerprint === fingerprint && !known.interrupted;
    if (unchanged && existsSync(join(options.out, target.name))) {
      reports[index] = known;
      progress.finished(known, { unchanged: true });
    } else queue.push({ target, index, fingerprint });
  }

  const workshop: Workshop = {
    compilers: createCompilerPool(jobs),
    executors: createExecutorPool(Math.min(jobs, queue.length), { heap }),
    watch: createProcessWatch(),
  };
  const write = reportWriter(options.report);
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next && !signal?.aborted; next = queue.shift()) {
      const { target, index, fingerprint } = next;
      const report = { ...(await runOne(target, workshop, options)), fingerprint };
      reports[index] = report;
      progress.finished(report);
      write(summarise(reports, start));
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(jobs, queue.length) }, work));
  } finally {
    workshop.executors.close();
    workshop.compilers.close();
    progress.stop();
  }
  const report = summarise(reports, start);
  write(report, { now: true });
  return report;
}

async function runOne({ path, name }: RunTarget, workshop: Workshop, options: RunOptions): Promise<NotebookReport> {
  const onCell = (done: number, total: number): void => options.progress.cell(path, done, total);
  try {
    const { report, executed } = await runNotebook(path, workshop, { ...options, onCell });
    if (executed) {
      const file = join(options.out, name);
      mkdirSync(dirname(file), { recursive: true });
      writeWhole(file, serialiseNotebook(executed));
    }
    return report;
  } catch (error) {
    // One notebook that cannot be run must not take the others with it.
    const { name: kind, message, stack = message } = error as Error;
    return { ...notRun(path), error: { name: kind, message, traceback: stack.split('\n') } };
  }
}

/** What the report says of a notebook until it was run. */
function notRun(path: string): NotebookReport {
  const message = 'the notebook was not run.';
  const error = { name: 'NotRun', message, traceback: [message] };
  return {
    path,
    status: 'failed',
    seconds: 0,
    cells: [],
    origin: null,
    datasets: {},
    backend: null,
    error,
    interrupted: true,
  };
}

function summarise(reports: readonly NotebookReport[], start: number): Report {
  const passed = reports.filter(({ status }) => status === 'passed').length;
  return {
    passed,
    failed: reports.length - passed,
    seconds: seconds(performance.now() - start),
    node: process.version,
    notebooks: [...reports],
  };
}

/** Writes reports to a file, at most one a second unless told to do it now. */
function reportWriter(file: string): (report: Report, options?: { now: boolean }) => void {
  let last = -Infinity;
  mkdirSync(dirname(file), { recursive: true });
  return (report, { now } = { now: false }) => {
    if (!now && performance.now() - last < 1000) return;
    last = performance.now();
    writeWhole(file, `${JSON.stringify(report, null, 2)}\n`);
  };
}

/** What an earlier run reported, by path. A report that cannot be read says nothing. */
function readEarlier(file: string): Map<string, NotebookReport> {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    return new Map(report.notebooks.map((notebook) => [notebook.path, notebook]));
  } catch {
    return new Map();
  }
}
