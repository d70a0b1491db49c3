import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Ajv, { type ErrorObject } from 'ajv';
import { notebookSchema } from './schema';

/** Text as notebooks store it: whole, or as lines that keep their newline. */
export type MultilineText = string | string[];

export interface CellMetadata {
  readonly tags?: string[];
  readonly [name: string]: unknown;
}

export type Output =
  | { output_type: 'stream'; name: 'stdout' | 'stderr'; text: MultilineText }
  | { output_type: 'display_data'; data: Record<string, unknown>; metadata: Record<string, unknown> }
  | {
      output_type: 'execute_result';
      execution_count: number | null;
      data: Record<string, unknown>;
      metadata: Record<string, unknown>;
    }
  | { output_type: 'error'; ename: string; evalue: string; traceback: string[] };

export interface CodeCell {
  cell_type: 'code';
  id: string;
  metadata: CellMetadata;
  source: MultilineText;
  execution_count: number | null;
  outputs: Output[];
}

export interface TextCell {
  cell_type: 'markdown' | 'raw';
  id: string;
  metadata: CellMetadata;
  source: MultilineText;
  attachments?: Record<string, unknown>;
}

export type Cell = CodeCell | TextCell;

/** A Jupyter notebook, format 4.5. */
export interface Notebook {
  nbformat: 4;
  nbformat_minor: number;
  metadata: Record<string, unknown>;
  cells: Cell[];
}

const validate = new Ajv({ allErrors: false, discriminator: true, strictTypes: false }).compile(notebookSchema);

/** The text of a cell's source or of an output. */
export function textOf(text: MultilineText): string {
  return typeof text === 'string' ? text : text.join('');
}

/** Text as lines that keep their newline, the form in which notebooks are compared and merged. */
export function linesOf(text: MultilineText): string[] {
  return textOf(text).match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/**
 * Reads a notebook file and checks it against format 4.5. Cells of 4.0–4.4 get the ids that those formats lacked.
 *
 * @throws {Error} Where the file cannot be read or is no such notebook; the message names the file and the place in it.
 */
export function readNotebook(path: string): Notebook {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`${path}: the notebook cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  return parseNotebook(text, path);
}

/** Like {@link readNotebook}, from text; `name` stands in the messages. */
export function parseNotebook(text: string, name: string): Notebook {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${name}: the notebook is not valid JSON (${(error as Error).message}).`);
  }
  const notebook = withIds(value);
  const format = (notebook as { nbformat?: unknown } | null)?.nbformat;
  if (typeof format === 'number' && format !== 4) {
    throw new Error(`${name}: the notebook has format ${format}; expected 4. Open it in JupyterLab and save it again.`);
  }
  const valid: boolean = validate(notebook);
  if (!valid) throw new Error(`${name}: ${inWords(validate.errors![0]!, notebook)}`);
  const { cells } = notebook as Notebook;
  const seen = new Set<string>();
  for (const { id } of cells) {
    if (seen.has(id)) throw new Error(`${name}: two cells have the id '${id}'; expected each id once.`);
    seen.add(id);
  }
  return notebook as Notebook;
}

/** Lifts a notebook of format 4.0–4.4 to 4.5. Anything else is returned as it is, for the schema to judge. */
function withIds(value: unknown): unknown {
  const notebook = value as Notebook | null;
  if (notebook?.nbformat !== 4 || !(notebook.nbformat_minor < 5) || !Array.isArray(notebook.cells)) return value;
  const cells = notebook.cells.map((cell, i) => ({ ...cell, id: cell?.id ?? `cell-${i + 1}` }));
  return { ...notebook, nbformat_minor: 5, cells };
}

/** A schema error in words: the cell by its id, and what is wrong with it. */
function inWords({ instancePath, message, params }: ErrorObject, notebook: unknown): string {
  const [, index] = /^\/cells\/(\d+)/.exec(instancePath) ?? [];
  const cell = index === undefined ? undefined : (notebook as Notebook).cells[Number(index)];
  const place = cell
    ? `cell ${Number(index) + 1} ('${cell.id}')${instancePath.replace(/^\/cells\/\d+/, '')}`
    : instancePath;
  const what = 'additionalProperty' in params ? `${message} (${params.additionalProperty})` : message;
  return `the notebook does not follow format 4.5: ${place ? `${place} ` : ''}${what}.`;
}

/** A notebook as text in its one canonical form: keys sorted, one space of indent, sources as lines. */
export function serialiseNotebook(notebook: Notebook): string {
  const cells = notebook.cells.map((cell) => ({ ...cell, source: linesOf(cell.source) }));
  return `${JSON.stringify(sortKeys({ ...notebook, cells }), null, 1)}\n`;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}

/** Writes a file whole or not at all: to a temporary name beside it, then renamed. */
export function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
