import { assertOneOf, inWords } from '../../internal/assert';
import { Adagrad } from './adagrad';
import { Adam } from './adam';
import { GradientDescent } from './gradient-descent';
import { Momentum } from './momentum';
import { Nesterov } from './nesterov';
import type { Optimizer } from './optimizer';
import { RMSprop } from './rmsprop';
import { SGD } from './sgd';

/**
 * Makes an optimizer with its default options, by name.
 *
 * @example
 * optimizers.adam().learningRate; // 0.001
 */
export const optimizers = {
  gradientDescent: () => new GradientDescent(),
  sgd: () => new SGD(),
  momentum: () => new Momentum(),
  nesterov: () => new Nesterov(),
  rmsprop: () => new RMSprop(),
  adam: () => new Adam(),
  adagrad: () => new Adagrad(),
} as const satisfies Readonly<Record<string, () => Optimizer>>;

export type OptimizerName = keyof typeof optimizers;

/** A new optimizer of that name, or the given one itself. */
export function optimizerFor(caller: string, choice: OptimizerName | Optimizer): Optimizer {
  if (typeof choice === 'string') {
    assertOneOf(caller, { optimizer: choice }, Object.keys(optimizers) as OptimizerName[]);
    return optimizers[choice]();
  }
  if (typeof choice?.step === 'function') return choice;
  throw new TypeError(
    `${caller}: optimizer is ${inWords(choice)}; expected a name such as 'adam', or new Adam({ learningRate }).`,
  );
}
