import type { WrongSolutions } from '../support/wrong-solutions';

const bells = (answer: string, term = '(x[i] - center[i]) ** 2'): string => `return centers.map((center) => {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += ${term};
  return ${answer};
});`;
const moveCenters = ({
  nearest = 'Math.min',
  mean = '/ groups[k].length',
  stay = 'groups[k].length',
  back = '',
} = {}) =>
  `const groups = centers.map((): number[][] => []);
for (const point of points) {
  const distances = centers.map((center) => squaredDistance(point, center));
  groups[distances.indexOf(${nearest}(...distances))].push(point);
}
${back}
return centers.map((center, k) =>
  center.map((old, i) => (${stay} ? groups[k].reduce((sum, point) => sum + point[i], 0) ${mean} : old)),
);`;

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-bells': [
      { code: bells('Math.exp(sum / (2 * width ** 2))'), hint: 'Look at the sign in the exponent.' },
      { code: bells('Math.exp(-sum / width ** 2)'), hint: 'not by σ² alone' },
      { code: bells('Math.exp(-Math.sqrt(sum) / (2 * width ** 2))'), hint: 'take no root' },
      { code: bells('Math.exp(-sum / (2 * width))'), hint: 'Is the width squared' },
      { code: bells('Math.exp((-sum / 2) * width ** 2)'), hint: 'Put brackets around' },
      { code: bells('sum / (2 * width ** 2)'), hint: 'Is there an exponential?' },
      { code: bells('Math.exp(-sum / (2 * width) ** 2)'), hint: 'nothing but the width' },
      { code: bells('Math.exp(-sum / width)'), hint: 'by chance' },
      { code: bells('Math.exp(-sum / (2 * width ** 2))', 'x[i] - center[i]'), hint: 'Are the differences squared' },
      {
        code: bells('Math.exp(-sum / (2 * width ** 2))', 'Math.abs(x[i] - center[i])'),
        hint: 'Square each difference by itself',
      },
    ],
    'exercise-k-means': [
      { code: moveCenters({ mean: '' }), hint: 'Divide by how many points have joined.' },
      { code: moveCenters({ nearest: 'Math.max' }), hint: 'farthest away' },
      { code: moveCenters({ stay: 'true' }), hint: 'It stays where it is.' },
      { code: moveCenters({ back: 'if (points.length) return centers;' }), hint: 'Nothing has moved.' },
      { code: moveCenters({ mean: '/ points.length' }), hint: 'not by how many there are in all' },
      {
        code: `${moveCenters().replace('return centers', 'const moved = centers')}
return moved.filter((_, k) => groups[k].length);`,
        hint: 'A centre is lost',
      },
      { code: moveCenters().replace('sum + point[i]', 'sum + point[0]'), hint: 'its own mean' },
      {
        code: moveCenters().replace('squaredDistance(point, center)', 'Math.abs(point[0] - center[0])'),
        hint: 'the distance needs both',
      },
      {
        code: `return centers.map((center) =>
  center.map((_, i) => points.reduce((sum, point) => sum + point[i], 0) / points.length),
);`,
        hint: 'Only those that joined count.',
      },
    ],
    'exercise-heights': [
      {
        code: 'return Array.from(leastSquares(examples.map((x) => bells(x, centers, width)), targets));',
        hint: 'each row ends with a 1',
      },
      {
        code: 'return Array.from(leastSquares(examples.map((x) => [1, ...bells(x, centers, width)]), targets));',
        hint: 'The bias comes last',
      },
      {
        code: 'return Array.from(leastSquares(examples.map((x) => [...x, 1]), targets));',
        hint: 'The rows hold the examples themselves.',
      },
    ],
  },
  standIns: {
    // Only this of the cell is needed, not the digits.
    'baseline-nearest': `const squaredDistance = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0);`,
  },
};
