import type { WrongSolutions } from '../support/wrong-solutions';

/** Goes through the epochs and remembers the best; `line` decides when to end. */
const stopping = (line: string, { better = '<', result = 'best' } = {}): string =>
  `let best = 1;
  let epoch = 2;
  for (; epoch <= losses.length; epoch++) {
    if (losses[epoch - 1] ${better} losses[best - 1]) best = epoch;
    else ${line}
  }
  return ${result};`;

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-choose': [
      { code: 'return errors.indexOf(Math.min(...errors));', hint: 'That is the position.' },
      { code: 'return Math.min(...errors);', hint: 'That is the error.' },
      { code: 'return errors.lastIndexOf(Math.min(...errors)) + 1;', hint: 'take the simplest degree' },
      { code: 'return errors.indexOf(Math.max(...errors)) + 1;', hint: 'That is the largest error.' },
      {
        code: 'let best = 0;\nerrors.forEach((error, i) => (best = error < errors[i - 1] ? i : best));\nreturn best + 1;',
        hint: 'not with the one before',
      },
    ],
    'exercise-penalty': [
      { code: 'return weights.map((w) => lambda * w);', hint: 'twice w' },
      { code: 'return weights.map((w) => lambda * w * w);', hint: 'That is the price itself.' },
      { code: 'return weights.map((w) => 2 * lambda * w * w);', hint: 'no longer squared' },
      { code: 'return weights.map((w) => 2 * w);', hint: 'Where is λ?' },
      { code: 'return weights.map((w) => lambda * Math.sign(w));', hint: 'the slope of L1' },
      { code: 'return weights.map((w) => -2 * lambda * w);', hint: 'The sign is wrong' },
    ],
    'exercise-stop': [
      { code: 'return losses.indexOf(Math.min(...losses)) + 1;', hint: 'That epoch is never reached' },
      {
        code: stopping('if (epoch - best >= patience) break;', { result: 'Math.min(epoch, losses.length)' }),
        hint: 'That is where it stops.',
      },
      {
        code: stopping('if (epoch - best >= patience) break;', { result: 'best - 1' }),
        hint: 'Positions count from 0',
      },
      { code: stopping('break;'), hint: 'It stops too soon' },
      { code: stopping('if (epoch - best >= patience) break;', { better: '<=' }), hint: 'Equal is not better' },
      // never set back to 0
      {
        code: `let [best, worse] = [1, 0];
for (let epoch = 2; epoch <= losses.length && worse < patience; epoch++) {
  if (losses[epoch - 1] < losses[best - 1]) best = epoch;
  else worse++;
}
return best;`,
        hint: 'counting begins again',
      },
    ],
  },
};
