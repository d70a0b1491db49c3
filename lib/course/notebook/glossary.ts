import { basename } from 'node:path';
import type { Notebook } from './document';
import { numberOf, termsOf, type Term } from './lesson-facts';

interface Entry extends Term {
  /** The lesson that defines it. */
  readonly path: string;
}

/** All terms of lessons, by the alphabet; of one name as the lessons come. */
function entriesOf(lessons: ReadonlyMap<string, Notebook>): Entry[] {
  const entries = [...lessons].flatMap(([path, notebook]) => termsOf(notebook).map((term) => ({ ...term, path })));
  return entries.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The glossary of the course as Markdown: each term, what it means, and the lesson that explains it. */
export function glossaryOf(lessons: ReadonlyMap<string, Notebook>): string {
  const lines = entriesOf(lessons).map(({ name, alias, definition, path }) => {
    const file = basename(path);
    return `- **${name}**${alias === undefined ? '' : ` (${alias})`}: ${definition} ([${numberOf(path) ?? file}](${file}))`;
  });
  return `# Glossary\n\nEvery term of the course, with the lesson that explains it.\n\n${lines.join('\n')}\n`;
}

/** Terms that two lessons define: the reader could not know which holds. */
export function checkGlossary(lessons: ReadonlyMap<string, Notebook>): string[] {
  const first = new Map<string, string>();
  return [...lessons].flatMap(([path, notebook]) =>
    termsOf(notebook).flatMap(({ name }) => {
      const earlier = first.get(name.toLowerCase());
      first.set(name.toLowerCase(), earlier ?? path);
      return earlier ? [`${path}: the term '${name}' is defined in ${earlier}, too; expected it once.`] : [];
    }),
  );
}
