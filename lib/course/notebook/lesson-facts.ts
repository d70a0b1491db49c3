import { basename } from 'node:path';
import { textOf, type Notebook } from './document';

/** A word that a lesson teaches. */
export interface Term {
  readonly name: string;
  /** Another name for it, in Markdown. */
  readonly alias?: string;
  /** One sentence or two, in Markdown. */
  readonly definition: string;
}

/** What a lesson's metadata say for the map of the course. */
export interface MapEntry {
  /** What a reader needs. */
  readonly minutes: number;
  /** The numbers of the lessons to know before: '00'. */
  readonly requires: readonly string[];
}

/** The number at the beginning of a lesson's file name: '07'; undefined where there is none. */
export function numberOf(path: string): string | undefined {
  return /^(\d\d)-/.exec(basename(path))?.[1];
}

/** What stands in `metadata.nnlab`. What is in it may be malformed: `nnlab check` tells. */
export function mapEntryOf({ metadata }: Notebook): Partial<MapEntry> {
  return (metadata.nnlab ?? {}) as Partial<MapEntry>;
}

/** The cell under the heading Terms; undefined where there is none. */
export function termsCell({ cells }: Notebook): string | undefined {
  const texts = cells.filter((cell) => cell.cell_type === 'markdown').map((cell) => textOf(cell.source));
  return texts.find((text) => /^## Terms$/m.test(text));
}

/** The terms of a lesson: lines `- **Term**: definition`, which may go on in indented lines. */
export function termsOf(notebook: Notebook): Term[] {
  const text = termsCell(notebook) ?? '';
  return [...text.matchAll(/^- \*\*(.+?)\*\*(?: \((.+?)\))?: (.+(?:\n {2}.+)*)/gm)].map(
    ([, name, alias, definition]) => ({
      name: name!,
      ...(alias !== undefined && { alias }),
      definition: definition!.replace(/\s*\n\s*/g, ' '),
    }),
  );
}
