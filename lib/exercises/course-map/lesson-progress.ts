import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A lesson as the map of the course shows it. */
export interface LessonProgress {
  /** Two digits: '07'. */
  readonly number: string;
  /** The file's name. */
  readonly file: string;
  readonly title: string;
  /** What a reader needs. */
  readonly minutes: number;
  /** The numbers of the lessons to know before. */
  readonly requires: readonly string[];
  /** Graded cells. */
  readonly checks: number;
  /** Those of them whose saved output says that everything in them passes. */
  readonly passed: number;
}

type Text = string | readonly string[];
interface SavedCell {
  readonly source: Text;
  readonly metadata: { readonly nbgrader?: { readonly grade?: boolean } };
  readonly outputs?: readonly { readonly output_type: string; readonly text?: Text }[];
}
interface SavedLesson {
  readonly metadata: { readonly nnlab: { readonly minutes: number; readonly requires: readonly string[] } };
  readonly cells: readonly SavedCell[];
}

/** The lessons of a folder, by number. What cannot be read as a lesson is none: it may be half saved. */
export function readLessonProgress(folder: string): LessonProgress[] {
  const files = readdirSync(folder).filter((name) => /^\d\d-.*\.ipynb$/.test(name));
  return files.sort().flatMap((file) => {
    try {
      return [progressOf(file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as SavedLesson)];
    } catch {
      return [];
    }
  });
}

function progressOf(file: string, { cells, metadata }: SavedLesson): LessonProgress {
  const graded = cells.filter((cell) => cell.metadata.nbgrader?.grade);
  const [, number = '', title = ''] = /^# (\d\d) · (.+)$/m.exec(joined(cells[0]!.source)) ?? [];
  const { minutes, requires } = metadata.nnlab;
  if (!file.startsWith(number) || title === '') throw new TypeError(`${file} has no title`);
  return {
    number,
    file,
    title,
    minutes,
    requires: [...requires],
    checks: graded.length,
    passed: graded.filter(passes).length,
  };
}

/** A check that passes prints ✓, one that is not written yet ○; one that fails throws. */
function passes({ outputs = [] }: SavedCell): boolean {
  const text = outputs.map((output) => joined(output.text ?? '')).join('');
  return text.includes('✓') && !text.includes('○') && outputs.every(({ output_type }) => output_type !== 'error');
}

const joined = (text: Text): string => (typeof text === 'string' ? text : text.join(''));
