import type { WrongSolutions } from '../support/wrong-solutions';

const energy = ({
  visible = 'sum -= machine.visibleBias[i] * v',
  hidden = 'sum -= machine.hiddenBias[j] * h;',
  pair = 'sum -= h * machine.weights[j][i] * v',
  back = 'sum',
} = {}): string => `let sum = 0;
visible.forEach((v, i) => (${visible}));
hidden.forEach((h, j) => {
  ${hidden}
  visible.forEach((v, i) => (${pair}));
});
return ${back};`;

const up = ({ bias = 'machine.hiddenBias[j]', weight = 'row[i]', said = 'sigmoid(sum)' } = {}): string =>
  `return machine.weights.map((row, j) => {
  let sum = ${bias};
  visible.forEach((v, i) => (sum += ${weight} * v));
  return ${said};
});`;

const cd = ({
  dream = 'toss(down(machine, toss(hidden)))',
  slope = 'h * v - again[j] * dream[i]',
  from = 'hidden',
} = {}): string => `const hidden = up(machine, example);
const dream = ${dream};
const again = up(machine, dream);
return ${from}.map((h, j) => example.map((v, i) => ${slope}));`;

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-energy': [
      { code: energy({ back: '-sum' }), hint: 'The sign is the wrong way round' },
      { code: energy({ pair: 'sum -= h * machine.weights[j][i]' }), hint: 'only where both are on' },
      { code: energy({ pair: 'v' }), hint: 'Where are the pairs?' },
      { code: energy({ pair: 'sum -= h * machine.weights[i][j] * v' }), hint: 'the hidden unit comes first' },
      { code: energy({ visible: 'v', hidden: '' }), hint: 'both those of the visible' },
      { code: energy({ hidden: '' }), hint: 'The biases of the hidden units are missing' },
      { code: energy({ visible: 'v' }), hint: 'The biases of the visible units are missing' },
      { code: energy({ pair: 'sum -= machine.weights[j][i] * v' }), hint: 'the hidden unit, too' },
      { code: energy({ visible: 'sum -= machine.visibleBias[i]' }), hint: 'only where its unit is on' },
      {
        code: energy({
          visible: 'v',
          hidden: '',
          pair: 'sum -= machine.visibleBias[i] * v + machine.hiddenBias[j] * h + h * machine.weights[j][i] * v',
        }),
        hint: 'not in the loop inside the loop',
      },
    ],
    'exercise-up': [
      { code: up({ said: 'sum' }), hint: 'The sigmoid is missing.' },
      { code: up({ bias: '0' }), hint: 'The bias of the hidden unit is missing' },
      { code: up({ weight: 'machine.weights[i][j]' }), hint: 'row j, not column j' },
      { code: 'return machine.hiddenBias.map((bias) => sigmoid(bias));', hint: 'must depend on v' },
      { code: up({ said: 'sigmoid(-sum)' }), hint: 'The sign is the wrong way round' },
    ],
    'exercise-cd': [
      { code: cd({ slope: 'again[j] * dream[i] - h * v' }), hint: 'example minus dream' },
      { code: cd({ slope: 'h * v' }), hint: 'The dream is missing' },
      { code: cd({ slope: 'h * v - h * dream[i]' }), hint: 'go up again' },
      { code: cd({ from: 'toss(hidden)' }), hint: 'not with coins' },
      { code: cd({ from: 'toss(hidden)', slope: 'h * v - toss(again)[j] * dream[i]' }), hint: 'not with coins' },
      { code: cd({ slope: 'h * v - toss(again)[j] * dream[i]' }), hint: 'not with coins' },
      { code: cd({ slope: 'h * v - again[j] * v' }), hint: 'Behind the minus stands the dream' },
      {
        code: cd({ from: 'example', slope: 'hidden[i] * example[j] - again[i] * dream[j]' }),
        hint: 'Rows and columns are exchanged',
      },
      { code: cd({ dream: 'down(machine, toss(hidden))' }), hint: 'toss after going down' },
      { code: cd({ dream: 'toss(down(machine, hidden))' }), hint: 'Coins are thrown twice' },
    ],
  },
};
