import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examineJupyter } from '../../../lib/course/environment/examine-jupyter';
import { markReady, markUnfinished, virtualEnvironment } from '../../../lib/course/environment/virtual-environment';
import { kernelspec } from '../../../lib/course/kernel/kernelspec';
import { courseFolder, programs } from './support/fake-python';

const examine = (course: string, environment: NodeJS.ProcessEnv) =>
  examineJupyter({ courseFolder: course, environment });

/** A .venv that is ready and whose Jupyter answers with this list of kernelspecs. */
function readyCourse(kernelspecs: (course: string) => object) {
  const { environment, addPython } = programs();
  const executable = addPython('python3', '3.11.7');
  const course = courseFolder();
  const target = virtualEnvironment(course);
  mkdirSync(join(target.folder, 'bin'), { recursive: true });
  const list = JSON.stringify(JSON.stringify({ kernelspecs: kernelspecs(course) }));
  const code = `
    const args = process.argv.slice(2);
    if (args[0] === '-c') process.stdout.write('3.11.7\\n' + __filename + '\\n');
    else process.stdout.write(${list});`;
  writeFileSync(target.python, `#!${process.execPath}\n${code}`, { mode: 0o755 });
  markReady(target, { executable, version: '3.11.7' });
  return { course, environment };
}

describe('examineJupyter', () => {
  test('without Python says what needs it and where to get it', async () => {
    const [python, jupyterLab, ...rest] = await examine(courseFolder(), programs().environment);
    expect(python).toMatchObject({ subject: 'Python', standing: 'notice', value: 'no Python was found' });
    expect(python!.remedy).toMatch(/^For JupyterLab, install Python 3\.9 or newer .*\.$/);
    expect(jupyterLab).toMatchObject({ standing: 'notice', value: 'not set up yet' });
    expect(rest).toEqual([]);
  });

  test('says that the last try was cut short', async () => {
    const course = courseFolder();
    markUnfinished(virtualEnvironment(course));
    const [, jupyterLab] = await examine(course, programs().environment);
    expect(jupyterLab).toMatchObject({ standing: 'notice', value: 'half set up: the last try was cut short' });
  });

  test('all is well where Jupyter knows the kernel of this clone', async () => {
    const { course, environment } = readyCourse(() => ({ tslab: { resource_dir: 'x', spec: kernelspec() } }));
    const findings = await examine(course, environment);
    expect(findings.map(({ subject, standing }) => [subject, standing])).toEqual([
      ['Python', 'fine'],
      ['JupyterLab', 'fine'],
      ['kernel', 'fine'],
    ]);
  });

  test.each([
    ['of another clone', (course: string) => join(course, '.venv', 'kernels', 'tslab'), '`npm run lab` mends it.'],
    ['of somewhere else', () => '/home/ada/kernels/tslab', 'Unset JUPYTER_PATH, or remove that folder.'],
  ])('notices a kernel %s', async (_, folder, remedy) => {
    const { course, environment } = readyCourse((course) => ({
      tslab: { resource_dir: folder(course), spec: { argv: ['node', '/elsewhere/bin.js'] } },
    }));
    const [, , kernel] = await examine(course, environment);
    expect(kernel).toMatchObject({ subject: 'kernel', standing: 'notice', remedy });
  });

  test('notices that no kernel is installed', async () => {
    const { course, environment } = readyCourse(() => ({}));
    const [, , kernel] = await examine(course, environment);
    expect(kernel).toMatchObject({ standing: 'notice', value: 'not installed' });
  });
});
