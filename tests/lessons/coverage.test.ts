import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseNotebook } from '../../lib/course/notebook/document';
import { lessonPaths } from './support/lesson-names';
import type { Topic } from './support/topic';

describe.each([...lessonPaths])('lesson %s', (number, path) => {
  const file = resolve(__dirname, 'topics', `${number}.ts`);

  test(`every topic in tests/lessons/topics/${number}.ts is taught in cells that exist`, () => {
    expect(existsSync(file)).toBe(true);
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- which files there are is known only here
    const { topics } = require(file) as { topics: readonly Topic[] };
    expect(topics.length).toBeGreaterThan(0);
    const cells = new Set(parseNotebook(readFileSync(path, 'utf8'), path).cells.map(({ id }) => id));
    const missing = topics.filter((topic) => topic.cells.length === 0 || topic.cells.some((id) => !cells.has(id)));
    expect(missing).toEqual([]);
    expect(topics.filter(({ decks }) => decks.length === 0)).toEqual([]);
  });
});
