import { assertInteger, inWords } from '../../internal/assert';
import { activations, type Activation } from '../../math/activations';
import { initializerFor, type Initializer, type InitializerName } from '../initializers';
import type { Regularizer } from '../regularizers';

/** An activation of one number: a name of `activations`, or one with options of its own, `leakyRelu({ slope: 0.2 })`. */
export type GateActivation = keyof typeof activations | Activation;

export interface RecurrentOptions {
  /** How many numbers the layer remembers from step to step; a whole number ≥ 1. */
  readonly units: number;
  /** Default 'tanh'. */
  readonly activation?: GateActivation;
  /** Default true. */
  readonly useBias?: boolean;
  /** false (the default): only the last state comes out; true: the state after every step. */
  readonly returnSequences?: boolean;
  /** Default 'glorotUniform'. */
  readonly kernelInitializer?: InitializerName | Initializer;
  /** Default 'orthogonal'. */
  readonly recurrentInitializer?: InitializerName | Initializer;
  /** Default 'zeros'. */
  readonly biasInitializer?: InitializerName | Initializer;
  /** Default: none. */
  readonly kernelRegularizer?: Regularizer | undefined;
  /** Default: none. */
  readonly recurrentRegularizer?: Regularizer | undefined;
  /** Default: none. */
  readonly biasRegularizer?: Regularizer | undefined;
}

/** A gate computes number by number, so softmax is none of its activations. */
export function gateActivation(caller: string, named: Readonly<Record<string, GateActivation>>): Activation {
  const [option, choice] = Object.entries(named)[0]!;
  if (typeof choice === 'object' && typeof choice?.derivative === 'function') return choice;
  if (typeof choice === 'string' && Object.hasOwn(activations, choice)) return activations[choice];
  const names = Object.keys(activations).join(', ');
  throw new RangeError(`${caller}: ${option} is ${inWords(choice)}; expected one of ${names}.`);
}

/** The options with their defaults, checked, and looked up where they are names. */
export function resolved(
  caller: string,
  {
    units,
    activation = 'tanh',
    useBias = true,
    returnSequences = false,
    kernelInitializer = 'glorotUniform',
    recurrentInitializer = 'orthogonal',
    biasInitializer = 'zeros',
  }: RecurrentOptions,
) {
  assertInteger(caller, { units }, { min: 1 });
  return {
    activation: gateActivation(caller, { activation }),
    useBias,
    returnSequences,
    kernelInitializer: initializerFor(caller, kernelInitializer),
    recurrentInitializer: initializerFor(caller, recurrentInitializer),
    biasInitializer: initializerFor(caller, biasInitializer),
  };
}
