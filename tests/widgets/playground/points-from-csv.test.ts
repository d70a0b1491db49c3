import { pointsFromCsv } from '../../../lib/widgets/playground/points-from-csv';

test('pointsFromCsv takes commas, semicolons and tabs, with and without headings', () => {
  const wanted = [
    [1, 2, 0],
    [-1, 0.5, 1],
  ];
  expect(pointsFromCsv('1,2,cat\n-1,0.5,dog').points).toEqual(wanted);
  expect(pointsFromCsv('x1;x2;kind\n1;2;cat\n−1;0,5;dog\n').points).toEqual(wanted);
  expect(pointsFromCsv('1\t2\t"cat"\r\n-1\t0.5\t"dog"').classNames).toEqual(['cat', 'dog']);
});

test('pointsFromCsv takes whole numbers for classes, others for values', () => {
  expect(pointsFromCsv('1,2,7\n1,3,5')).toMatchObject({
    problem: 'own',
    classNames: ['5', '7'],
    points: [
      [1, 2, 1],
      [1, 3, 0],
    ],
  });
  const values = pointsFromCsv('1,2,0.5\n1,3,-4');
  expect(values).toMatchObject({
    problem: 'ownValues',
    points: [
      [1, 2, 0.125],
      [1, 3, -1],
    ],
  });
  expect(values.notes[0]).toMatch(/divided by 4/);
});

test('pointsFromCsv brings distant points inside', () => {
  const { points, notes } = pointsFromCsv('0,100,a\n10,300,b\n5,200,a');
  expect(points).toEqual([
    [-5, -5, 0],
    [5, 5, 1],
    [0, 0, 0],
  ]);
  expect(notes[0]).toMatch(/shifted and scaled/);
});

test.each([
  ['', /empty/],
  ['hello world', /line 1 is 'hello world'; expected three columns/],
  ['1,2,a\n1,x,b', /'x' in line 2 is no number/],
  ['1,Infinity,a', /no number/],
  [Array.from({ length: 8 }, (_, i) => `1,2,k${i}`).join('\n'), /8 different classes; expected at most 6/],
  ['1,2,3\n'.repeat(1_000_000), /1,000,001 lines; expected at most 5,000/],
])('pointsFromCsv refuses %#', (text, message) => {
  expect(() => pointsFromCsv(text)).toThrow(message);
});
