import { activations, type Activation } from '../../math/activations';

/** What scikit-learn calls the activations of its perceptrons. */
export type ActivationName = 'identity' | 'logistic' | 'tanh' | 'relu';

export const activationByName: Readonly<Record<ActivationName, Activation>> = {
  identity: activations.linear,
  logistic: activations.sigmoid,
  tanh: activations.tanh,
  relu: activations.relu,
};
