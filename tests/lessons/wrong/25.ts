import type { WrongSolutions } from '../support/wrong-solutions';

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
      { code: 'return x.map(() => dot(encoder, x));', hint: 'a weight of its own' },
      { code: 'return x.map((value, i) => decoder[i] * dot(encoder, x) * value);', hint: 'nothing but the code' },
      {
        code: 'const code = dot(encoder, x);\nreturn [decoder[0] * code, decoder[1] * code];',
        hint: 'map over the decoder',
      },
    ],
    'exercise-known': [
      { code: known({ mean: 'sum / ratings.length' }), hint: 'how many are known' },
      { code: known({ skip: '', add: '(guesses[i] - (rating ?? 0)) ** 2' }), hint: 'must not count at all' },
      { code: known({ mean: 'sum' }), hint: 'The mean is asked for.' },
      { code: known({ add: 'guesses[i] - rating' }), hint: 'Square each difference' },
      {
        code: `let sum = 0;
let known = 0;
for (let i = 0; i < ratings.length; i++) {
  if (ratings[i] === null) break;
  sum += (guesses[i] - ratings[i]!) ** 2;
  known++;
}
return known === 0 ? 0 : sum / known;`,
        hint: 'the list goes on behind it',
      },
      { code: known({ skip: 'if (!rating) return;' }), hint: 'rating !== null' },
      { code: known({ mean: 'sum / known' }), hint: 'What if nothing is known?' },
    ],
  },
};
