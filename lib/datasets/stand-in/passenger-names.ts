import type { Random } from '../../math/random';
import { drawFrom } from './draw';

const surnames = (
  'Abbey Ambrose Barlow Beckett Bergman Brandt Calloway Carver Castell Cobb Dahl Danton Delacroix Dixon Doyle Eklund ' +
  'Ellery Farrow Fenn Fielding Flynn Garland Gustavsson Hale Halloran Hansen Harlow Hedlund Holloway Ivers Janssen Jarvis ' +
  'Kavanagh Keane Keller Kovac Lacey Larkin Lindqvist Lowell Mallory Marchetti Marlow Moran Nader Nilsson Nolan Novak ' +
  'Oakes Olander Orlov Paget Pavlov Penrose Petrov Quigley Radley Ransome Riordan Rossi Sandberg Sayer Selby Sheehan ' +
  'Sorensen Stead Strand Tanner Thorne Tobin Ulmer Vance Vega Verne Wahlberg Weller Whitcombe Yardley Youssef Zimmer'
).split(' ');

const givenNames = {
  male: (
    'Albert Alexander Alfred Anders Anton Arthur Benjamin Carl Charles Daniel Edgar Edward Ernest Frank Frederick George ' +
    'Gustaf Harold Henry Hugh Ivan James Johan John Joseph Karl Lars Leonard Martin Michael Nicholas Oscar Patrick Paul ' +
    'Peter Philip Richard Robert Samuel Sidney Stanley Stefan Thomas Victor Walter William'
  ).split(' '),
  female: (
    'Ada Agnes Alice Anna Annie Beatrice Bertha Bridget Catherine Charlotte Clara Dorothy Edith Eleanor Elisabeth Ellen ' +
    'Elsa Emily Emma Ethel Eva Florence Gertrude Hanna Hannah Helen Hilda Ida Ingrid Jane Johanna Kate Laura Lillian Lucy ' +
    'Mabel Margaret Maria Marion Martha Mary Nellie Nora Rosa Ruth Sarah Sofia Susan Winifred'
  ).split(' '),
};

/** An invented name as the list writes them: 'Thorne, Mr. Walter James', 'Vance, Mrs. Hugh (Clara Selby)'. */
export function passengerName({
  sex,
  child,
  married,
  random,
}: {
  sex: 'male' | 'female';
  child: boolean;
  married: boolean;
  random: Random;
}): string {
  const surname = drawFrom(random, surnames);
  const given = drawFrom(random, givenNames[sex]);
  const second =
    random.uniform() < 0.4
      ? ` ${drawFrom(
          random,
          givenNames[sex].filter((name) => name !== given),
        )}`
      : '';
  if (sex === 'male') return `${surname}, ${child ? 'Master' : 'Mr'}. ${given}${second}`;
  if (!married) return `${surname}, Miss. ${given}${second}`;
  return `${surname}, Mrs. ${drawFrom(random, givenNames.male)} (${given} ${drawFrom(random, surnames)})`;
}
