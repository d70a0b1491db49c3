import { mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readNotebook, serialiseNotebook, writeWhole, type Notebook } from '../notebook/document';
import type { RunTarget } from '../runner/run-notebooks';
import { releaseNotebook } from './release';

/**
 * Writes the student versions of lessons into a folder, and says where to run them.
 *
 * @throws {Error} Where one cannot be made; the message names the lesson.
 */
export function studentCopies(targets: readonly RunTarget[], folder: string): RunTarget[] {
  return targets.map(({ path, name }) => {
    const copy = join(folder, name);
    const student = serialiseNotebook(studentVersion(path));
    mkdirSync(dirname(copy), { recursive: true });
    writeWhole(copy, student);
    return { path: relative(process.cwd(), copy), name };
  });
}

/** The student's version of the lesson in a file. */
export function studentVersion(path: string): Notebook {
  const lesson = readNotebook(path);
  try {
    return releaseNotebook(lesson);
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}
