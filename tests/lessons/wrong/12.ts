import type { WrongSolutions } from '../support/wrong-solutions';

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-fewest': [
      { code: 'return Math.max(0, medians.findIndex((loss) => loss < goal));', hint: 'That is the position.' },
      {
        code: 'const best = Math.min(...medians);\nreturn best < goal ? medians.indexOf(best) + 1 : 0;',
        hint: 'three are enough',
      },
      { code: 'return medians.findIndex((loss) => loss <= goal) + 1;', hint: '0.1 is not below 0.1' },
      { code: 'return medians.findIndex((loss) => loss > goal) + 1;', hint: 'A small loss is good' },
      { code: 'return medians.findIndex((loss) => loss < goal) + 1 || -1;', hint: 'give 0' },
      { code: 'return medians.filter((loss) => loss < goal).length;', hint: 'You counted how many' },
    ],
    'exercise-product': [
      { code: 'return [points.map(([x1, x2]) => x1 * x2)];', hint: 'All in one row' },
      { code: 'return points.map(([x1, x2]) => x1 * x2);', hint: 'Each row is a list' },
      { code: 'return points.map(([x1, x2]) => [x1 + x2]);', hint: 'That is the sum.' },
      { code: 'return points.map(([x1]) => [x1 * x1]);', hint: 'no x₂ in it' },
      { code: 'return points.map(([x1, x2]) => [x1, x2, x1 * x2]);', hint: 'Only the product' },
    ],
    'exercise-circle': [
      { code: 'return { weights: [1, 1], bias: -9 };', hint: 'the wrong way round' },
      { code: 'return { weights: [-1, -1], bias: 0 };', hint: 'What is left?' },
      { code: 'return { weights: [-1, -1], bias: 3 };', hint: 'The disc ends too soon.' },
      { code: 'return { weights: [-2, -2], bias: 9 };', hint: 'With weights of −1' },
      { code: 'return { weights: [-1, -1], bias: 25 };', hint: 'The ring is positive.' },
      { code: 'return { weights: [-1, 0], bias: 9 };', hint: 'equal weights' },
    ],
  },
  standIns: { 'circle-units': 'const medians = [0.42, 0.27, 0.02, 0.017];' },
};
