import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readNotebook, type Notebook } from '../../../../lib/dist/course/notebook/document';
import type { NotebookReport, Report } from '../../../../lib/dist/course/runner/report';
import { runNotebooks, type RunOptions } from '../../../../lib/dist/course/runner/run-notebooks';

export type Source = string | { readonly code: string; readonly tags: string[] };

type TestOptions = Partial<Omit<RunOptions, 'limits'>> & { readonly limits?: Partial<RunOptions['limits']> };

/** A folder of notebooks made by a test, inside the clone, where a notebook finds the library. */
export function notebookFolder() {
  mkdirSync('build', { recursive: true });
  const folder = mkdtempSync(resolve('build', 'run-'));
  const out = join(folder, 'out');

  const write = (name: string, ...sources: Source[]): void => {
    const cells = sources.map((source, i) => ({
      cell_type: 'code',
      id: `step-${i + 1}`,
      metadata: typeof source === 'string' ? {} : { tags: source.tags },
      source: typeof source === 'string' ? source : source.code,
      execution_count: null,
      outputs: [],
    }));
    const metadata = { kernelspec: { name: 'tslab', display_name: 'TypeScript' } };
    writeText(name, JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata, cells }));
  };
  const writeText = (name: string, text: string): void => writeFileSync(join(folder, name), text);

  /** Runs notebooks of the folder with limits that a test can wait for. */
  const run = async (names: readonly string[], { limits, ...options }: TestOptions = {}) => {
    const finished: { report: NotebookReport; unchanged: boolean }[] = [];
    const report = await runNotebooks(
      names.map((name) => ({ path: join(folder, name), name })),
      {
        jobs: 2,
        limits: {
          cellTime: 60,
          notebookTime: 120,
          memory: 2000,
          processes: 20,
          output: { bytes: 2e7, displays: 10_000 },
          ...limits,
        },
        out,
        report: join(out, 'report.json'),
        progress: {
          cell: () => {},
          finished: (one, { unchanged } = { unchanged: false }) => void finished.push({ report: one, unchanged }),
          stop: () => {},
        },
        ...options,
      },
    );
    return { report, finished, written: JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report };
  };
  const executed = (name: string): Notebook => readNotebook(join(out, name));
  return {
    folder,
    out,
    write,
    writeText,
    run,
    executed,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const statusesOf = (notebook: NotebookReport): string[] => notebook.cells.map(({ status }) => status);
