import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { findNotebooks } from '../runner/find-notebooks';
import { createProgress } from '../runner/progress';
import { runNotebooks } from '../runner/run-notebooks';
import { positiveInteger, positiveNumber } from './arguments';

interface RunFlags {
  readonly jobs: number;
  readonly timeout: number;
  readonly realData?: boolean;
  readonly out: string;
  readonly report?: string;
}

/** `nnlab run`: executes notebooks headlessly and reports on them. */
export function runCommand(): Command {
  return new Command('run')
    .description('execute notebooks headlessly; exit code 1 if a cell of any of them fails')
    .argument('[notebooks...]', 'notebook files, or folders of them', ['notebooks'])
    .option('--jobs <n>', 'how many notebooks run at a time', positiveInteger, Math.min(2, availableParallelism()))
    .option('--timeout <seconds>', 'how long one cell may take', positiveNumber, 300)
    .option('--real-data', 'fail a notebook that had to use a stand-in for its data')
    .option('--out <folder>', 'where the executed notebooks go', join('build', 'lessons'))
    .option('--report <file>', 'where the report goes (default: report.json in the --out folder)')
    .action(async (paths: string[], flags: RunFlags) => {
      process.exitCode = await run(paths, flags);
    });
}

async function run(paths: string[], { report, ...flags }: RunFlags): Promise<number> {
  const targets = findNotebooks(paths);
  if (targets.length === 0) {
    process.stderr.write(`nnlab run: no notebooks in ${paths.join(', ')}; expected .ipynb files.\n`);
    return 1;
  }
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  process.once('SIGTERM', () => interrupt.abort());

  const { signal } = interrupt;
  const reportFile = report ?? join(flags.out, 'report.json');
  const progress = createProgress(targets.length, process.stdout);
  const { passed, failed, seconds } = await runNotebooks(targets, { ...flags, report: reportFile, progress, signal });
  process.stdout.write(`${passed} passed, ${failed} failed  (${seconds.toFixed(1)} s; ${reportFile})\n`);
  if (signal.aborted) return 130;
  return failed > 0 ? 1 : 0;
}
