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
  readonly notebookTimeout: number;
  readonly heap?: number;
  readonly memory: number;
  readonly output: number;
  readonly processes: number;
  readonly keepGoing?: boolean;
  readonly replay?: boolean;
  readonly realData?: boolean;
  readonly resume?: boolean;
  readonly out: string;
  readonly report?: string;
}

/** Displays that one cell may make: a front end chokes on more. */
const displaysPerCell = 10_000;

/** `nnlab run`: executes notebooks headlessly and reports on them. */
export function runCommand(): Command {
  return new Command('run')
    .description('execute notebooks headlessly; exit code 1 if a cell of any of them fails')
    .argument('[notebooks...]', 'notebook files, or folders of them', ['notebooks'])
    .option('--jobs <n>', 'how many notebooks run at a time', positiveInteger, Math.min(2, availableParallelism()))
    .option('--timeout <seconds>', 'how long one cell may take', positiveNumber, 300)
    .option('--notebook-timeout <seconds>', 'how long a notebook may take', positiveNumber, 1800)
    .option('--heap <MB>', 'JavaScript objects a notebook may hold (default: Node’s)', positiveInteger)
    .option('--memory <MB>', 'memory its processes may use together (Linux)', positiveInteger, 4096)
    .option('--output <MB>', 'what one cell may put out', positiveNumber, 20)
    .option('--processes <n>', 'processes it may start (Linux)', positiveInteger, 64)
    .option('--keep-going', 'run the cells after one that throws')
    .option('--replay', 'after the end of a process, run the passed cells again and go on')
    .option('--real-data', 'fail a notebook that had to use a stand-in for its data')
    .option('--resume', 'run only what the last report lacks, or what has changed since')
    .option('--out <folder>', 'where the executed notebooks go', join('build', 'lessons'))
    .option('--report <file>', 'where the report goes (default: report.json in the --out folder)')
    .action(async (paths: string[], flags: RunFlags) => {
      process.exitCode = await run(paths, flags);
    });
}

async function run(paths: string[], flags: RunFlags): Promise<number> {
  const targets = findNotebooks(paths);
  if (targets.length === 0) {
    process.stderr.write(`nnlab run: no notebooks in ${paths.join(', ')}; expected .ipynb files.\n`);
    return 1;
  }
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  process.once('SIGTERM', () => interrupt.abort());

  const { signal } = interrupt;
  const report = flags.report ?? join(flags.out, 'report.json');
  const limits = {
    cellTime: flags.timeout,
    notebookTime: flags.notebookTimeout,
    memory: flags.memory,
    processes: flags.processes,
    output: { bytes: flags.output * 2 ** 20, displays: displaysPerCell },
  };
  const progress = createProgress(targets.length, process.stdout);
  const { passed, failed, seconds } = await runNotebooks(targets, { ...flags, limits, report, progress, signal });
  process.stdout.write(`${passed} passed, ${failed} failed  (${seconds.toFixed(1)} s; ${report})\n`);
  if (signal.aborted) return 130;
  return failed > 0 ? 1 : 0;
}
