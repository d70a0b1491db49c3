import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { findCourseFolder } from '../../datasets/catalog';
import { startJupyterLab, type JupyterLab } from '../environment/jupyterlab';
import { oneTimeAddress } from '../environment/one-time-address';
import { openBrowser } from '../environment/open-browser';
import { portProblem } from '../environment/port-problem';
import { prepareEnvironment, type Surroundings } from '../environment/prepare-environment';

interface LabFlags {
  readonly port?: number;
  readonly browser: boolean;
  readonly instructor?: boolean;
}

/** `nnlab lab`: opens the lessons in JupyterLab, which it sets up in .venv the first time. */
export function labCommand(courseFolder?: string): Command {
  return new Command('lab')
    .description('open your copies of the lessons in JupyterLab; the first time it is set up in .venv')
    .option('--instructor', 'open notebooks/, the solved lessons, in place of work/')
    .option('--port <n>', 'where JupyterLab serves (default: a free one, 8888 where it can be had)', portNumber)
    .option('--no-browser', 'print the address only')
    .action(async (flags: LabFlags) => {
      const around = { environment: process.env, output: process.stdout };
      process.exitCode = await lab(flags, { courseFolder: courseFolder ?? findCourseFolder(), ...around });
    });
}

async function lab({ port, browser, instructor }: LabFlags, around: Surroundings): Promise<number> {
  if (port !== undefined) await assertPortFree(port);
  const environment = await prepareEnvironment(around);
  const interrupt = untilInterrupted();
  const { courseFolder: root, output } = around;
  const folder = instructor ? 'notebooks' : await prepareWork(around);
  let jupyterLab: JupyterLab;
  try {
    jupyterLab = await startJupyterLab(environment, {
      root,
      folder,
      port,
      log: join(root, 'build', 'lab.log'),
      environment: around.environment,
      signal: interrupt.signal,
    });
  } catch (error) {
    if (interrupt.signal.aborted) return 130;
    throw error;
  }
  output.write(
    `JupyterLab shows the lessons at\n\n    ${jupyterLab.address}\n\nCtrl-C ends it. Its log is build/lab.log.\n`,
  );
  if (browser) void showInBrowser(jupyterLab, around);

  const code = await Promise.race([jupyterLab.ended, interrupt.interrupted]);
  if (code !== undefined) {
    output.write(code === 0 ? 'JupyterLab was shut down.\n' : 'JupyterLab has ended; build/lab.log says why.\n');
    return code ?? 1;
  }
  output.write('\nEnding JupyterLab and its kernels …\n');
  await jupyterLab.stop();
  return 0;
}

/** The folder of a student's copies, brought up to date. */
async function prepareWork({ courseFolder, output }: Surroundings): Promise<string> {
  // They load TypeScript, which no other part of this command needs.
  const { studentFiles } = await import('../grading/student-files');
  const { updateWorkspace } = await import('../grading/workspace');
  const { files, problems } = studentFiles(join(courseFolder, 'notebooks'));
  const notes = updateWorkspace(join(courseFolder, 'work'), files);
  for (const line of [...problems, ...notes]) output.write(`${line}\n`);
  return 'work';
}

async function showInBrowser({ address, ended }: JupyterLab, { output, environment }: Surroundings): Promise<void> {
  const once = await oneTimeAddress(address);
  void ended.then(() => once.close());
  if (await openBrowser(once.address, environment)) return;
  output.write('No browser could be opened; open the address above in one.\n');
}

/** Ctrl-C, a closed terminal, or a polite `kill`. A second Ctrl-C ends this program at once. */
function untilInterrupted(): { signal: AbortSignal; interrupted: Promise<undefined> } {
  const abort = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => abort.abort());
  const interrupted = new Promise<undefined>((resolve) => {
    abort.signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  return { signal: abort.signal, interrupted };
}

async function assertPortFree(port: number): Promise<void> {
  const problem = await portProblem(port);
  if (problem === undefined) return;
  const what = problem === 'busy' ? 'is in use by another program' : 'may only be used by an administrator';
  throw new Error(`lab: port ${port} ${what}; leave out --port to take a free one, or name another.`);
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new InvalidArgumentError('Expected a whole number from 1 to 65535.');
  }
  return port;
}
