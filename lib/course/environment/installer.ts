import { askPython, type Python } from './find-python';
import { explainInstallFailure } from './install-failure';
import { pythonVariables } from './python-variables';
import { runProgram } from './run-program';
import {
  markReady,
  markUnfinished,
  removeVirtualEnvironment,
  type VirtualEnvironment,
  type VirtualEnvironmentState,
} from './virtual-environment';

export type InstallerName = 'uv' | 'pip';

export interface InstallOptions {
  readonly installer: InstallerName;
  /** What the environment is made with. */
  readonly python: Python;
  readonly state: Exclude<VirtualEnvironmentState, 'ready'>;
  readonly environment: NodeJS.ProcessEnv;
  /** Called with each line that the installer writes. */
  readonly onLine: (line: string) => void;
}

/** uv where it is there, because it is several times faster; otherwise the pip that every Python brings along. */
export async function chooseInstaller(environment: NodeJS.ProcessEnv = process.env): Promise<InstallerName> {
  const { code } = await runProgram('uv', ['--version'], { env: environment, timeout: 30_000 });
  return code === 0 ? 'uv' : 'pip';
}

/**
 * Brings .venv to the state `ready`. What was left half made or no longer starts is made anew; what is merely outdated gets
 * the packages it lacks.
 *
 * @throws {Error} One sentence that says what to do. The next call then begins afresh.
 */
export async function install(target: VirtualEnvironment, options: InstallOptions): Promise<void> {
  const { installer, python, state } = options;
  try {
    if (state === 'unfinished' || state === 'broken') removeVirtualEnvironment(target);
    markUnfinished(target);
    if (state !== 'outdated') await run(...commands[installer].create(target, python), options);
    await run(...commands[installer].install(target), options);
    // An installer's word is not enough: a wheel for another system installs and does not load.
    await run(target.python, ['-c', 'import jupyterlab, jupyter_server, plotly, nbconvert'], options);
    const made = await askPython(target.python, options);
    if (!made)
      throw new Error('the Python in .venv does not start; delete the folder .venv and run the command again.');
    markReady(target, made);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : new Error(explainInstallFailure(message), { cause: error });
  }
}

type Command = [program: string, args: readonly string[]];

const commands = {
  uv: {
    create: ({ folder }: VirtualEnvironment, python: Python): Command => [
      'uv',
      ['venv', '--allow-existing', '--python', python.executable, folder],
    ],
    install: ({ python, requirements }: VirtualEnvironment): Command => [
      'uv',
      ['pip', 'install', '--python', python, '-r', requirements],
    ],
  },
  pip: {
    create: ({ folder }: VirtualEnvironment, python: Python): Command => [python.executable, ['-m', 'venv', folder]],
    install: ({ python, requirements }: VirtualEnvironment): Command => [
      python,
      ['-m', 'pip', 'install', '--progress-bar', 'off', '--no-input', '-r', requirements],
    ],
  },
};

async function run(
  program: string,
  args: readonly string[],
  { environment, onLine }: Pick<InstallOptions, 'environment' | 'onLine'>,
): Promise<void> {
  const { code, output } = await runProgram(program, args, { env: pythonVariables(environment), onLine });
  if (code !== 0) throw new Error(explainInstallFailure(output));
}
