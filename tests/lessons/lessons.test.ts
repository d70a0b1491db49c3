import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkLessons } from '../../lib/course/notebook/check';

const lessons = readdirSync('notebooks').filter((name) => name.endsWith('.ipynb'));

test('there are lessons', () => expect(lessons).toContain('00-setup.ipynb'));

test('every lesson is canonical, has telling ids, and passes the strict type checker', () => {
  expect(checkLessons(lessons.map((name) => join('notebooks', name)))).toEqual([]);
});
