import type { LessonProgress } from '../../../lib/exercises/course-map/lesson-progress';
import { detailOf, mapHtml, stateOf } from '../../../lib/exercises/course-map/map-html';

const lesson = (number: string, requires: string[], passed = 0): LessonProgress => ({
  number,
  file: `${number}-lesson.ipynb`,
  title: `Lesson ${number}`,
  minutes: 30,
  requires,
  checks: 2,
  passed,
});

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

describe('mapHtml', () => {
  test('every lesson is a link to its notebook', () => {
    const html = mapHtml([lesson('00', []), lesson('01', ['00'])]);
    expect(html).toContain('href="00-lesson.ipynb"');
    expect(html).toContain('href="01-lesson.ipynb"');
  });

  test('a line is left out where another requirement brings it along', () => {
    expect(count(mapHtml([lesson('00', []), lesson('01', ['00']), lesson('02', ['00', '01'])]), /<path/g)).toBe(2);
    expect(count(mapHtml([lesson('00', []), lesson('01', ['00']), lesson('02', ['00'])]), /<path/g)).toBe(2);
  });

  test('a lesson stands below those that it builds on', () => {
    const tops = [...mapHtml([lesson('00', []), lesson('01', ['00']), lesson('02', ['01'])]).matchAll(/top:(\d+)px/g)];
    expect(tops.map(([, top]) => Number(top))).toEqual([0, 100, 200]);
  });

  test('a requirement that is not in the folder is passed over', () => {
    expect(count(mapHtml([lesson('05', ['04'])]), /<path/g)).toBe(0);
  });

  test('a title is text, never markup', () => {
    expect(mapHtml([{ ...lesson('00', []), title: '<script>' }])).toContain('&lt;script&gt;');
  });

  test.each([
    [0, 'open', '30 min · 0 of 2'],
    [1, 'begun', '30 min · 1 of 2'],
    [2, 'done', '30 min · ✓ 2 of 2'],
  ] as const)('%d of 2 exercises are %s', (passed, state, detail) => {
    expect(stateOf(lesson('00', [], passed))).toBe(state);
    expect(detailOf(lesson('00', [], passed))).toBe(detail);
  });
});
