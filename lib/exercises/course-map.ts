import { display } from '../figures/display';
import { readLessonProgress } from './course-map/lesson-progress';
import { detailOf, mapHtml } from './course-map/map-html';

/**
 * Shows the way through the course: each lesson below those that it builds on, with its minutes and how many of its checks pass in
 * the notebook as it was last saved. A click opens the lesson.
 *
 * @param options.folder - Where the lessons are. Default: beside this notebook.
 * @example
 * courseMap({ folder: 'notebooks' }); // prints 00 Setup: meet the notebook · …
 */
export function courseMap({ folder = '.' }: { readonly folder?: string } = {}): void {
  const lessons = readLessonProgress(folder);
  if (lessons.length === 0) {
    process.stdout.write(`There are no lessons in this folder, so there is no map.\n`);
    return;
  }
  const lines = lessons.map((lesson) => {
    const after = lesson.requires.length > 0 ? ` · after ${lesson.requires.join(', ')}` : '';
    return `${lesson.number} ${lesson.title} · ${detailOf(lesson)}${after}`;
  });
  const [checks, passed, minutes] = (['checks', 'passed', 'minutes'] as const).map((what) =>
    lessons.reduce((sum, lesson) => sum + lesson[what], 0),
  );
  const many = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
  const time = minutes! < 90 ? many(minutes!, 'minute') : `about ${many(Math.round(minutes! / 60), 'hour')}`;
  const total = `${many(lessons.length, 'lesson')}, ${time}. ${passed} of ${many(checks!, 'check')} pass.`;
  const text = [...lines, total].join('\n');
  display(() => ({ 'text/html': `${mapHtml(lessons)}<p>${total}</p>`, 'text/plain': text }), text);
}
