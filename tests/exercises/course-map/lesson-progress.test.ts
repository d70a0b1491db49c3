import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLessonProgress } from '../../../lib/exercises/course-map/lesson-progress';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nnlab-map-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const graded = (...outputs: object[]) => ({
  source: [],
  metadata: { nbgrader: { grade: true } },
  outputs,
});
const printed = (text: string) => ({ output_type: 'stream', name: 'stdout', text: [text] });

function write(name: string, title: string, ...cells: object[]): void {
  const metadata = { nnlab: { minutes: 40, requires: ['00'] } };
  const lesson = { cells: [{ source: [`# ${title}\n`, '\n', 'Text.'], metadata: {} }, ...cells], metadata };
  writeFileSync(join(folder, name), JSON.stringify(lesson));
}

describe('readLessonProgress', () => {
  test('a graded cell passes where its saved output has ✓, no ○ and no error', () => {
    write(
      '02-neuron.ipynb',
      '02 · The neuron',
      graded(printed('✓ one\n'), printed('✓ two\n')),
      graded(printed('✓ one\n○ two: not done yet.\n')),
      graded(printed('✓ one\n'), { output_type: 'error' }),
      graded(),
      { source: [], metadata: {}, outputs: [printed('✓ not graded')] },
    );
    expect(readLessonProgress(folder)).toEqual([
      {
        number: '02',
        file: '02-neuron.ipynb',
        title: 'The neuron',
        minutes: 40,
        requires: ['00'],
        checks: 4,
        passed: 1,
      },
    ]);
  });

  test('lessons come by number, and files that are none are left out', () => {
    write('10-scaling.ipynb', '10 · Scaling');
    write('09-optimizers.ipynb', '09 · Optimizers');
    write('notes.ipynb', '11 · Mine');
    write('11-copy.ipynb', '12 · Of another lesson');
    writeFileSync(join(folder, '13-half.ipynb'), '{"cells": [');
    writeFileSync(join(folder, '14-empty.ipynb'), '{"cells": [], "metadata": {}}');
    expect(readLessonProgress(folder).map(({ number }) => number)).toEqual(['09', '10']);
  });
});
