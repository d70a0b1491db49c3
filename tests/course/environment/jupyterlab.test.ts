import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startJupyterLab } from '../../../lib/course/environment/jupyterlab';
import { courseFolder, programs } from './support/fake-python';

/** A .venv whose JupyterLab does what the variables say. */
function setUp(variables: Record<string, string> = {}) {
  const { environment, addPython, calls } = programs(variables);
  const root = courseFolder();
  const python = addPython('python3', '3.11.7');
  const folder = join(root, '.venv');
  mkdirSync(folder);
  const options = {
    root,
    folder: 'notebooks',
    log: join(root, 'build', 'lab.log'),
    environment,
  };
  return { target: { folder, python, requirements: '' }, options, calls };
}

describe('startJupyterLab', () => {
  test('gives the address with the server’s token, and ends the server politely', async () => {
    const { target, options, calls } = setUp();
    const { address, ended, stop } = await startJupyterLab(target, options);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/lab\/tree\/notebooks\?token=secret$/);
    expect((await fetch(address)).ok).toBe(true);
    expect(calls()[0]).toMatch(/^-m jupyterlab --no-browser /);
    expect(calls()[0]).toContain(`--ServerApp.root_dir=${options.root}`);
    await stop();
    expect(await ended).toBe(0);
    expect(calls().at(-1)).toBe('JupyterLab ended');
  });

  test('takes another port where its own is busy, unless it was asked for one', async () => {
    const first = setUp();
    const { address, stop } = await startJupyterLab(first.target, first.options);
    const second = setUp();
    const other = await startJupyterLab(second.target, second.options);
    expect(other.address).not.toBe(address);
    await other.stop();
    const third = setUp();
    const start = startJupyterLab(third.target, { ...third.options, port: Number(new URL(address).port) });
    await expect(start).rejects.toThrow('EADDRINUSE');
    await stop();
  });

  test('leaves nothing for other users to read', async () => {
    const { target, options } = setUp();
    const { stop } = await startJupyterLab(target, options);
    expect(statSync(options.log).mode & 0o077).toBe(0);
    await stop();
  });

  test('where it ends at once, says what it said last', async () => {
    const { target, options } = setUp({ FAKE_LAB: 'Traceback\nModuleNotFoundError: No module named jupyter' });
    await expect(startJupyterLab(target, options)).rejects.toThrow(
      `lab: JupyterLab did not start: ModuleNotFoundError: No module named jupyter (its log is ${options.log})`,
    );
  });

  test('where its Python is gone, says so', async () => {
    const { target, options } = setUp();
    const start = startJupyterLab({ ...target, python: join(dirname(target.python), 'nothing') }, options);
    await expect(start).rejects.toThrow(/^lab: JupyterLab did not start: /);
  });

  test('can be given up while it starts', async () => {
    const { target, options } = setUp();
    const abort = new AbortController();
    const start = startJupyterLab(target, { ...options, signal: abort.signal });
    abort.abort();
    await expect(start).rejects.toThrow('did not start');
    expect(existsSync(options.log)).toBe(true);
  });
});
