import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { updateWorkspace } from '../../../lib/course/grading/workspace';
import { serialiseNotebook } from '../../../lib/course/notebook/document';
import { code, lesson } from './support/lesson';

let work: string;
beforeEach(() => {
  work = join(mkdtempSync(join(tmpdir(), 'nnlab-work-')), 'work');
});
afterEach(() => rmSync(join(work, '..'), { recursive: true }));

const version = (n: number): string => serialiseNotebook(lesson(code('show', `console.log(${n});`)));
const update = (n: number): string[] => updateWorkspace(work, new Map([['02-neuron.ipynb', version(n)]]));
const read = (name = '02-neuron.ipynb'): string => readFileSync(join(work, name), 'utf8');
const write = (text: string): void => writeFileSync(join(work, '02-neuron.ipynb'), text);
const names = (): string[] => readdirSync(work).filter((name) => !name.startsWith('.'));

describe('updateWorkspace', () => {
  test('makes what is missing, also what the student deleted', () => {
    expect(update(1)).toEqual([]);
    expect(read()).toBe(version(1));
    rmSync(join(work, '02-neuron.ipynb'));
    expect(update(1)).toEqual([]);
    expect(read()).toBe(version(1));
  });

  test('replaces a lesson that the student has not touched', () => {
    update(1);
    expect(update(2)).toEqual(['02-neuron.ipynb was brought up to date; you had not changed it.']);
    expect([read(), names()]).toEqual([version(2), ['02-neuron.ipynb']]);
  });

  test('leaves a changed lesson alone, byte for byte, and puts the newer one beside it, with a note', () => {
    update(1);
    const mine = version(1).replace('log(1)', 'log(42)');
    write(mine);
    expect(update(1)).toEqual([]);
    expect(update(2)).toEqual([
      "There is a newer version of 02-neuron.ipynb: it is in '02-neuron (new version).ipynb'. Your work is as you left it.",
    ]);
    expect(read()).toBe(mine);
    const beside = read('02-neuron (new version).ipynb');
    expect(beside).toContain('Your work is in `02-neuron.ipynb`, as you left it.');
    expect(beside).toContain('console.log(2);');
  });

  test('says so once, and numbers what comes later, for the student may work in the newer one', () => {
    update(1);
    write('mine');
    update(2);
    writeFileSync(join(work, '02-neuron (new version).ipynb'), 'mine, too');
    expect(update(2)).toEqual([]);
    expect(update(3)[0]).toContain("'02-neuron (new version 2).ipynb'");
    expect([read(), read('02-neuron (new version).ipynb')]).toEqual(['mine', 'mine, too']);
  });

  test('without its ledger overwrites nothing that differs', () => {
    update(1);
    rmSync(join(work, '.nnlab.json'));
    expect(update(1)).toEqual([]);
    writeFileSync(join(work, '.nnlab.json'), '{');
    write('mine');
    expect(update(1)).toHaveLength(1);
    expect(read()).toBe('mine');
  });

  test('leaves what is not its own', () => {
    update(1);
    writeFileSync(join(work, 'notes.ipynb'), 'mine');
    update(2);
    expect(read('notes.ipynb')).toBe('mine');
    expect(existsSync(join(work, '.nnlab.json'))).toBe(true);
  });
});
