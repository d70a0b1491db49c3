import type { WrongSolutions } from '../support/wrong-solutions';

const limit = ({ within = '<=', better = 'right > most', back = 'best' } = {}): string => `let best = 0;
let most = -1;
for (const limit of distances) {
  const right = distances.filter((d, i) => (d ${within} limit) === (hits[i] === 1)).length;
  if (${better}) [best, most] = [limit, right];
}
return ${back};`;

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-threshold': [
      { code: limit({ back: 'most' }), hint: 'The limit is asked for.' },
      { code: limit({ better: 'right < most || most < 0' }), hint: 'You kept the worst' },
      { code: limit({ within: '<' }), hint: 'A throw at the limit is a hit.' },
      { code: 'return distances[0];', hint: 'Compare each with the best so far' },
      {
        code: 'return Math.max(...distances.filter((_, i) => hits[i] === 1));',
        hint: 'One odd example must not decide alone',
      },
      { code: limit().replace('[best, most] = [limit, right]', 'most = right'), hint: 'never remembered' },
      {
        code: limit().replace('(d <= limit) === (hits[i] === 1)', 'd <= limit && hits[i] === 1'),
        hint: 'A miss beyond the limit is right',
      },
    ],
    'exercise-sort': [
      { code: "return system.hiddenLayers >= 2 ? 'DL' : 'ML';", hint: 'What does not learn' },
      {
        code: "if (!system.learns) return 'AI';\nreturn system.hiddenLayers >= 1 ? 'DL' : 'ML';",
        hint: 'One hidden layer is not several.',
      },
      {
        code: "if (!system.learns || system.hiddenLayers === 0) return 'AI';\nreturn system.hiddenLayers >= 2 ? 'DL' : 'ML';",
        hint: 'even without neurons',
      },
      {
        code: "if (!system.learns) return 'AI';\nreturn system.hiddenLayers > 2 ? 'DL' : 'ML';",
        hint: 'Two are enough to be several',
      },
      {
        code: "if (system.hiddenLayers >= 2) return 'DL';\nreturn system.learns ? 'ML' : 'AI';",
        hint: 'deep learning lies inside machine learning',
      },
    ],
  },
};
