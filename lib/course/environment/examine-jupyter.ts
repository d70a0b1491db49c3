import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { kernelName, kernelspec } from '../kernel/kernelspec';
import type { Finding } from './environment-card';
import { findPython } from './find-python';
import { pythonVariables } from './python-variables';
import { runProgram } from './run-program';
import { stateOf, virtualEnvironment, type VirtualEnvironmentState } from './virtual-environment';

export interface JupyterPlace {
  readonly courseFolder: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** Python, .venv and the kernelspec. Only JupyterLab needs them: none of them keeps a lesson from running headlessly. */
export async function examineJupyter(place: JupyterPlace): Promise<Finding[]> {
  const state = await stateOf(virtualEnvironment(place.courseFolder), place.environment);
  const findings = [await examinePython(place.environment, state), describeState(state, place.courseFolder)];
  if (state !== 'ready' && state !== 'outdated') return findings;
  return [...findings, await examineKernelspec(place)];
}

async function examinePython(environment: NodeJS.ProcessEnv, state: VirtualEnvironmentState): Promise<Finding> {
  const search = await findPython(environment);
  if ('python' in search) {
    const { version, executable } = search.python;
    return { subject: 'Python', standing: 'fine', value: `${version} (${executable})` };
  }
  if (state === 'ready' && !environment['NNLAB_PYTHON']) {
    return { subject: 'Python', standing: 'fine', value: `${search.problem}, but .venv has its own` };
  }
  const remedy = `For JupyterLab, ${search.remedy}.`;
  return { subject: 'Python', standing: 'notice', value: search.problem, remedy };
}

function describeState(state: VirtualEnvironmentState, courseFolder: string): Finding {
  const subject = 'JupyterLab';
  if (state === 'ready') return { subject, standing: 'fine', value: `set up in ${join(courseFolder, '.venv')}` };
  const [value, remedy] = {
    absent: ['not set up yet', '`npm run lab` sets it up in .venv; the first time it needs the internet.'],
    unfinished: ['half set up: the last try was cut short', '`npm run lab` sets it up afresh.'],
    broken: ['.venv was made with a Python that is no longer there', '`npm run lab` sets it up afresh.'],
    outdated: ['.venv is older than requirements.txt', '`npm run lab` brings it up to date.'],
  }[state] as [string, string];
  return { subject, standing: 'notice', value, remedy };
}

/** Asks Jupyter itself, because a kernelspec elsewhere on the computer may come before ours. */
async function examineKernelspec({ courseFolder, environment }: JupyterPlace): Promise<Finding> {
  const { python } = virtualEnvironment(courseFolder);
  const ask = ['-m', 'jupyter_client.kernelspecapp', 'list', '--json'];
  const { stdout } = await runProgram(python, ask, { env: pythonVariables(environment), timeout: 60_000 });
  const found = readKernelspecs(stdout)?.[kernelName];
  const subject = 'kernel';
  if (!found) return { subject, standing: 'notice', value: 'not installed', remedy: '`npm run lab` installs it.' };
  if (isDeepStrictEqual(found.spec.argv, kernelspec().argv))
    return { subject, standing: 'fine', value: `${kernelName}, of this clone` };
  return {
    subject,
    standing: 'notice',
    value: `${kernelName} in ${found.resource_dir} was installed by another clone or another Node.js`,
    remedy: dirname(found.resource_dir).startsWith(join(courseFolder, '.venv'))
      ? '`npm run lab` mends it.'
      : 'Unset JUPYTER_PATH, or remove that folder.',
  };
}

type Kernelspecs = Record<string, { resource_dir: string; spec: { argv: readonly string[] } }>;

function readKernelspecs(json: string): Kernelspecs | undefined {
  try {
    return (JSON.parse(json) as { kernelspecs: Kernelspecs }).kernelspecs;
  } catch {
    return undefined;
  }
}
