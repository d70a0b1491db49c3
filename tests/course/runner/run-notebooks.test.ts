import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeCell } from '../../../lib/dist/course/notebook/document';
import type { NotebookReport } from '../../../lib/dist/course/runner/report';
import { notebookFolder, statusesOf } from './support/run-folder';

const notebooks = notebookFolder();
afterAll(notebooks.remove);
const { write, writeText, run, executed, folder } = notebooks;

describe('runNotebooks', () => {
  test('each notebook gets its verdict by name and cell, whatever happens to the others', async () => {
    write('good.ipynb', 'const a = 1;', "console.log('hi');\na + 1");
    write('broken.ipynb', 'const a = 1;', "\nthrow new Error('boom');", 'a');
    write('loop.ipynb', '1', 'while (true) {}', '3');
    write('exit.ipynb', '1', 'process.exit(0)', '3');
    write('types.ipynb', "const a: number = 'one';");
    write('rejects.ipynb', "Promise.reject(new Error('nobody'))");
    writeText('damaged.ipynb', '{ "cells": [');
    const names = ['good', 'broken', 'loop', 'exit', 'types', 'rejects', 'damaged', 'absent'].map(
      (name) => `${name}.ipynb`,
    );

    const { report, finished, written } = await run(names, { limits: { cellTime: 3 } });
    expect(written).toEqual(report);
    expect(report).toMatchObject({ passed: 1, failed: 7 });
    expect(report.notebooks.map(({ path }) => path)).toEqual(names.map((name) => join(folder, name)));
    expect(finished).toHaveLength(8);

    const [good, broken, loop, exit, types, rejects, damaged, absent] = report.notebooks as [
      NotebookReport,
      NotebookReport,
      NotebookReport,
      NotebookReport,
      NotebookReport,
      NotebookReport,
      NotebookReport,
      NotebookReport,
    ];
    expect(good).toMatchObject({ status: 'passed', origin: null, backend: null, datasets: {} });
    expect(statusesOf(good)).toEqual(['passed', 'passed']);
    expect(statusesOf(broken)).toEqual(['passed', 'failed', 'not-run']);
    expect(broken.cells[1]).toMatchObject({
      id: 'step-2',
      error: { name: 'Error', message: 'boom', line: 2, source: "throw new Error('boom');" },
    });
    expect(statusesOf(loop)).toEqual(['passed', 'timeout', 'not-run']);
    expect(statusesOf(exit)).toEqual(['passed', 'killed', 'not-run']);
    expect(types.cells[0]).toMatchObject({ status: 'failed', error: { name: 'TypeScript', line: 1 } });
    expect(rejects.cells[0]).toMatchObject({ status: 'failed', error: { message: 'nobody' } });
    expect(damaged).toMatchObject({
      status: 'failed',
      cells: [],
      error: { message: expect.stringContaining('not valid JSON') },
    });
    expect(absent).toMatchObject({
      status: 'failed',
      cells: [],
      error: { message: expect.stringContaining('ENOENT') },
    });
  });

  test('the executed notebook holds outputs in place and is valid', async () => {
    write(
      'outputs.ipynb',
      "console.log('a');\nconsole.log('b');\n1 + 1",
      "import { display } from 'tslab';\ndisplay.html('<i>c</i>');",
    );
    await run(['outputs.ipynb']);
    const cells = executed('outputs.ipynb').cells as CodeCell[];
    expect(cells.map((cell) => cell.execution_count)).toEqual([1, 2]);
    expect(cells[0]!.outputs).toEqual([
      { output_type: 'stream', name: 'stdout', text: 'a\nb\n' },
      { output_type: 'execute_result', execution_count: 1, data: { 'text/plain': '2' }, metadata: {} },
    ]);
    expect(cells[1]!.outputs).toEqual([
      { output_type: 'display_data', data: { 'text/html': '<i>c</i>' }, metadata: {} },
    ]);
    expect(readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('a failing cell’s error stands in the executed notebook', async () => {
    write('error.ipynb', "throw new TypeError('no');");
    await run(['error.ipynb']);
    const [cell] = executed('error.ipynb').cells as CodeCell[];
    expect(cell!.outputs).toMatchObject([{ output_type: 'error', ename: 'TypeError', evalue: 'no' }]);
  });

  test('a cell tagged raises-exception may throw, but may not run for ever', async () => {
    write('allowed.ipynb', { code: "throw new Error('on purpose');", tags: ['raises-exception'] }, '1');
    write('not-allowed.ipynb', { code: 'while (true) {}', tags: ['raises-exception'] });
    const { report } = await run(['allowed.ipynb', 'not-allowed.ipynb'], { limits: { cellTime: 2 } });
    expect(report.notebooks.map(({ status }) => status)).toEqual(['passed', 'failed']);
    expect(report.notebooks[0]!.cells[0]!.error).toMatchObject({ message: 'on purpose' });
  });

  test('an error that comes after its cell fails the cell that caused it', async () => {
    write('late.ipynb', "setTimeout(() => { throw new Error('late'); }, 1500);", '2');
    write(
      'meanwhile.ipynb',
      "const state = { go: false };\nconst timer = setInterval(() => { if (state.go) { clearInterval(timer); throw new Error('late'); } }, 5);",
      'state.go = true;\nawait new Promise((resolve) => setTimeout(resolve, 500));',
    );
    const { report } = await run(['late.ipynb', 'meanwhile.ipynb']);
    for (const { status, cells } of report.notebooks) {
      expect(status).toBe('failed');
      expect(cells).toMatchObject([{ status: 'failed', error: { message: 'late' } }, { status: 'passed' }]);
    }
  });

  test('an interrupted run reports what was not run', async () => {
    write('endless.ipynb', 'while (true) {}', '2');
    write('waiting.ipynb', '1');
    const interrupt = new AbortController();
    setTimeout(() => interrupt.abort(), 500);
    const { report } = await run(['endless.ipynb', 'waiting.ipynb'], { jobs: 1, signal: interrupt.signal });
    expect(report.passed).toBe(0);
    expect(report.notebooks.map(({ interrupted }) => interrupted)).toEqual([true, true]);
    expect(report.notebooks[1]).toMatchObject({ status: 'failed', error: { message: 'the notebook was not run.' } });
    expect(existsSync(join(folder, 'out', 'report.json'))).toBe(true);
  });

  test('cells after one that throws run where asked for, and skipped ones never', async () => {
    write('goes-on.ipynb', "throw new Error('first');", { code: '1', tags: ['skip-execution'] }, '3');
    expect(statusesOf((await run(['goes-on.ipynb'])).report.notebooks[0]!)).toEqual(['failed', 'skipped', 'not-run']);
    const { report } = await run(['goes-on.ipynb'], { keepGoing: true });
    expect(statusesOf(report.notebooks[0]!)).toEqual(['failed', 'skipped', 'passed']);
  });

  test('after the end of a process the passed cells can be run again, to go on behind it', async () => {
    write('replayed.ipynb', 'let a = 1;', 'a += 1;', 'process.exit(0);', 'if (a !== 2) throw new Error(`a is ${a}`);');
    const { report } = await run(['replayed.ipynb'], { replay: true });
    expect(statusesOf(report.notebooks[0]!)).toEqual(['passed', 'passed', 'killed', 'passed']);
    expect(report.notebooks[0]!.status).toBe('failed');
  });

  test('a notebook has a time of its own', async () => {
    const wait = 'await new Promise((resolve) => setTimeout(resolve, 1500));';
    write('slow.ipynb', wait, wait, wait);
    const { report } = await run(['slow.ipynb'], { limits: { notebookTime: 2 } });
    const [notebook] = report.notebooks;
    expect(statusesOf(notebook!)).toContain('timeout');
    expect(notebook!.cells.find(({ status }) => status === 'timeout')!.error!.message).toMatch(
      /the notebook ran longer than 2 s/,
    );
  });

  test('results do not depend on the number of workers', async () => {
    const names = Array.from({ length: 6 }, (_, i) => `same-${i}.ipynb`);
    names.forEach((name, i) => write(name, 'const a = 1;', i % 3 ? `a + ${i}` : "throw new Error('no');"));
    const stable = (reports: readonly NotebookReport[]) =>
      reports.map(({ path, status, cells }) => ({
        path,
        status,
        cells: cells.map((cell) => ({ ...cell, seconds: 0 })),
      }));
    const outputs = () => names.map((name) => readFileSync(join(notebooks.out, name), 'utf8'));
    const one = (await run(names, { jobs: 1 })).report;
    const outputsOfOne = outputs();
    const three = (await run(names, { jobs: 3 })).report;
    expect(stable(three.notebooks)).toEqual(stable(one.notebooks));
    expect(outputs()).toEqual(outputsOfOne);
  });

  test('--resume runs only what is missing or has changed', async () => {
    write('kept.ipynb', '1');
    write('changed.ipynb', '1');
    await run(['kept.ipynb', 'changed.ipynb']);
    const { mtimeMs } = statSync(join(notebooks.out, 'kept.ipynb'));
    write('changed.ipynb', '2');
    write('new.ipynb', '3');
    const { finished, report } = await run(['kept.ipynb', 'changed.ipynb', 'new.ipynb'], { resume: true });
    expect(finished.filter(({ unchanged }) => unchanged).map(({ report: { path } }) => path)).toEqual([
      join(folder, 'kept.ipynb'),
    ]);
    expect(report).toMatchObject({ passed: 3, failed: 0 });
    expect(statSync(join(notebooks.out, 'kept.ipynb')).mtimeMs).toBe(mtimeMs);
  });
});
