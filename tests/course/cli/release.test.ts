import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nnlab-release-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const nnlab = (...args: string[]) =>
  spawnSync(process.execPath, [resolve('lib/bin.js'), ...args], { cwd: folder, encoding: 'utf8' });

describe('nnlab release', () => {
  test('writes the students’ versions, the same bytes each time, and leaves the lessons alone', () => {
    const lesson = resolve('notebooks/02-neuron.ipynb');
    const before = readFileSync(lesson, 'utf8');
    for (const out of ['first', 'second']) expect(nnlab('release', lesson, '--out', out)).toMatchObject({ status: 0 });
    const [first, second] = ['first', 'second'].map((out) =>
      readFileSync(join(folder, out, '02-neuron.ipynb'), 'utf8'),
    );
    expect(first).toBe(second);
    expect(first).toContain("throw notDoneYet('neuron');");
    expect(readFileSync(lesson, 'utf8')).toBe(before);
  });

  test('brings the pictures that a lesson reads, where there are none', () => {
    const lesson = resolve('notebooks/13-images-as-matrices.ipynb');
    const release = () => nnlab('release', lesson, '--out', join('course', 'work'));
    const copy = join('course', 'work', '13-images-as-matrices.ipynb');
    const picture = join('course', 'datasets', 'pictures', 'pi.jpg');
    expect(release()).toMatchObject({ status: 0, stdout: `${copy}\n${picture}\n` });
    expect(readFileSync(join(folder, picture))).toEqual(readFileSync(resolve('datasets/pictures/pi.jpg')));
    writeFileSync(join(folder, picture), 'their own');
    expect(release()).toMatchObject({ status: 0, stdout: `${copy}\n` });
    expect(readFileSync(join(folder, picture), 'utf8')).toBe('their own');
  });

  test('a lesson that cannot be released is one sentence, and does not stop the others', () => {
    writeFileSync(join(folder, '01-bad.ipynb'), '{');
    const { status, stdout, stderr } = nnlab('release', '01-bad.ipynb', resolve('notebooks/00-setup.ipynb'));
    expect(stderr).toMatch(/^01-bad\.ipynb: the notebook is not valid JSON .*\n$/);
    expect(stdout).toContain(join('build', 'release', '00-setup.ipynb'));
    expect(status).toBe(1);
  });
});
