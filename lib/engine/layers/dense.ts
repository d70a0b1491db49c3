import { modes, product, TILE_FLOATS } from '../product';
import type { Operation } from '../share';
import type { DenseSpecification } from '../specification';
import { activate, activationGradient } from './activations';
import type { CompiledLayer, Site } from './layer';
import { biasGradient, inputGradient, weightGradient } from './weighted-sums';

/** y = φ(x·W + b), for the last axis of x; the axes before are rows like those of the batch. */
export function compileDense(specification: DenseSpecification, site: Site): CompiledLayer {
  const { units, activation = 'linear', useBias = true, trainable = true } = specification;
  const { kernels, plan, input } = site;
  const features = input.shape.at(-1)!;
  const perRow = input.size / features;
  const kernel = site.parameter([features, units], {
    learns: trainable,
    penalty: specification.kernelRegularizer,
    manyRows: true,
  });
  const bias = useBias
    ? site.parameter([1, units], { learns: trainable, penalty: specification.biasRegularizer })
    : undefined;
  const output = plan.signal([...input.shape.slice(0, -1), units]);

  plan.scratch(TILE_FLOATS);
  const multiply = product(kernels, {
    a: input.address,
    aRows: plan.rows(plan.batchSize * perRow, 4 * features),
    b: kernel.value,
    columns: units,
    c: output.address,
    cRows: plan.rows(plan.batchSize * perRow, 4 * units),
    bias: bias?.value,
  });
  const mode = activation === 'relu' ? modes.relu : modes.store;
  const sums: Operation = ({ from, to, scratch }) => {
    const part = { row: from * perRow, rows: (to - from) * perRow, panel: 0, lastPanel: kernel.panels };
    multiply({ ...part, length: features, mode, scratch });
  };
  const separate = activation !== 'linear' && activation !== 'relu' && !site.activationInLoss;
  const then = separate ? [activate(site, { name: activation, from: output, to: output })] : [];

  return {
    output,
    weights: [
      { name: 'kernel', shape: [features, units], parts: [kernel], trainable },
      ...(bias ? [{ name: 'bias', shape: [units], parts: [bias], trainable }] : []),
    ],
    forward: [[sums, ...then]],
    backward: (gradient) => {
      const g = { address: gradient, width: units };
      const dx = site.needsInputGradient ? plan.signal(input.shape) : undefined;
      const slope = activation === 'linear' || site.activationInLoss;
      return {
        phases: [
          [
            ...(slope ? [] : [activationGradient(site, { name: activation, y: output, gradient })]),
            ...(dx ? [inputGradient(site, { parameter: kernel, g, perRow, dx })] : []),
          ],
        ],
        inputGradient: dx?.address ?? 0,
        weightGradients: trainable
          ? [
              weightGradient(site, { parameter: kernel, x: { address: input.address, width: features }, g, perRow }),
              ...(bias ? [biasGradient(site, bias, { g, perRow })] : []),
            ]
          : [],
      };
    },
  };
}
