import { assertOneOf } from '../internal/assert';
import { activations } from '../math/activations';
import { categoricalLosses, elementwiseLosses, losses } from '../math/losses';
import { matrix, type Matrix } from '../math/matrix';
import { inRowsOf, type Batch } from './batch';
import type { Layer } from './layer';

export type LossName = keyof typeof losses;

/** A loss at the end of a network. */
export interface OutputLoss {
  readonly name: LossName;
  /** The mean over the batch of the last `forward`; NaN where the outputs are no longer finite. */
  value(targets: Batch, outputs: Matrix): number;
  /** From the last `forward`, fills the gradients of the last layer and returns the gradient with respect to its inputs. */
  backward(targets: Batch, outputs: Matrix): Matrix;
}

interface LossFunction {
  value(targets: Batch, outputs: Batch): number;
  gradient(targets: Batch, outputs: Batch): Matrix;
}

/**
 * The loss of that name for a network that ends in that layer.
 *
 * Softmax with categorical cross-entropy, and sigmoid with binary cross-entropy, are taken together, from the logits z in place
 * of the probabilities p. Far from the answer p is rounded to 0 or 1, and −ln p to ∞; as functions of z both stay exact:
 *
 *   −ln softmax(z)ₜ = ln Σⱼ e^zⱼ − zₜ                      gradient p − t
 *   −t ln σ(z) − (1 − t) ln (1 − σ(z)) = softplus(z) − t z   gradient σ(z) − t
 *
 * where the product of the two derivatives, p (1 − p) and 1 / p, has cancelled: 0 · ∞ never comes up. Keras does the same.
 *
 * @throws {RangeError} On a name that is no loss, or a softmax under softmaxCrossEntropy, which has a softmax of its own.
 */
export function outputLoss(name: LossName, last: Layer): OutputLoss {
  assertOneOf('compile', { loss: name }, Object.keys(losses) as LossName[]);
  const activation = last.output?.activation;
  if (name === 'softmaxCrossEntropy' && activation === 'softmax') {
    throw new RangeError(
      "compile: loss is 'softmaxCrossEntropy', which has a softmax of its own, and the last layer has another; " +
        "expected loss 'categoricalCrossEntropy', or no activation in the last layer.",
    );
  }
  if (name === 'categoricalCrossEntropy' && activation === 'softmax')
    return onLogits(name, last, rowwise('softmaxCrossEntropy'));
  if (name === 'binaryCrossEntropy' && activation === 'sigmoid') return onLogits(name, last, sigmoidCrossEntropy);
  const loss =
    name in categoricalLosses
      ? rowwise(name as keyof typeof categoricalLosses)
      : elementwise(name as keyof typeof elementwiseLosses);
  return {
    name,
    value: (targets, outputs) => whereFinite(outputs, (predictions) => loss.value(targets, predictions)),
    backward: (targets, outputs) => last.backward(loss.gradient(targets, inRowsOf(outputs.columns, outputs))),
  };
}

function onLogits(name: LossName, last: Layer, loss: LossFunction): OutputLoss {
  const end = last.output!;
  // Logits of several axes have more rows than examples: one for each step.
  const alike = (targets: Batch, logits: Matrix): Batch => inRowsOf(logits.columns, targets);
  return {
    name,
    value: (targets) => whereFinite(end.logits(), (logits) => loss.value(alike(targets, logits), logits)),
    backward: (targets) => {
      const logits = inRowsOf(end.logits().columns, end.logits());
      return end.backward(loss.gradient(alike(targets, logits), logits));
    },
  };
}

function rowwise(name: keyof typeof categoricalLosses): LossFunction {
  const loss = categoricalLosses[name];
  return { value: loss, gradient: loss.gradient };
}

function elementwise(name: keyof typeof elementwiseLosses): LossFunction {
  const loss = elementwiseLosses[name];
  return {
    value: (targets, outputs) => loss(targets.data, outputs.data),
    gradient: (targets, outputs) => matrix(outputs.rows, outputs.columns, loss.gradient(targets.data, outputs.data)),
  };
}

/** Binary cross-entropy from logits: the mean of softplus(z) − t z. */
const sigmoidCrossEntropy: LossFunction = {
  value: (targets, logits) => {
    let sum = 0;
    for (let i = 0; i < logits.data.length; i++) {
      sum += activations.softplus.value(logits.data[i]!) - targets.data[i]! * logits.data[i]!;
    }
    return sum / logits.data.length;
  },
  gradient: (targets, logits) => {
    const count = logits.data.length;
    const slope = (z: number, i: number): number => (activations.sigmoid.value(z) - targets.data[i]!) / count;
    return matrix(logits.rows, logits.columns, logits.data.map(slope));
  },
};

/** Losses refuse NaN and Infinity; a network that has come apart shall have a loss that says so. */
function whereFinite(outputs: Matrix, value: (outputs: Batch) => number): number {
  return outputs.data.every(Number.isFinite) ? value(inRowsOf(outputs.columns, outputs)) : NaN;
}
