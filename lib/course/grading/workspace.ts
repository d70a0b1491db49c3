import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseNotebook, serialiseNotebook, writeWhole } from '../notebook/document';

/** Hashes of the files as they were last put into the workspace, by name. */
type Ledger = Record<string, string>;

const ledgerName = '.nnlab.json';

/**
 * Brings a student's folder up to date: what is missing is made, what the student has not touched is replaced, and where the student
 * has changed a file, the newer one is put beside it. Not a byte of the student's is overwritten.
 *
 * @param folder - Made where it is missing.
 * @param files - The newest version of each, by name.
 * @returns What the student should know, a sentence each.
 */
export function updateWorkspace(folder: string, files: ReadonlyMap<string, string>): string[] {
  mkdirSync(folder, { recursive: true });
  const ledger = readLedger(folder);
  const notes: string[] = [];
  for (const [name, text] of files) {
    const note = updateFile({ folder, name, text, known: ledger[name] });
    if (note !== undefined) notes.push(note);
    ledger[name] = hashOf(text);
  }
  writeWhole(join(folder, ledgerName), `${JSON.stringify(ledger, Object.keys(ledger).sort(), 2)}\n`);
  return notes;
}

interface Update {
  readonly folder: string;
  readonly name: string;
  readonly text: string;
  /** The hash of what was last put there; undefined where that is not known. */
  readonly known: string | undefined;
}

function updateFile({ folder, name, text, known }: Update): string | undefined {
  const path = join(folder, name);
  if (!existsSync(path)) {
    writeWhole(path, text);
    return undefined;
  }
  const isOfferedAlready = known === hashOf(text);
  const current = hashOf(readFileSync(path));
  if (isOfferedAlready || current === hashOf(text)) return undefined;
  if (current === known) {
    writeWhole(path, text);
    return `${name} was brought up to date; you had not changed it.`;
  }
  const beside = freeName(folder, name);
  writeWhole(join(folder, beside), withNote(text, name));
  return `There is a newer version of ${name}: it is in '${beside}'. Your work is as you left it.`;
}

/** `02-neuron (new version).ipynb`, numbered where that is taken. */
function freeName(folder: string, name: string): string {
  const extension = extname(name);
  for (let n = 1; ; n++) {
    const beside = `${name.slice(0, -extension.length)} (new version${n === 1 ? '' : ` ${n}`})${extension}`;
    if (!existsSync(join(folder, beside))) return beside;
  }
}

/** A newer lesson that says, below its title, what it is. */
function withNote(text: string, name: string): string {
  if (extname(name) !== '.ipynb') return text;
  const notebook = parseNotebook(text, name);
  const source =
    `> **A newer version of this lesson.** Your work is in \`${name}\`, as you left it. ` +
    'Go on there, or copy your answers over and go on here.';
  notebook.cells.splice(1, 0, { cell_type: 'markdown', id: 'about-this-version', metadata: {}, source });
  return serialiseNotebook(notebook);
}

/** A ledger that cannot be read knows nothing: then every file that differs counts as changed by the student. */
function readLedger(folder: string): Ledger {
  try {
    return JSON.parse(readFileSync(join(folder, ledgerName), 'utf8')) as Ledger;
  } catch {
    return {};
  }
}

const hashOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
