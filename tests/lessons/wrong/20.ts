import type { WrongSolutions } from '../support/wrong-solutions';

const patch = (line: string): string =>
  `let sum = 0;
for (let i = 0; i < kernel.length; i++)
  for (let j = 0; j < kernel[0].length; j++) ${line};
return sum;`;
const slide = ({
  rows = 'row <= image.length - kernel.length',
  columns = '<= image[0].length',
  end = '',
} = {}): string =>
  `const answers: number[][] = [];
for (let row = 0; ${rows}; row++) {
  const line: number[] = [];
  for (let column = 0; column ${columns} - kernel[0].length; column++) line.push(patchSum(image, kernel, row, column));
  answers.push(line);
  ${end}
}
return answers;`;
const pool = (line: string, step = 2): string =>
  `const pooled: number[][] = [];
for (let r = 0; r + 1 < map.length; r += ${step}) {
  const line: number[] = [];
  for (let c = 0; c + 1 < map[r].length; c += ${step}) {
    const [a, b, d, e] = [map[r][c], map[r][c + 1], map[r + 1][c], map[r + 1][c + 1]];
    line.push(${line});
  }
  pooled.push(line);
}
return pooled;`;

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-patch': [
      { code: patch('sum += image[i][j] * kernel[i][j]'), hint: 'Where do row and column come in?' },
      { code: patch('sum += image[column + i][row + j] * kernel[i][j]'), hint: 'Rows and columns are exchanged' },
      { code: patch('sum += image[row + i][column + j] * kernel[j][i]'), hint: 'lies on its side' },
      { code: patch('sum += image[row + i][column + j] * kernel[1 - i][1 - j]'), hint: 'turned by half' },
      { code: patch('sum += image[row + i][column + j] + kernel[i][j]'), hint: 'A weight multiplies its pixel.' },
      { code: patch('sum = image[row + i][column + j] * kernel[i][j]'), hint: 'Add on with +=.' },
      { code: patch('sum *= image[row + i][column + j] * kernel[i][j]'), hint: 'Always 0.' },
      { code: patch('sum += image[i][column + j] * kernel[i][j]'), hint: 'The row makes no difference' },
      { code: patch('sum += image[row + i][j] * kernel[i][j]'), hint: 'Both are needed.' },
      { code: patch('sum += image[row][column] * kernel[i][j]'), hint: 'the same pixel' },
      { code: patch('sum += image[row + i][column + j]'), hint: 'the pixels alone' },
      { code: patch('{ sum += image[row + i][column + j] * kernel[i][j]; return sum; }'), hint: 'behind both loops' },
    ],
    'exercise-convolve': [
      { code: slide({ rows: 'row < image.length - kernel.length' }), hint: 'the last one counts' },
      { code: slide({ columns: '< image[0].length' }), hint: 'A column of places is missing' },
      { code: slide({ end: 'return answers;' }), hint: 'behind the outer loop' },
      { code: slide({ columns: '<= image.length' }), hint: 'How many columns has the picture?' },
      { code: slide().replace('- kernel[0].length', '- kernel.length'), hint: 'How many columns has the filter?' },
      { code: slide().replace('answers.push(line);', ''), hint: 'Push each finished row' },
      {
        code: slide().replace('const line: number[] = [];', '').replace('for', 'const line: number[] = [];\nfor'),
        hint: 'Begin a new one for each row.',
      },
      {
        code: `return ((all: number[][]) => all[0].map((_, c) => all.map((row) => row[c])))((() => { ${slide()} })());`,
        hint: 'exchanged',
      },
    ],
    'exercise-pool': [
      { code: pool('Math.max(a, b, d, e)', 1), hint: 'go on by two' },
      { code: pool('(a + b + d + e) / 4'), hint: 'the mean of a square' },
      { code: pool('Math.min(a, b, d, e)'), hint: 'the smallest number' },
      { code: pool('Math.max(a, b)'), hint: 'You looked at one row' },
      { code: pool('Math.max(a, b, d)'), hint: 'the lower right one' },
      { code: pool('Math.max(a, d)'), hint: 'You looked at one column' },
      { code: pool('Math.max(a, b, d, e)').replace('c += 2', 'c += 1'), hint: 'go on by two' },
      { code: pool('Math.max(a, b, d, e)').replace('map.length', 'map.length - 2'), hint: 'There is one row only.' },
      { code: pool('Math.max(a, b, d, e)').replace('c + 1 < map[r]', 'c < map[r]'), hint: 'the last column' },
      { code: pool('Math.max(a, b, d, e)').replace('map[r].length', 'map.length'), hint: 'This map is wide.' },
      { code: pool('Math.max(0, a, b, d, e)'), hint: 'all numbers are below zero' },
    ],
  },
  // A digit from the data, in the lesson; a small picture and one filter, here.
  standIns: {
    digit:
      'const digit = [[0, 1, 0, 2], [3, 0, 1, 0], [0, 2, 0, 1], [1, 0, 4, 0]];\nconst detectors = { any: [[1, 0, 2], [0, 3, 0], [-1, 0, 1]] };',
  },
};
