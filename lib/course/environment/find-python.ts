import { pythonVariables } from './python-variables';
import { runProgram } from './run-program';

/** A Python that can run JupyterLab. */
export interface Python {
  readonly executable: string;
  /** Such as '3.11.7'. */
  readonly version: string;
}

export type PythonSearch = { readonly python: Python } | { readonly problem: string; readonly remedy: string };

const oldest = { major: 3, minor: 9 };
const wanted = `Python ${oldest.major}.${oldest.minor} or newer`;
const remedy = `install ${wanted} from https://www.python.org/downloads/, or name yours in NNLAB_PYTHON`;

/** The first Python that is new enough: what NNLAB_PYTHON names, otherwise python3, python or Windows' py. */
export async function findPython(environment: NodeJS.ProcessEnv = process.env): Promise<PythonSearch> {
  const chosen = environment['NNLAB_PYTHON'];
  if (chosen) return askChosen(chosen, environment);

  const tooOld: string[] = [];
  for (const [program, ...args] of [['python3'], ['python'], ['py', '-3']] as const) {
    const python = await askPython(program, { args, environment });
    if (python && isNewEnough(python)) return { python };
    if (python) tooOld.push(`${program} is ${python.version}`);
  }
  const found = tooOld.length > 0 ? `no ${wanted} was found (${tooOld.join(', ')})` : 'no Python was found';
  return { problem: found, remedy };
}

async function askChosen(program: string, environment: NodeJS.ProcessEnv): Promise<PythonSearch> {
  const python = await askPython(program, { args: [], environment });
  if (!python) {
    const problem = `NNLAB_PYTHON is '${program}', which does not run as Python`;
    return { problem, remedy: 'set it to the path of a Python, or unset it' };
  }
  if (isNewEnough(python)) return { python };
  const problem = `NNLAB_PYTHON is Python ${python.version}; expected ${wanted}`;
  return { problem, remedy: 'unset it, or name a newer one' };
}

/** Undefined where the program is not there or is not a Python. */
export async function askPython(
  program: string,
  { args = [], environment }: { args?: readonly string[]; environment: NodeJS.ProcessEnv },
): Promise<Python | undefined> {
  const question = "import sys; print('%d.%d.%d' % sys.version_info[:3]); print(sys.executable)";
  const env = pythonVariables(environment);
  const { code, stdout } = await runProgram(program, [...args, '-c', question], { env, timeout: 30_000 });
  const [version, executable] = stdout.split(/\r?\n/);
  return code === 0 && version && executable ? { version, executable } : undefined;
}

function isNewEnough({ version }: Python): boolean {
  const [major, minor] = version.split('.').map(Number) as [number, number];
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor);
}
