import type { Kernels } from '../kernels';
import type { MemoryPlan, Signal } from '../memory-plan';
import type { Parameter, ParameterOptions, Weight } from '../parameter';
import type { Operation, Phase } from '../share';
import type { LayerSpecification } from '../specification';

/** What a layer's compiler is given. */
export interface Site {
  readonly kernels: Kernels;
  readonly plan: MemoryPlan;
  readonly input: Signal;
  /** The layers before and after, where there are any. */
  readonly previous?: LayerSpecification;
  readonly next?: LayerSpecification;
  /** Which layer of the network this is, so that every dropout draws numbers of its own. */
  readonly index: number;
  /** Whether the program learns, or only predicts. */
  readonly training: boolean;
  /** Whether the layers before want the gradient of this layer's input. */
  readonly needsInputGradient: boolean;
  /** The last activation is left to the loss, which works it out together with its gradient. */
  readonly activationInLoss: boolean;
  /** A matrix of learned numbers, with room for what the optimizer needs. */
  parameter(size: readonly [rows: number, columns: number], options: Omit<ParameterOptions, 'optimizer'>): Parameter;
}

/** A layer that has its places in memory. */
export interface CompiledLayer {
  readonly output: Signal;
  /** In the order in which Keras lists them. */
  readonly weights: readonly Weight[];
  /** The outputs, phase by phase, of each thread's rows. */
  readonly forward: readonly Phase[];
  /** From the gradient of the outputs, which may be spoilt, to that of the inputs. */
  backward(gradient: number): Backward;
}

export interface Backward {
  readonly phases: readonly Phase[];
  /** Where the gradient of the inputs lies then; meaningless unless it was asked for. */
  readonly inputGradient: number;
  /** The gradients of the weights, each thread its panels; afterwards they are ready to be learned from. */
  readonly weightGradients: readonly Operation[];
}

/** Where a layer neither learns nor changes anything. */
export const nothingLearned: readonly Weight[] = [];
