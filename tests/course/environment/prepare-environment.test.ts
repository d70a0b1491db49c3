import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { prepareEnvironment } from '../../../lib/course/environment/prepare-environment';
import { courseFolder, programs } from './support/fake-python';

/** Prepares a course and gives what the reader saw. */
async function prepare(course: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const output = new PassThrough();
  await prepareEnvironment({ courseFolder: course, environment, output });
  return (output.read() as Buffer | null)?.toString() ?? '';
}

describe('prepareEnvironment', () => {
  test('sets up once, and then neither installs nor speaks', async () => {
    const { environment, addPython, calls } = programs();
    const python = addPython('python3', '3.11.7');
    const course = courseFolder();
    expect(await prepare(course, environment)).toMatch(
      new RegExp(`^Python 3\\.11\\.7 \\(${python}\\)\nSetting up \\.venv with pip: .*This happens once …\n$`),
    );
    expect(existsSync(join(course, '.venv', 'share', 'jupyter', 'kernels', 'tslab', 'kernel.json'))).toBe(true);
    const before = calls();
    expect(await prepare(course, environment)).toBe('');
    expect(calls()).toEqual(before);
  });

  test('a second start needs no Python but the one in .venv', async () => {
    const { environment, addPython } = programs();
    addPython('python3', '3.11.7');
    const course = courseFolder();
    await prepare(course, environment);
    expect(await prepare(course, { ...environment, PATH: '/nowhere' })).toBe('');
  });

  test('one sentence where there is no Python, or no network', async () => {
    const { environment, addPython } = programs({ FAKE_PIP: 'getaddrinfo failed' });
    await expect(prepare(courseFolder(), environment)).rejects.toThrow(/^lab: no Python was found; install .*\.$/);
    addPython('python3', '3.11.7');
    await expect(prepare(courseFolder(), environment)).rejects.toThrow(
      /^lab: the package index could not be reached; /,
    );
  });
});
