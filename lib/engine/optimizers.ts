import type { Kernels } from './kernels';
import { slabOf, type Parameter } from './parameter';
import type { Operation, Share } from './share';
import type { OptimizerSpecification } from './specification';

type Update = (kernels: Kernels, at: readonly number[], count: number, share: Share) => void;

/** What each optimizer does with the addresses [value, gradient, …slots], by the rules of TensorFlow.js. */
function updateOf(optimizer: OptimizerSpecification): Update {
  switch (optimizer.type) {
    case 'sgd':
      return (kernels, [w, g], count, { learningRate }) => kernels.sgd(w!, g!, count, learningRate);
    case 'momentum': {
      const { momentum, nesterov } = optimizer;
      return (kernels, [w, g, a], count, { learningRate }) =>
        kernels.momentum(w!, g!, a!, count, learningRate, momentum, Number(nesterov));
    }
    case 'rmsprop': {
      const { decay, momentum, epsilon, centered } = optimizer;
      return (kernels, [w, g, s, v, h], count, { learningRate }) =>
        kernels.rmsprop(w!, g!, s!, v!, centered ? h! : 0, count, learningRate, decay, momentum, epsilon);
    }
    case 'adam': {
      const { beta1, beta2, epsilon } = optimizer;
      return (kernels, [w, g, m, v], count, { learningRate, step }) => {
        const correct1 = 1 / (1 - beta1 ** (step + 1));
        const correct2 = 1 / (1 - beta2 ** (step + 1));
        kernels.adam(w!, g!, m!, v!, count, learningRate, beta1, beta2, epsilon, correct1, correct2);
      };
    }
    case 'adagrad': {
      const { epsilon } = optimizer;
      return (kernels, [w, g, s], count, { learningRate }) => kernels.adagrad(w!, g!, s!, count, learningRate, epsilon);
    }
  }
}

/** Learns from the gradients of a parameter, each thread in its slab. */
export function update(kernels: Kernels, parameter: Parameter, optimizer: OptimizerSpecification): Operation {
  const { panelBytes, value, gradient, slots, penalty, byRows } = parameter;
  const change = updateOf(optimizer);
  const places = [value, gradient, ...slots];
  const at = [...places];
  return (share) => {
    const slab = slabOf(parameter, share);
    if (!slab) return;
    const { row, lastRow, panel, lastPanel } = slab;
    // Whole panels lie in one piece; of some rows there is a piece in each panel.
    const together = byRows ? 1 : lastPanel - panel;
    const count = 8 * (lastRow - row) * together;
    const scale = share.penaltyScale;
    for (let p = panel; p < lastPanel; p += together) {
      for (let i = 0; i < places.length; i++) at[i] = places[i]! + p * panelBytes + 32 * row;
      if (penalty) kernels.regularize(at[0]!, at[1]!, count, scale * penalty.l1, scale * penalty.l2);
      change(kernels, at, count, share);
    }
    parameter.refresh?.(kernels, slab);
  };
}
