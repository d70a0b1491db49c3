import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  markReady,
  markUnfinished,
  removeVirtualEnvironment,
  stateOf,
  virtualEnvironment,
} from '../../../lib/course/environment/virtual-environment';
import { courseFolder, programs } from './support/fake-python';

/** A course with a .venv whose Python has a version. */
function setUp(version = '3.11.7') {
  const { environment, addPython } = programs();
  const course = courseFolder();
  const target = virtualEnvironment(course, 'linux');
  mkdirSync(dirname(target.python), { recursive: true });
  const put = (newVersion: string): void => {
    rmSync(target.python, { force: true });
    writeFileSync(target.python, `#!/bin/sh\nexec "${addPython(`python-${newVersion}`, newVersion)}" "$@"\n`, {
      mode: 0o755,
    });
  };
  put(version);
  return { course, target, put, state: () => stateOf(target, environment), python: { executable: 'any', version } };
}

describe('stateOf', () => {
  test('absent, unfinished, ready: as it is set up', async () => {
    const { target, state, python } = setUp();
    removeVirtualEnvironment(target);
    expect(await state()).toBe('absent');
    markUnfinished(target);
    expect(await state()).toBe('unfinished');
    const again = setUp();
    markReady(again.target, python);
    expect(await again.state()).toBe('ready');
  });

  test('outdated where requirements.txt has changed, but not where only its line ends have', async () => {
    const { course, target, state, python } = setUp();
    markReady(target, python);
    writeFileSync(join(course, 'requirements.txt'), 'jupyterlab==4.5.11\r\n');
    expect(await state()).toBe('ready');
    writeFileSync(join(course, 'requirements.txt'), 'jupyterlab==4.5.12\n');
    expect(await state()).toBe('outdated');
  });

  test('outdated where somebody else made it', async () => {
    expect(await setUp().state()).toBe('outdated');
  });

  test('broken where its Python is gone or has another minor version', async () => {
    const { target, put, state, python } = setUp('3.11.7');
    markReady(target, python);
    put('3.11.9');
    expect(await state()).toBe('ready');
    put('3.12.0');
    expect(await state()).toBe('broken');
    rmSync(target.python);
    expect(await state()).toBe('broken');
  });

  test('unfinished where the note itself was cut short', async () => {
    const { target, state } = setUp();
    writeFileSync(join(target.folder, 'nnlab.json'), '{"requi');
    expect(await state()).toBe('unfinished');
  });
});

test('virtualEnvironment knows where Windows puts Python', () => {
  expect(virtualEnvironment('course', 'win32').python).toBe(join('course', '.venv', 'Scripts', 'python.exe'));
});
