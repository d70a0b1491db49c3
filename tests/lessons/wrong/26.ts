import type { WrongSolutions } from '../support/wrong-solutions';

const losses = ({
  discriminator = '-0.5 * mean(ofReal.map((d) => Math.log(d))) - 0.5 * mean(ofMade.map((d) => Math.log(1 - d)))',
  generator = '-mean(ofMade.map((d) => Math.log(d)))',
} = {}): string => `return { discriminator: ${discriminator}, generator: ${generator} };`;

const stepD = ({ left = 'judge(detective, x) - 1', right = 'judge(detective, g)', share = '0.5', by = '[i]' } = {}) =>
  `const ofReal = real.map((x) => ${left});
const ofMade = made.map((g) => ${right});
const a = mean(ofReal.map((slope, i) => slope${by && ` * real${by}`})) + mean(ofMade.map((slope, i) => slope${by && ` * made${by}`}));
return { a: ${share} * a, b: ${share} * (mean(ofReal) + mean(ofMade)) };`;

const stepG = (slope: string): string => `return mean(made.map((g) => ${slope}));`;

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-losses': [
      {
        code: losses({
          discriminator: '0.5 * mean(ofReal.map((d) => Math.log(d))) + 0.5 * mean(ofMade.map((d) => Math.log(1 - d)))',
        }),
        hint: 'a minus is missing',
      },
      {
        code: losses({
          discriminator: '-mean(ofReal.map((d) => Math.log(d))) - mean(ofMade.map((d) => Math.log(1 - d)))',
        }),
        hint: 'Each half counts half.',
      },
      {
        code: losses({
          discriminator: '-0.5 * mean(ofReal.map((d) => Math.log(d))) - 0.5 * mean(ofMade.map((d) => Math.log(d)))',
        }),
        hint: 'wants to say 0',
      },
      { code: losses({ generator: '-mean(ofMade.map((d) => Math.log(1 - d)))' }), hint: 'wants D to say 1' },
      {
        code: losses({ generator: '-ofMade.reduce((sum, d) => sum + Math.log(d), 0)' }),
        hint: 'Take means, not sums.',
      },
      { code: losses({ generator: 'mean(ofMade.map((d) => Math.log(d)))' }), hint: 'a minus is missing' },
      { code: losses({ generator: '-0.5 * mean(ofMade.map((d) => Math.log(d)))' }), hint: 'has halves' },
      {
        code: losses({
          discriminator: '-0.5 * mean(ofReal.map((d) => Math.log(1 - d))) - 0.5 * mean(ofMade.map((d) => Math.log(d)))',
        }),
        hint: 'Of real points the discriminator wants to say 1',
      },
      { code: losses({ generator: '-Math.log(mean(ofMade))' }), hint: 'First the logarithm of each' },
      {
        code: losses({ discriminator: '-0.5 * Math.log(mean(ofReal)) - 0.5 * Math.log(1 - mean(ofMade))' }),
        hint: 'First the logarithm of each',
      },
    ],
    'exercise-step-d': [
      { code: stepD({ left: '1 - judge(detective, x)', right: '-judge(detective, g)' }), hint: 'said minus right' },
      { code: stepD({ left: 'judge(detective, x)' }), hint: 'For real numbers 1 is right' },
      { code: stepD({ share: '1' }), hint: 'Each half counts half.' },
      { code: stepD({ by: '' }), hint: 'multiplied by the number that came in' },
      { code: stepD({ right: 'judge(detective, g) - 1' }), hint: 'For made numbers 0 is right' },
      {
        code: `const left = real.map((x) => (judge(detective, x) - 1) * x);
const right = made.map((g) => judge(detective, g) * g);
return { a: 0.5 * mean(left) + 0.5 * mean(right), b: 0.5 * mean(left) + 0.5 * mean(right) };`,
        hint: 'multiplied by no number',
      },
      {
        code: `const left = mean(real.map((x) => judge(detective, x) - 1));
const right = mean(made.map((g) => judge(detective, g)));
return { a: 0.5 * left * mean(real) + 0.5 * right * mean(made), b: 0.5 * left + 0.5 * right };`,
        hint: 'First multiply',
      },
      {
        code: `const left = real.map((x) => judge(detective, x) - 1);
const right = made.map((g) => judge(detective, g));
const a = mean(left.map((slope, i) => slope * real[i])) + mean(right.map((slope, i) => slope * made[i]));
return { a: a / 2, b: mean(left) + mean(right) };`,
        hint: 'For b, too',
      },
      {
        code: `const left = real.map((x) => (judge(detective, x) - 1) * x);
const right = made.map((g) => judge(detective, g) * g);
return { a: 0.5 * mean(left) + 0.5 * mean(right), b: 0 };`,
        hint: '0 by chance',
      },
      {
        code: `const left = real.map((x) => judge(detective, x) - 1);
const right = made.map((g) => judge(detective, g));
const sum = (list: number[]): number => mean(list) * list.length;
const a = sum(left.map((slope, i) => slope * real[i])) + sum(right.map((slope, i) => slope * made[i]));
return { a: a / 2, b: (sum(left) + sum(right)) / 2 };`,
        hint: 'Take means, not sums.',
      },
    ],
    'exercise-step-g': [
      { code: stepG('(1 - judge(detective, g)) * detective.a'), hint: 'For the forger 1 is right' },
      { code: stepG('judge(detective, g) - 1'), hint: 'where is its weight a?' },
      { code: stepG('(judge(detective, g) - 1) * g'), hint: 'By a, not by g.' },
      { code: stepG('0.5 * (judge(detective, g) - 1) * detective.a'), hint: 'nothing is halved here' },
      { code: 'return (judge(detective, mean(made)) - 1) * detective.a;', hint: 'First judge each number' },
      {
        code: 'return made.reduce((sum, g) => sum + (judge(detective, g) - 1) * detective.a, 0);',
        hint: 'Take the mean, not the sum.',
      },
    ],
  },
};
