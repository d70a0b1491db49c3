import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPython } from '../environment/find-python';
import { pythonVariables } from '../environment/python-variables';
import { runProgram } from '../environment/run-program';
import { explainNativeFailure } from './native-failure';

/**
 * The wheel of TensorFlow for Python 3.12. Which Python downloads it does not matter: its libraries do not know Python, and nothing
 * of Python is taken out of it.
 */
const wheel = {
  requirement: 'tensorflow-cpu==2.21.0',
  sha256: 'dcc8afd32930e42d5296b6ee19078b773706830af4ea97fbe503b9f5e0f820cb',
  tags: ['--python-version', '3.12', '--implementation', 'cp', '--abi', 'cp312', '--platform', 'manylinux_2_27_x86_64'],
};

/** Takes out of the wheel what linking against TensorFlow needs: two libraries, and the headers of its interface for C. */
const unpack = `
import shutil, sys, zipfile
from pathlib import Path
wheel, deps = sys.argv[1:]
headers = ('tensorflow/c/', 'tensorflow/core/platform/', 'tsl/', 'xla/tsl/c/')
libraries = ('libtensorflow_cc.so.2', 'libtensorflow_framework.so.2')
with zipfile.ZipFile(wheel) as archive:
    for entry in archive.infolist():
        name = entry.filename[len('tensorflow/'):]
        if name in libraries: target = Path(deps, 'lib', name)
        elif name.startswith('include/') and name[len('include/'):].startswith(headers): target = Path(deps, name)
        else: continue
        if entry.is_dir(): continue
        target.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(entry) as source, open(target, 'wb') as copy: shutil.copyfileobj(source, copy)
`;

/**
 * Downloads the wheel with pip, which checks its hash, and lays its headers and libraries out in `deps`.
 *
 * @throws {Error} What is wrong, and what to do; without a full stop.
 */
export async function fetchLibraries(
  deps: string,
  { stage, environment, say }: { stage: string; environment: NodeJS.ProcessEnv; say: (line: string) => void },
): Promise<void> {
  const search = await findPython(environment);
  if ('problem' in search) throw new Error(`${search.problem}, which fetches TensorFlow; ${search.remedy}`);
  const folder = join(stage, 'wheel');
  mkdirSync(folder, { recursive: true });
  const requirements = join(stage, 'requirements.txt');
  writeFileSync(requirements, `${wheel.requirement} --hash=sha256:${wheel.sha256}\n`);

  const env = pythonVariables(environment);
  const run = async (program: string, args: readonly string[]): Promise<void> => {
    const { code, output } = await runProgram(program, args, { env });
    if (code !== 0) throw new Error(explainNativeFailure(output));
  };
  say(`Downloading ${wheel.requirement.replace('==', ' ')} (274 MB) …`);
  // A Python of our own has pip, whatever that of the system was installed with.
  await run(search.python.executable, ['-m', 'venv', join(stage, 'python')]);
  const pip = ['-m', 'pip', 'download', '--no-deps', '--no-cache-dir', '--only-binary=:all:', '--require-hashes'];
  const quiet = ['--progress-bar', 'off', '--no-input'];
  const python = join(stage, 'python', 'bin', 'python');
  await run(python, [...pip, ...quiet, ...wheel.tags, '-d', folder, '-r', requirements]);
  const [file] = readdirSync(folder);
  if (file === undefined) throw new Error('pip downloaded nothing and said that all is well; run the command again');
  await run(python, ['-c', unpack, join(folder, file), deps]);
}
