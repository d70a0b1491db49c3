import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readNotebook, type CodeCell, type Notebook } from '../../../lib/dist/course/notebook/document';
import type { NotebookReport, Report } from '../../../lib/dist/course/runner/report';
import { runNotebooks } from '../../../lib/dist/course/runner/run-notebooks';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nnlab-run-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Source = string | { code: string; tags: string[] };

function writeNotebook(name: string, ...sources: Source[]): void {
  const cells = sources.map((source, i) => ({
    cell_type: 'code',
    id: `step-${i + 1}`,
    metadata: typeof source === 'string' ? {} : { tags: source.tags },
    source: typeof source === 'string' ? source : source.code,
    execution_count: null,
    outputs: [],
  }));
  const kernelspec = { name: 'tslab', display_name: 'TypeScript' };
  writeFileSync(
    join(folder, name),
    JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: { kernelspec }, cells }),
  );
}

async function run(
  names: string[],
  { jobs = 2, timeout = 60, signal }: { jobs?: number; timeout?: number; signal?: AbortSignal } = {},
) {
  const finished: NotebookReport[] = [];
  const progress = { cell: () => {}, finished: (report: NotebookReport) => void finished.push(report), stop: () => {} };
  const out = join(folder, 'out');
  const report = await runNotebooks(
    names.map((name) => ({ path: join(folder, name), name })),
    { jobs, timeout, out, report: join(out, 'report.json'), progress, signal },
  );
  const executed = (name: string): Notebook => readNotebook(join(out, name));
  return { report, finished, executed, written: JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report };
}

describe('runNotebooks', () => {
  test('each notebook gets its verdict by name and cell, whatever happens to the others', async () => {
    writeNotebook('good.ipynb', 'const a = 1;', "console.log('hi');\na + 1");
    writeNotebook('broken.ipynb', 'const a = 1;', "\nthrow new Error('boom');", 'a');
    writeNotebook('loop.ipynb', '1', 'while (true) {}', '3');
    writeNotebook('exit.ipynb', '1', 'process.exit(0)', '3');
    writeNotebook('types.ipynb', "const a: number = 'one';");
    writeNotebook('rejects.ipynb', "Promise.reject(new Error('nobody'))");
    writeFileSync(join(folder, 'damaged.ipynb'), '{ "cells": [');
    const names = ['good', 'broken', 'loop', 'exit', 'types', 'rejects', 'damaged', 'absent'].map(
      (name) => `${name}.ipynb`,
    );

    const { report, finished, written } = await run(names, { timeout: 3 });
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
    const statuses = (notebook: NotebookReport) => notebook.cells.map(({ status }) => status);
    expect(good).toMatchObject({ status: 'passed', origin: null, backend: null, datasets: {} });
    expect(statuses(good)).toEqual(['passed', 'passed']);
    expect(statuses(broken)).toEqual(['passed', 'failed', 'not-run']);
    expect(broken.cells[1]).toMatchObject({
      id: 'step-2',
      error: { name: 'Error', message: 'boom', line: 2, source: "throw new Error('boom');" },
    });
    expect(statuses(loop)).toEqual(['passed', 'timeout', 'not-run']);
    expect(statuses(exit)).toEqual(['passed', 'killed', 'not-run']);
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
    writeNotebook(
      'outputs.ipynb',
      "console.log('a');\nconsole.log('b');\n1 + 1",
      "import { display } from 'tslab';\ndisplay.html('<i>c</i>');",
    );
    const { executed } = await run(['outputs.ipynb']);
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
    writeNotebook('error.ipynb', "throw new TypeError('no');");
    const { executed } = await run(['error.ipynb']);
    const [cell] = executed('error.ipynb').cells as CodeCell[];
    expect(cell!.outputs).toMatchObject([{ output_type: 'error', ename: 'TypeError', evalue: 'no' }]);
  });

  test('a cell tagged raises-exception may throw, but may not run for ever', async () => {
    writeNotebook('allowed.ipynb', { code: "throw new Error('on purpose');", tags: ['raises-exception'] }, '1');
    writeNotebook('not-allowed.ipynb', { code: 'while (true) {}', tags: ['raises-exception'] });
    const { report } = await run(['allowed.ipynb', 'not-allowed.ipynb'], { timeout: 2 });
    expect(report.notebooks.map(({ status }) => status)).toEqual(['passed', 'failed']);
    expect(report.notebooks[0]!.cells[0]!.error).toMatchObject({ message: 'on purpose' });
  });

  test('an error that comes after the last cell fails the cell that caused it', async () => {
    writeNotebook('late.ipynb', "setTimeout(() => { throw new Error('late'); }, 400);", '2');
    const { report } = await run(['late.ipynb']);
    expect(report.notebooks[0]!.status).toBe('failed');
    expect(report.notebooks[0]!.cells.find(({ status }) => status === 'failed')).toMatchObject({
      error: { message: 'late' },
    });
  });

  test('an interrupted run reports what was not run', async () => {
    writeNotebook('endless.ipynb', 'while (true) {}', '2');
    writeNotebook('waiting.ipynb', '1');
    const interrupt = new AbortController();
    setTimeout(() => interrupt.abort(), 500);
    const { report } = await run(['endless.ipynb', 'waiting.ipynb'], { jobs: 1, signal: interrupt.signal });
    expect(report.passed).toBe(0);
    expect(report.notebooks[1]!.cells.map(({ status }) => status)).toEqual(['not-run']);
    expect(existsSync(join(folder, 'out', 'report.json'))).toBe(true);
  });
});
