import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { serialiseNotebook, writeWhole } from '../notebook/document';
import type { Progress } from './progress';
import { seconds, type NotebookReport, type Report } from './report';
import { runNotebook } from './run-notebook';

export interface RunOptions {
  /** How many notebooks run at a time. */
  readonly jobs: number;
  /** Seconds that one cell may take. */
  readonly timeout: number;
  /** Fail notebooks that used a stand-in. */
  readonly realData?: boolean;
  /** The folder for executed notebooks. */
  readonly out: string;
  /** The file for the report. */
  readonly report: string;
  readonly progress: Progress;
  /** Ends the run early; what was not run is reported as such. */
  readonly signal?: AbortSignal;
}

/** A notebook to run and where its executed form goes below `out`. */
export interface RunTarget {
  readonly path: string;
  readonly name: string;
}

/**
 * Runs notebooks headlessly, several at a time, and writes their executed forms and a report. The report lists them in the
 * order given, whatever order they end in.
 */
export async function runNotebooks(targets: readonly RunTarget[], options: RunOptions): Promise<Report> {
  const { jobs, progress, signal } = options;
  const start = performance.now();
  const reports: NotebookReport[] = new Array(targets.length);
  const queue = targets.map((target, index) => ({ target, index }));

  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const report = await runOne(next.target, options);
      reports[next.index] = report;
      if (!signal?.aborted) progress.finished(report);
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, targets.length) }, work));
  progress.stop();

  const passed = reports.filter(({ status }) => status === 'passed').length;
  const report: Report = {
    passed,
    failed: reports.length - passed,
    seconds: seconds(performance.now() - start),
    node: process.version,
    notebooks: reports,
  };
  mkdirSync(dirname(options.report), { recursive: true });
  writeWhole(options.report, `${JSON.stringify(report, null, 2)}\n`);
  return report;
}

async function runOne({ path, name }: RunTarget, options: RunOptions): Promise<NotebookReport> {
  const { timeout, realData, signal, progress } = options;
  const onCell = (done: number, total: number): void => progress.cell(path, done, total);
  const { report, executed } = await runNotebook(path, { timeout, realData, signal, onCell });
  if (executed) {
    const file = join(options.out, name);
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, serialiseNotebook(executed));
  }
  return report;
}
