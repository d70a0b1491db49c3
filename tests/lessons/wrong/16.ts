import type { WrongSolutions } from '../support/wrong-solutions';

const probability = ({
  begin = 'b2',
  bias = 'b1[unit]',
  weight = 'w1[i][unit]',
  relu = 'Math.max(0, sum)',
  back = '1 / (1 + Math.exp(-z))',
} = {}): string => `let z = ${begin};
for (let unit = 0; unit < b1.length; unit++) {
  let sum = ${bias};
  for (let i = 0; i < x.length; i++) sum += x[i] * ${weight};
  z += w2[unit] * ${relu};
}
return ${back};`;
const passes = ({
  idle = 'losses[pass] > best - tol ? idle + 1 : 0',
  best = 'Math.min(best, losses[pass])',
  end = 'idle > patience',
} = {}): string => `let [best, idle] = [Infinity, 0];
for (let pass = 0; pass < losses.length; pass++) {
  idle = ${idle};
  best = ${best};
  if (${end}) return pass + 1;
}
return losses.length;`;
const r2 = ({
  error = '(target - predictions[i]) ** 2',
  spread = '(target - middle) ** 2',
  back = '1 - errors / spread',
} = {}): string => `const middle = targets.reduce((sum, target) => sum + target, 0) / targets.length;
let [errors, spread] = [0, 0];
targets.forEach((target, i) => {
  errors += ${error};
  spread += ${spread};
});
return ${back};`;

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-probability': [
      { code: probability({ back: 'z' }), hint: 'The sigmoid is missing.' },
      { code: probability({ relu: 'sum' }), hint: 'ReLU makes it 0.' },
      { code: probability({ begin: '0' }), hint: 'that of the last neuron, b2' },
      { code: probability({ bias: '0' }), hint: 'The biases b1 are missing' },
      { code: probability({ weight: 'w1[unit][i]' }), hint: 'first the feature, then the neuron' },
      { code: probability({ back: '1 / (1 + Math.exp(z))' }), hint: 'e raised to minus z' },
      { code: probability({ bias: '0', weight: 'w1[i][unit] + b1[unit]' }), hint: 'not once for each feature' },
      { code: probability({ bias: '0', relu: '(Math.max(0, sum) + b1[unit])' }), hint: 'of the sum with its b1' },
      {
        code: probability().replace('w2[unit] * Math.max(0, sum)', 'Math.max(0, w2[unit] * sum)'),
        hint: 'before w2 weighs it',
      },
    ],
    'exercise-stop': [
      { code: passes({ end: 'idle >= patience' }), hint: 'the third one in a row ends it' },
      { code: passes({ idle: 'losses[pass] > best - tol ? idle + 1 : idle' }), hint: 'counting begins again at 0' },
      { code: passes({ best: 'losses[pass]' }), hint: 'Compare with the best loss so far' },
      {
        code: passes({ best: 'losses[pass] <= best - tol ? losses[pass] : best' }),
        hint: 'also of those that made too little progress',
      },
      { code: 'return losses.length;', hint: 'The first list ends at pass 5' },
      // judged a pass too late
      {
        code: passes({ end: 'false' }).replace('  idle =', '  if (idle > patience) return pass + 1;\n  idle ='),
        hint: 'in that very pass',
      },
    ],
    'exercise-r2': [
      { code: r2({ error: '(middle - predictions[i]) ** 2' }), hint: 'not from the mean' },
      { code: r2({ back: 'errors / spread' }), hint: 'How much is explained is 1 minus it.' },
      { code: r2({ error: 'Math.abs(target - predictions[i])', spread: 'Math.abs(target - middle)' }), hint: 'Square' },
      { code: r2({ error: 'target - predictions[i] ** 2', spread: 'target - middle ** 2' }), hint: 'Brackets' },
      { code: r2({ back: '1 - spread / errors' }), hint: 'Which of them stands below the line?' },
      { code: r2({ spread: 'target ** 2' }), hint: 'the mean of the targets is taken away' },
    ],
  },
  standIns: {
    'fit-houses': `const otherUnits = [-1, -0.5, 0.2, 1.4];
const bent = { predict: (rows: number[][]) => Float64Array.from([-0.8, -0.5, 0, 1.5].slice(0, rows.length)) };
const scoreOfBent = 1 - (0.04 + 0.04 + 0.01) / (1.025 ** 2 + 0.525 ** 2 + 0.175 ** 2 + 1.375 ** 2);
const others = [[0], [0], [0], [0]];`,
    houses: '',
  },
};
