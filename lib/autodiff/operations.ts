import { activations } from '../math/activations';

/** A step of a calculation: what it makes of its operands, and how fast its result changes with each of them. */
export interface Operation {
  readonly name: string;
  /** How it is written in a picture of the calculation. */
  readonly symbol: string;
  /** How many operands it takes. */
  readonly operands: 1 | 2;
  /** The result for operands a (and b). */
  value(a: number, b: number): number;
  /** The local derivatives: of the result with respect to a (and b). */
  slopes(a: number, b: number): readonly number[];
  /** Which operands it needs for a finite result and finite slopes. */
  readonly needs?: string;
}

const add: Operation = { name: 'add', symbol: '+', operands: 2, value: (a, b) => a + b, slopes: () => [1, 1] };

const sub: Operation = { name: 'sub', symbol: '−', operands: 2, value: (a, b) => a - b, slopes: () => [1, -1] };

/** Each factor is the slope of the other. */
const mul: Operation = { name: 'mul', symbol: '×', operands: 2, value: (a, b) => a * b, slopes: (a, b) => [b, a] };

const div: Operation = {
  name: 'div',
  symbol: '÷',
  operands: 2,
  value: (a, b) => a / b,
  slopes: (a, b) => [1 / b, -a / b ** 2],
  needs: 'a divisor that is not 0',
};

const neg: Operation = { name: 'neg', symbol: '−', operands: 1, value: (a) => -a, slopes: () => [-1] };

/** The slope in the exponent, aᵇ ln a, exists for a > 0 only; elsewhere it counts as 0, as in TensorFlow. */
const pow: Operation = {
  name: 'pow',
  symbol: '^',
  operands: 2,
  value: (a, b) => a ** b,
  slopes: (a, b) => [b === 0 ? 0 : b * a ** (b - 1), a > 0 ? a ** b * Math.log(a) : 0],
  needs: 'a base above 0, or a whole exponent of at least 1',
};

const exp: Operation = {
  name: 'exp',
  symbol: 'exp',
  operands: 1,
  value: (a) => Math.exp(a),
  slopes: (a) => [Math.exp(a)],
  needs: 'an operand below 709.78',
};

const log: Operation = {
  name: 'log',
  symbol: 'ln',
  operands: 1,
  value: (a) => Math.log(a),
  slopes: (a) => [1 / a],
  needs: 'an operand above 0',
};

/** An activation function of lib/math as an operation. */
function fromActivation({ name, value, derivative }: (typeof activations)['tanh']): Operation {
  return { name, symbol: name, operands: 1, value: (a) => value(a), slopes: (a) => [derivative(a)] };
}

/**
 * All operations by name. To differentiate any calculation, it is enough to know the slopes of its steps.
 *
 * @see Goodfellow et al., Deep Learning (2016), §6.5.6
 * @example
 * operations.mul.value(3, 4); // 12
 * operations.mul.slopes(3, 4); // [4, 3]
 */
export const operations = {
  add,
  sub,
  mul,
  div,
  neg,
  pow,
  exp,
  log,
  tanh: fromActivation(activations.tanh),
  sigmoid: fromActivation(activations.sigmoid),
  relu: fromActivation(activations.relu),
} as const satisfies Readonly<Record<string, Operation>>;
