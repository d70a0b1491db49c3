import type { WrongSolutions } from '../support/wrong-solutions';

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-min-max': [
      {
        code: 'const max = Math.max(...values);\nreturn values.map((value) => value / max);',
        hint: 'Subtract the smallest',
      },
      {
        code: 'const min = Math.min(...values);\nconst range = Math.max(...values) - min;\nreturn values.map((value) => (value - min) / range);',
        hint: 'All were equal',
      },
      {
        code: 'const min = Math.min(...values);\nconst max = Math.max(...values);\nreturn values.map((value) => value - min / max - min);',
        hint: 'Brackets',
      },
      {
        code: 'const min = Math.min(...values);\nconst max = Math.max(...values);\nreturn values.map((value) => (value - min) / max);',
        hint: 'divide by the whole range',
      },
      {
        code: 'const min = Math.min(...values);\nconst range = Math.max(...values) - min;\nreturn values.map((value) => 1 - (value - min) / range);',
        hint: 'the wrong way round',
      },
      {
        code: `const low = Math.min(...values);
const high = Math.max(...values);
return values.map((value) => (high === low ? value : (value - low) / (high - low)));`,
        hint: 'The rule is 0 for each where all are equal.',
      },
      {
        code: 'return values.map((value) => (value - values[0]) / (values[values.length - 1] - values[0]));',
        hint: 'need not be its smallest',
      },
      {
        code: `const low = Math.min(...values);
return values.map((value) => value - low);`,
        hint: 'You subtracted only.',
      },
      {
        code: `const range = Math.max(...values) - Math.min(...values);
return values.map((value) => value / range);`,
        hint: 'You divided only.',
      },
    ],
    'exercise-z-score': [
      {
        code: 'const mu = mean(values);\nconst sigma = Math.sqrt(mean(values.map((value) => (value - mu) ** 2)));\nreturn values.map((value) => (value - mu) / (sigma === 0 ? 1 : sigma));',
        hint: 'A leak',
      },
      {
        code: 'const mu = mean(train);\nconst variance = mean(train.map((value) => (value - mu) ** 2));\nreturn values.map((value) => (value - mu) / (variance === 0 ? 1 : variance));',
        hint: 'The root is missing',
      },
      {
        code: 'const mu = mean(train);\nconst sigma = Math.sqrt(train.reduce((s, value) => s + (value - mu) ** 2, 0) / (train.length - 1));\nreturn values.map((value) => (value - mu) / (sigma === 0 ? 1 : sigma));',
        hint: 'by their number',
      },
      {
        code: 'const mu = mean(train);\nconst sigma = Math.sqrt(mean(train.map((value) => (value - mu) ** 2)));\nreturn values.map((value) => (value - mu) / sigma);',
        hint: 'σ is 0 here',
      },
      {
        code: 'const all = [...train, ...values];\nconst mu = mean(all);\nconst sigma = Math.sqrt(mean(all.map((value) => (value - mu) ** 2)));\nreturn values.map((value) => (value - mu) / (sigma === 0 ? 1 : sigma));',
        hint: 'A leak',
      },
      {
        code: 'const mu = mean(train);\nreturn values.map((value) => value - mu);',
        hint: 'Divide it by σ',
      },
      {
        code: `const mu = mean(train);
const sigma = Math.sqrt(mean(train.map((value) => (value - mu) ** 2)));
return train.map((value) => (value - mu) / (sigma === 0 ? 1 : sigma));`,
        hint: 'The train part is only to learn from. Scale the values.',
      },
      {
        code: `const mu = mean(train);
const sigma = Math.sqrt(mean(train.map((value) => (value - mu) ** 2)));
return values.map((value) => value - mu / (sigma === 0 ? 1 : sigma));`,
        hint: 'Brackets: the mean is taken off before you divide.',
      },
      {
        code: `const mu = mean(train);
const sigma = Math.sqrt(mean(train.map((value) => Math.abs(value - mu))));
return values.map((value) => (value - mu) / (sigma === 0 ? 1 : sigma));`,
        hint: 'σ needs the squared distances; Math.abs only drops the sign.',
      },
      {
        code: `const mu = mean(train);
const sigma = Math.sqrt((train.map((value) => (value - mu) ** 2)).reduce((a, b) => a + b));
return values.map((value) => (value - mu) / (sigma === 0 ? 1 : sigma));`,
        hint: 'That is the root of the sum of squares. Take their mean.',
      },
      {
        code: `const mu = mean(train);
const sigma = Math.sqrt(mean(train.map((value) => value ** 2)));
return values.map((value) => (value - mu) / (sigma === 0 ? 1 : sigma));`,
        hint: 'First the distance from the mean, then its square.',
      },
      {
        code: `const mu = mean(train);
const sigma = Math.sqrt(mean(train.map((value) => (value - mu) ** 2)));
return values.map((value) => (mu - value) / (sigma === 0 ? 1 : sigma));`,
        hint: 'The sign is the wrong way round: value minus mean.',
      },
      {
        code: `const mu = mean(train);
const sigma = mean(train.map((value) => Math.abs(value - mu)));
return values.map((value) => (value - mu) / (sigma === 0 ? 1 : sigma));`,
        hint: 'σ needs the squared distances',
      },
      {
        code: `const mu = mean(train);
const sigma = Math.sqrt(mean(train.map((value) => (value - mu) ** 2)));
return values.map((value) => (sigma === 0 ? 0 : (value - mu) / sigma));`,
        hint: 'divide the distance by 1',
      },
      {
        code: `const mu = mean(train);
const sigma = Math.sqrt(mean(train.map((value) => value - mu)) ** 2);
return values.map((value) => (value - mu) / (sigma === 0 ? 1 : sigma));`,
        hint: 'is each distance squared',
      },
    ],
  },
};
