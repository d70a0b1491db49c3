import { SourceMap } from 'node:module';
import type { CompiledCell, Diagnostic, ThrownValue } from './protocol';

/** Where in a notebook's cell something happened. Lines and columns count from 1. */
export interface CellPosition {
  readonly cell: number;
  readonly line: number;
  readonly column: number;
}

/** An error of a cell in the words of Jupyter's protocol, and where in the notebook it came from. */
export interface CellError {
  readonly name: string;
  readonly message: string;
  readonly traceback: readonly string[];
  /** The innermost line of a cell on the way to the error; absent where no cell is on the stack. */
  readonly position?: CellPosition;
  /** The cell whose code, timers or promises threw it. */
  readonly origin?: number;
}

/** The cells that ran so far: what is needed to read a stack trace. */
export interface CellSource {
  readonly code: string;
  readonly compiled: CompiledCell;
}

/** What tslab's executor writes before a cell's code, on its first line. */
const wrapper = { async: '(async function(exports, require) { ', sync: '(function(exports, require) { ' };

/** tslab puts this line before each cell, so that TypeScript takes it for a module. */
const linesBeforeCell = 1;

/** The name under which a cell's script appears in stack traces. */
export const scriptName = (cell: number): string => `nnlab-cell-${cell}`;

const cellFrame = /nnlab-cell-(\d+):(\d+):(\d+)/;
const machinery = /\(node:|at node:|[\\/]tslab[\\/]dist[\\/]|[\\/]course[\\/]kernel[\\/]/;

/** Follows a position of a running script back to the TypeScript of its cell. */
function toCellPosition(cell: number, line: number, column: number, source: CellSource): CellPosition | undefined {
  const { compiled } = source;
  const prefix = compiled.hasToplevelAwait ? wrapper.async : wrapper.sync;
  let position = { line: line - 1, column: column - 1 - (line === 1 ? prefix.length : 0) };
  for (const json of compiled.sourceMaps) {
    const entry = new SourceMap(JSON.parse(json)).findEntry(position.line, position.column);
    if (!('originalLine' in entry)) return undefined;
    position = { line: entry.originalLine, column: entry.originalColumn };
  }
  return { cell, line: position.line + 1 - linesBeforeCell, column: position.column + 1 };
}

/** The few lines around a position, with a mark at the one that matters. */
function excerpt(code: string, { line, column }: { line: number; column: number }): string[] {
  const lines = code.split('\n');
  const first = Math.max(1, line - 2);
  const width = String(line + 1).length;
  const shown = lines.slice(first - 1, line + 1).map((text, i) => {
    const number = first + i;
    return `${number === line ? '>' : ' '} ${String(number).padStart(width)} | ${text}`;
  });
  shown.splice(line - first + 1, 0, `${' '.repeat(width + 3)}| ${' '.repeat(Math.max(0, column - 1))}^`);
  return shown;
}

/** Reads a stack trace: its frames in cells named as the reader knows them, the machinery between left out. */
export function toCellError(thrown: ThrownValue, cells: ReadonlyMap<number, CellSource>): CellError {
  let position: CellPosition | undefined;
  const frames: string[] = [];
  for (const frame of thrown.stack.split('\n').filter((line) => /^\s+at /.test(line))) {
    const [place, cell, row, column] = cellFrame.exec(frame) ?? [];
    const source = cells.get(Number(cell));
    const found = place && source ? toCellPosition(Number(cell), Number(row), Number(column), source) : undefined;
    if (found) {
      position ??= found;
      // tslab keeps the functions of cells in a proxy, which is nobody's business.
      const name = /at (?:async )?(?:Proxy\.)?(?!Timeout|Immediate|eval)(\S+) \(/.exec(frame)?.[1];
      const where = `cell ${found.cell}, line ${found.line}`;
      const line = `    at ${name ? `${name} (${where})` : where}`;
      if (line !== frames.at(-1)) frames.push(line);
    } else if (!place && !machinery.test(frame)) {
      frames.push(frame);
    }
  }
  const { name, message, cell: origin } = thrown;
  const where = position && [
    `cell ${position.cell}, line ${position.line}`,
    ...excerpt(cells.get(position.cell)!.code, position),
  ];
  // A way of one step says no more than the place above it.
  const way = position && frames.length === 1 && frames[0] === `    at ${where![0]}` ? [] : frames;
  const headline = name === 'thrown value' ? `Thrown, but not an Error: ${message}` : `${name}: ${message}`;
  return { name, message, traceback: [headline, ...(where ?? []), ...way], position, origin };
}

/** The complaints of the type checker about a cell, as one error. */
export function diagnosticsToCellError(cell: number, code: string, diagnostics: readonly Diagnostic[]): CellError {
  const first = diagnostics[0]!;
  const position = first.file ? undefined : { cell, line: first.line, column: first.column };
  const traceback = diagnostics.flatMap(({ message, line, column, file }) => [
    `${file ? `${file}, line ${line}` : `cell ${cell}, line ${line}`}: ${message}`,
    ...(file ? [] : excerpt(code, { line, column })),
  ]);
  return { name: 'TypeScript', message: first.message, traceback, position };
}
