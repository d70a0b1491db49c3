import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPython } from '../../../lib/course/environment/find-python';
import { chooseInstaller, install } from '../../../lib/course/environment/installer';
import { stateOf, virtualEnvironment } from '../../../lib/course/environment/virtual-environment';
import { courseFolder, programs, type Programs } from './support/fake-python';

/** Installs with what is on the PATH, from whatever state .venv is in. */
async function installInto(course: string, { environment }: Pick<Programs, 'environment'>): Promise<string[]> {
  const target = virtualEnvironment(course);
  const search = await findPython(environment);
  const state = await stateOf(target, environment);
  if ('problem' in search || state === 'ready') throw new Error('nothing to install with, or nothing to install');
  const installer = await chooseInstaller(environment);
  const lines: string[] = [];
  await install(target, { installer, python: search.python, state, environment, onLine: (line) => lines.push(line) });
  return lines;
}

const stateIn = (course: string, { environment }: Programs) => stateOf(virtualEnvironment(course), environment);

describe('install', () => {
  test('makes the environment, installs the requirements, tries them, and is then ready', async () => {
    const fake = programs();
    fake.addPython('python3', '3.11.7');
    const course = courseFolder();
    expect(await installInto(course, fake)).toEqual(['Collecting jupyterlab']);
    expect(fake.calls()).toEqual([
      `-m venv ${join(course, '.venv')}`,
      `-m pip install --progress-bar off --no-input -r ${join(course, 'requirements.txt')}`,
      '-c import jupyterlab, jupyter_server, plotly, nbconvert',
    ]);
    expect(await stateIn(course, fake)).toBe('ready');
  });

  test('after a failure nothing counts as ready, and the next try begins afresh', async () => {
    const fake = programs();
    fake.addPython('python3', '3.11.7');
    const course = courseFolder();
    const offline = { environment: { ...fake.environment, FAKE_PIP: 'Temporary failure in name resolution' } };
    await expect(installInto(course, offline)).rejects.toThrow(
      /^the package index could not be reached; .* run the command again\.$/,
    );
    expect(await stateIn(course, fake)).toBe('unfinished');

    writeFileSync(join(course, '.venv', 'half.txt'), '');
    await installInto(course, fake);
    expect(existsSync(join(course, '.venv', 'half.txt'))).toBe(false);
    expect(await stateIn(course, fake)).toBe('ready');
  });

  test('what is merely outdated is kept, and gets the new requirements', async () => {
    const fake = programs();
    fake.addPython('python3', '3.11.7');
    const course = courseFolder();
    await installInto(course, fake);
    writeFileSync(join(course, '.venv', 'kept.txt'), '');
    writeFileSync(join(course, 'requirements.txt'), 'jupyterlab==4.5.12\n');
    const before = fake.calls().length;
    await installInto(course, fake);
    expect(
      fake
        .calls()
        .slice(before)
        .map((call) => call.split(' ')[1]),
    ).toEqual(['pip', 'import']);
    expect(existsSync(join(course, '.venv', 'kept.txt'))).toBe(true);
  });

  test('uses uv where it is there', async () => {
    const fake = programs();
    const python = fake.addPython('python3', '3.11.7');
    fake.add('uv', uv(python));
    const course = courseFolder();
    await installInto(course, fake);
    const inside = virtualEnvironment(course).python;
    expect(fake.calls().filter((call) => call.startsWith('uv'))).toEqual([
      'uv --version',
      `uv venv --allow-existing --python ${python} ${join(course, '.venv')}`,
      `uv pip install --python ${inside} -r ${join(course, 'requirements.txt')}`,
    ]);
    expect(await stateIn(course, fake)).toBe('ready');
  });
});

/** As much of uv as is asked for: an environment with a copy of this Python. */
function uv(python: string): string {
  return `
const { appendFileSync, copyFileSync, mkdirSync } = require('node:fs');
const { join } = require('node:path');
const args = process.argv.slice(2);
appendFileSync(process.env.FAKE_LOG, ['uv', ...args].join(' ') + '\\n');
if (args[0] === 'venv') {
  mkdirSync(join(args.at(-1), 'bin'), { recursive: true });
  copyFileSync(${JSON.stringify(python)}, join(args.at(-1), 'bin', 'python'));
}`;
}
