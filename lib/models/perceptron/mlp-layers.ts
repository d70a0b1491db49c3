import { readFeatures } from '../../math/features';
import type { Random } from '../../math/random';
import { activationByName, type ActivationName } from './activation-by-name';
import { createLayer, type DenseLayer } from './dense-network';
import type { CheckedMLPOptions } from './mlp-options';
import { restoreWeights, type Weights } from './trainer';

/**
 * The layers of a multi-layer perceptron with their first weights: those that are given, or drawn as in scikit-learn, evenly
 * within ±√(6 / (inputs + units)), for logistic units within ±√(2 / (inputs + units)).
 *
 * @see Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks (2010)
 */
export function createMLPLayers(
  caller: string,
  { hiddenLayerSizes, activation, initialWeights }: CheckedMLPOptions,
  {
    inputs,
    outputs,
    outActivation,
    random,
  }: { inputs: number; outputs: number; outActivation: ActivationName | 'softmax'; random: Random },
): DenseLayer[] {
  const sizes = [inputs, ...hiddenLayerSizes, outputs];
  const layers = sizes.slice(1).map((units, l) => {
    const size = { inputs: sizes[l]!, units };
    const bound = Math.sqrt((activation === 'logistic' ? 2 : 6) / (size.inputs + units));
    const isLast = l === hiddenLayerSizes.length;
    const φ = isLast
      ? outActivation === 'softmax'
        ? outActivation
        : activationByName[outActivation]
      : activationByName[activation];
    return createLayer(size, { activation: φ, bound, random });
  });
  if (initialWeights) restoreWeights(layers, checkWeights(caller, layers, initialWeights));
  return layers;
}

function checkWeights(
  caller: string,
  layers: readonly DenseLayer[],
  { coefs, intercepts }: NonNullable<CheckedMLPOptions['initialWeights']>,
): Weights {
  for (const [name, list] of Object.entries({ coefs, intercepts })) {
    if (list.length === layers.length) continue;
    const expected = `${layers.length}, one for each layer`;
    throw new RangeError(`${caller}: initialWeights.${name} has length ${list.length}; expected ${expected}.`);
  }
  return {
    coefs: layers.map(({ inputs, units }, l) => {
      const name = `${caller}: initialWeights.coefs[${l}]`;
      const coef = readFeatures(name, coefs[l]!);
      if (coef.rows === inputs && coef.columns === units) return coef;
      throw new RangeError(`${name} is ${coef.rows} × ${coef.columns}; expected ${inputs} × ${units}.`);
    }),
    intercepts: layers.map(({ units }, l) => {
      const values = Float64Array.from(intercepts[l]!);
      if (values.length === units && values.every(Number.isFinite)) return values;
      const name = `${caller}: initialWeights.intercepts[${l}]`;
      throw new RangeError(`${name} has ${values.length} values; expected ${units} finite numbers, one for each unit.`);
    }),
  };
}
