import type { WrongSolutions } from '../support/wrong-solutions';

const slopes = ({
  e = '(2 / x.length) * (back[i] - value)',
  atCode = 'dot(e, weights.decoder)',
  encoder = 'x.map((value) => codeSlope * value)',
  decoder = 'e.map((error) => error * code)',
} = {}): string => `const code = dot(weights.encoder, x);
const back = reconstruct(weights, x);
const e = x.map((value, i) => ${e});
const codeSlope = ${atCode};
return { encoder: ${encoder}, decoder: ${decoder} };`;

const known = ({
  skip = 'if (rating === null) return;',
  add = '(guesses[i] - rating) ** 2',
  mean = 'known === 0 ? 0 : sum / known',
} = {}): string => `let sum = 0;
let known = 0;
ratings.forEach((rating, i) => {
  ${skip}
  sum += ${add};
  known++;
});
return ${mean};`;

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-reconstruct': [
      { code: 'return [dot(encoder, x)];', hint: 'That is the code.' },
      { code: 'return x.map((value, i) => decoder[i] * encoder[i] * value);', hint: 'the whole code' },
      { code: 'return encoder.map((w) => w * dot(encoder, x));', hint: 'weights of its own' },
      { code: 'return encoder.map((w) => w * dot(decoder, x));', hint: 'exchanged' },
      {
        code: 'const code = dot(encoder, x);\nreturn [decoder[0] * code, decoder[1] * code];',
        hint: 'map over the decoder',
      },
    ],
    'exercise-slopes': [
      { code: slopes({ e: '(2 / x.length) * (value - back[i])' }), hint: 'minus what is right' },
      { code: slopes({ decoder: 'e.map((error, i) => error * x[i])' }), hint: 'What comes into it is the code.' },
      { code: slopes({ atCode: 'e.reduce((sum, error) => sum + error)' }), hint: 'passes the weight of its decoder' },
      { code: slopes({ encoder: 'x.map(() => codeSlope)' }), hint: 'times its own input' },
      { code: slopes({ e: '2 * (back[i] - value)' }), hint: 'Divide by the number of inputs' },
      { code: slopes({ e: 'back[i] - value' }), hint: 'look at the 2 / n' },
    ],
    'exercise-known': [
      { code: known({ mean: 'sum / ratings.length' }), hint: 'how many are known' },
      { code: known({ skip: '', add: '(guesses[i] - (rating ?? 0)) ** 2' }), hint: 'must not count at all' },
      { code: known({ mean: 'sum' }), hint: 'The mean is asked for.' },
      { code: known({ add: 'guesses[i] - rating' }), hint: 'The squares are missing.' },
      { code: known({ skip: 'if (!rating) return;' }), hint: 'rating !== null' },
      { code: known({ mean: 'sum / known' }), hint: 'What if nothing is known?' },
    ],
  },
};
