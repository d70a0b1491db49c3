import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

let folder: string;
beforeAll(() => {
  // Inside the clone, where a notebook finds the library.
  mkdirSync('build', { recursive: true });
  folder = mkdtempSync(resolve('build', 'cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function nnlab(...args: string[]) {
  return spawnSync(process.execPath, [resolve('lib/bin.js'), ...args], { cwd: folder, encoding: 'utf8' });
}

function writeNotebook(name: string, source: string): void {
  const kernelspec = { name: 'tslab', display_name: 'TypeScript' };
  const cell = { cell_type: 'code', id: 'only-cell', metadata: {}, source, execution_count: null, outputs: [] };
  writeFileSync(
    join(folder, name),
    JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: { kernelspec }, cells: [cell] }),
  );
}

describe('nnlab run', () => {
  test('says in its exit code and its last line whether all passed', () => {
    writeNotebook('good.ipynb', '1 + 1');
    const good = nnlab('run', 'good.ipynb');
    expect(good.stdout).toMatch(/✓ good\.ipynb .*\n1 passed, 0 failed .*report\.json\)\n$/);
    expect(good.status).toBe(0);

    writeNotebook('bad.ipynb', "\nthrow new Error('boom');");
    const bad = nnlab('run', '.', '--out', 'elsewhere');
    expect(bad.status).toBe(1);
    expect(bad.stdout).toMatch(/✗ bad\.ipynb .*\n {4}cell 'only-cell', line 2: failed\n {4}Error: boom/);
    expect(bad.stdout).toMatch(/1 passed, 1 failed/);
    const report = JSON.parse(readFileSync(join(folder, 'elsewhere', 'report.json'), 'utf8'));
    expect(report.notebooks.map(({ status }: { status: string }) => status)).toEqual(['failed', 'passed']);
  });

  test('--real-data fails a notebook that used a stand-in', () => {
    writeNotebook(
      'stand-in.ipynb',
      "import { loadMnist } from 'nnlab';\n(await loadMnist({ split: 'test', limit: 10 })).count",
    );
    const run = () =>
      spawnSync(
        process.execPath,
        [resolve('lib/bin.js'), 'run', join(folder, 'stand-in.ipynb'), '--real-data', '--out', folder],
        {
          encoding: 'utf8',
          env: { ...process.env, NNLAB_DATA: '', NNLAB_OFFLINE: '1' },
        },
      );
    expect(run().stdout).toContain('real data was asked for, but MNIST came from a stand-in');
    expect(run().status).toBe(1);
  });

  test('--unsolved passes where exactly the graded checks say that they are not done yet', () => {
    const roles = { schema_version: 3, grade: false, solution: false, locked: false, task: false };
    const cell = (id: string, source: string, more: object) => ({
      ...{ cell_type: 'code', id, source, execution_count: null, outputs: [] },
      metadata: { nbgrader: { ...roles, grade_id: id, ...more } },
    });
    const lesson = (name: string, use: string) => {
      const cells = [
        cell('setup', "import { check, notDoneYet } from 'nnlab';", { locked: true }),
        cell('exercise-one', 'function one(): number {\n  // BEGIN SOLUTION\n  return 1;\n  // END SOLUTION\n}', {
          solution: true,
        }),
        cell('check-one', use, { grade: true, locked: true, points: 1 }),
      ];
      const metadata = { kernelspec: { name: 'tslab', display_name: 'TypeScript' } };
      writeFileSync(join(folder, name), JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata, cells }));
    };
    lesson('honest.ipynb', "check.equal('one', { actual: () => one(), expected: 1 });");
    lesson('generous.ipynb', "check.equal('one', { actual: () => 1, expected: 1 });");
    const { stdout, status } = nnlab('run', '--unsolved', 'honest.ipynb', 'generous.ipynb');
    expect(stdout).toMatch(/✓ .*honest\.ipynb/);
    expect(stdout).toMatch(/✗ .*generous\.ipynb[^✓]*cell 'check-one' grades, but does not say "not done yet"/);
    expect(status).toBe(1);
  });

  test('nothing to run is a failure, and so is a bad flag', () => {
    const nothing = nnlab('run', join(folder, 'out-of-nowhere'));
    expect(nothing.status).toBe(1);
    const empty = mkdtempSync(join(folder, 'empty-'));
    expect(nnlab('run', empty)).toMatchObject({ status: 1, stderr: expect.stringContaining('no notebooks in') });
    expect(nnlab('run', '--timeout', '-3').stderr).toContain('Expected a number above 0.');
  });
});
