import { readNotebook, serialiseNotebook, type Notebook } from '../notebook/document';
import { glossaryOf } from '../notebook/glossary';
import { findNotebooks } from '../runner/find-notebooks';
import { studentVersion } from './student-copies';

/**
 * What a student's folder holds: the student's version of every lesson, and the glossary. A lesson that cannot be made is left
 * out, and reported.
 */
export function studentFiles(lessons: string): { files: Map<string, string>; problems: string[] } {
  const [files, masters, problems] = [new Map<string, string>(), new Map<string, Notebook>(), [] as string[]];
  for (const { path, name } of findNotebooks([lessons])) {
    try {
      files.set(name, serialiseNotebook(studentVersion(path)));
      masters.set(path, readNotebook(path));
    } catch (error) {
      problems.push((error as Error).message);
    }
  }
  if (masters.size > 0) files.set('glossary.md', glossaryOf(masters));
  return { files, problems };
}
