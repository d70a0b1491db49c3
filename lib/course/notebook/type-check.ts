import { basename, dirname, join, resolve } from 'node:path';
import ts from '@tslab/typescript-for-tslab';
import { textOf, type Notebook } from './document';

/** A complaint of the type checker about a cell of a lesson. Lines count from 1 in the cell. */
export interface TypeProblem {
  readonly path: string;
  readonly cell: string;
  readonly line: number;
  readonly message: string;
}

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  moduleDetection: ts.ModuleDetectionKind.Force,
  esModuleInterop: true,
  resolveJsonModule: true,
  skipLibCheck: true,
  types: ['node'],
};

interface Lesson {
  readonly path: string;
  readonly text: string;
  /** For each line of `text`, the cell it belongs to and its line there. */
  readonly lines: readonly { readonly cell: string; readonly line: number }[];
}

/** All code cells of a notebook as one module, each line knowing its cell. */
function asModule(path: string, notebook: Notebook): Lesson {
  const rows = notebook.cells
    .filter((cell) => cell.cell_type === 'code')
    .flatMap((cell) =>
      textOf(cell.source)
        .split('\n')
        .map((text, i) => ({ text, cell: cell.id, line: i + 1 })),
    );
  return { path, text: rows.map(({ text }) => text).join('\n'), lines: rows };
}

/**
 * Checks the code cells of lessons with the compiler that tslab uses, but strictly, which tslab is not. A lesson counts as
 * one module, so each name is declared once and each import stands once.
 */
export function typeCheckNotebooks(notebooks: ReadonlyMap<string, Notebook>): TypeProblem[] {
  const lessons = new Map<string, Lesson>();
  for (const [path, notebook] of notebooks) {
    const file = join(dirname(resolve(path)), `${basename(path, '.ipynb')}.cells.ts`);
    lessons.set(file, asModule(path, notebook));
  }
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => lessons.has(file) || fileExists(file);
  host.readFile = (file) => lessons.get(file)?.text ?? readFile(file);

  const program = ts.createProgram([...lessons.keys()], options, host);
  return [...lessons].flatMap(([file, lesson]) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(file)).map(({ file: source, start, messageText }) => {
      const message = ts.flattenDiagnosticMessageText(messageText, ' ').replace(/ +/g, ' ');
      const row = source && start !== undefined ? source.getLineAndCharacterOfPosition(start).line : 0;
      const { cell, line } = lesson.lines[row] ?? { cell: '', line: 0 };
      return { path: lesson.path, cell, line, message };
    }),
  );
}
