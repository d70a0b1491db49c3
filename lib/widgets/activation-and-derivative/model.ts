import { activations } from '../../math/activations';

export type ActivationChoice = keyof typeof activations;

export const activationChoices = Object.keys(activations) as ActivationChoice[];

/** Value and slope of an activation, and what is left of a gradient that passes this slope so many times. */
export function at(
  name: ActivationChoice,
  z: number,
  layers = 1,
): { readonly value: number; readonly slope: number; readonly left: number } {
  const { value, derivative } = activations[name];
  const slope = derivative(z);
  return { value: value(z), slope, left: slope ** layers };
}
