import ts from 'typescript';
import type { Exercise } from '../../../lib/course/grading/check-exercises';
import { replaceRegions } from '../../../lib/course/grading/regions';
import { textOf, type Notebook } from '../../../lib/course/notebook/document';
import { neededCells, type CodeText } from './needed-cells';

/** A lesson with the code of some cells replaced. */
export interface Setting {
  readonly notebook: Notebook;
  readonly standIns?: Readonly<Record<string, string>>;
}

/**
 * Runs the checks of an exercise with some code in the solution's place, and of the other cells only what they need.
 *
 * @returns What was printed.
 * @throws Whatever a check throws.
 */
export async function runExercise(
  { notebook, standIns = {} }: Setting,
  { cell, checks }: Exercise,
  code?: string,
): Promise<string> {
  const cells = notebook.cells.filter(({ cell_type }) => cell_type === 'code');
  const texts = cells.map(({ id, source }): CodeText => {
    if (id === cell.id && code !== undefined)
      return { id, code: replaceRegions(textOf(source), 'SOLUTION', () => [code]) };
    return { id, code: standIns[id] ?? textOf(source) };
  });
  let printed = '';
  for (const check of checks) {
    const upToCheck = texts.slice(0, texts.findIndex(({ id }) => id === check.id) + 1);
    // A check declares nothing, so others before it are not needed.
    printed += await run(
      neededCells(upToCheck.filter(({ id }) => id === check.id || !checks.some((c) => c.id === id))),
    );
  }
  return printed;
}

/** What a lesson shows on the way is not what is tested. */
const silent = { log: () => {}, table: () => {} };

/** Runs cells as one module, with the library as the tests see it. */
async function run(cells: readonly CodeText[]): Promise<string> {
  const { outputText } = ts.transpileModule(cells.map(({ code }) => code).join('\n'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, esModuleInterop: true },
  });
  const AsyncFunction = (async () => {}).constructor as new (
    ...code: string[]
  ) => (...values: unknown[]) => Promise<void>;
  const { write } = process.stdout;
  let printed = '';
  process.stdout.write = (text) => Boolean((printed += String(text)));
  try {
    await new AsyncFunction('require', 'exports', 'console', outputText)(require, {}, silent);
  } finally {
    process.stdout.write = write;
  }
  return printed;
}
