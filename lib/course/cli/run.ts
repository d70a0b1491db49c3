import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { findCourseFolder } from '../../datasets/catalog';
import { findNotebooks } from '../runner/find-notebooks';
import { createProgress } from '../runner/progress';
import { runNotebooks, type RunTarget } from '../runner/run-notebooks';
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
  readonly unsolved?: boolean;
  readonly out?: string;
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
    .option('--unsolved', 'run the students’ versions; they pass where exactly the graded checks say "not done yet"')
    .option('--out <folder>', 'where the executed notebooks go (default: build/lessons, build/unsolved)')
    .option('--report <file>', 'where the report goes (default: report.json in the --out folder)')
    .action(async (paths: string[], flags: RunFlags) => {
      process.exitCode = await run(paths, flags);
    });
}

async function run(paths: string[], flags: RunFlags): Promise<number> {
  const found = findNotebooks(paths);
  if (found.length === 0) {
    process.stderr.write(`nnlab run: no notebooks in ${paths.join(', ')}; expected .ipynb files.\n`);
    return 1;
  }
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  process.once('SIGTERM', () => interrupt.abort());

  const { signal } = interrupt;
  const out = flags.out ?? join('build', flags.unsolved ? 'unsolved' : 'lessons');
  const report = flags.report ?? join(out, 'report.json');
  const { targets, problems } = flags.unsolved ? await unsolved(found) : { targets: found, problems: undefined };
  const limits = {
    cellTime: flags.timeout,
    notebookTime: flags.notebookTimeout,
    memory: flags.memory,
    processes: flags.processes,
    output: { bytes: flags.output * 2 ** 20, displays: displaysPerCell },
  };
  const progress = createProgress(targets.length, process.stdout);
  const { passed, failed, seconds } = await runNotebooks(targets, {
    ...flags,
    ...{ limits, out, report, progress, signal, problems },
  });
  process.stdout.write(`${passed} passed, ${failed} failed  (${seconds.toFixed(1)} s; ${report})\n`);
  if (signal.aborted) return 130;
  return failed > 0 ? 1 : 0;
}

/** The students' versions, in the course's folder, where notebooks find the library; and how to judge them. */
async function unsolved(found: readonly RunTarget[]) {
  // They load TypeScript, which a run of solved lessons does without.
  const { studentCopies } = await import('../grading/student-copies');
  const { unsolvedProblems } = await import('../grading/unsolved');
  const course = findCourseFolder();
  const folder = join(course, 'build', 'unsolved', 'lessons');
  // Lessons find pictures in the folder of the data sets, which stands beside their own.
  mkdirSync(folder, { recursive: true });
  linkFolder(join(course, 'datasets'), join(folder, '..', 'datasets'));
  return { targets: studentCopies(found, folder), problems: unsolvedProblems };
}

function linkFolder(target: string, link: string): void {
  rmSync(link, { force: true });
  symlinkSync(target, link, 'junction');
}
