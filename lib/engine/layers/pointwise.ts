import type { Operation } from '../share';
import type { ActivationSpecification, DropoutSpecification, ReshapeSpecification } from '../specification';
import { activate, activationGradient } from './activations';
import { nothingLearned, type CompiledLayer, type Site } from './layer';

// Layers that give a number for each number and learn nothing.

/** y = φ(x) */
export function compileActivation({ activation, alpha }: ActivationSpecification, site: Site): CompiledLayer {
  const { input, plan } = site;
  const output = site.activationInLoss ? input : plan.signal(input.shape);
  const work = { name: activation, alpha };
  return {
    output,
    weights: nothingLearned,
    forward: site.activationInLoss ? [] : [[activate(site, { ...work, from: input, to: output })]],
    backward: (gradient) => ({
      phases: site.activationInLoss ? [] : [[activationGradient(site, { ...work, y: output, gradient })]],
      inputGradient: gradient,
      weightGradients: [],
    }),
  };
}

/** Training, each number is set to 0 with probability `rate`, and the others are divided by 1 − rate; else nothing happens. */
export function compileDropout({ rate }: DropoutSpecification, { kernels, plan, input, index }: Site): CompiledLayer {
  const output = plan.signal(input.shape);
  const { size } = input;
  const threshold = Math.floor(rate * 2 ** 32) | 0;
  const scale = 1 / (1 - rate);
  // Numbers of the same place differ from layer to layer and from step to step.
  const seedOf = (seed: number, step: number) =>
    (Math.imul(seed ^ Math.imul(index + 1, 0x85ebca6b), 0x9e3779b1) + Math.imul(step, 0xc2b2ae35)) | 0;
  const forward: Operation = ({ from, to, training, seed, step }) => {
    const [at, count] = [4 * size * from, (to - from) * size];
    if (training) {
      kernels.dropout(
        input.address + at,
        output.address + at,
        count,
        from * size,
        seedOf(seed, step),
        threshold,
        scale,
      );
    } else {
      kernels.copyRows(input.address + at, 0, output.address + at, 0, 1, 4 * count);
    }
  };
  return {
    output,
    weights: nothingLearned,
    forward: [[forward]],
    backward: (gradient) => {
      const backward: Operation = ({ from, to, seed, step }) => {
        const g = gradient + 4 * size * from;
        kernels.dropout(g, g, (to - from) * size, from * size, seedOf(seed, step), threshold, scale);
      };
      return { phases: [[backward]], inputGradient: gradient, weightGradients: [] };
    },
  };
}

/** Another shape for the same numbers in the same order. */
export function compileReshape({ targetShape }: ReshapeSpecification, { input }: Site): CompiledLayer {
  return {
    output: { ...input, shape: targetShape },
    weights: nothingLearned,
    forward: [],
    backward: (gradient) => ({ phases: [], inputGradient: gradient, weightGradients: [] }),
  };
}
