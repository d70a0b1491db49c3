import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readNotebook, textOf } from '../notebook/document';

/** How lessons name the pictures that come with the course. */
const picture = /'(\.\.\/datasets\/pictures\/[\w.-]+)'/g;

/**
 * Copies the pictures that a lesson reads to where a copy of it looks for them, unless something is there already: `../datasets/pictures`
 * as the copy sees it.
 *
 * @returns The files that were made.
 */
export function bringPictures({ lesson, copy }: { readonly lesson: string; readonly copy: string }): string[] {
  const code = readNotebook(lesson).cells.filter((cell) => cell.cell_type === 'code');
  const names = code.flatMap(({ source }) => [...textOf(source).matchAll(picture)].map(([, name]) => name!));
  const made: string[] = [];
  for (const name of new Set(names)) {
    const [from, to] = [resolve(dirname(lesson), name), resolve(dirname(copy), name)];
    if (existsSync(to) || !existsSync(from)) continue;
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
    made.push(to);
  }
  return made;
}
