import type { Signal } from '../memory-plan';
import type { Operation } from '../share';
import type { ActivationName, PointwiseActivation } from '../specification';
import type { Site } from './layer';

/** The numbers by which the kernels know activations, and the slopes of those that have one to choose. */
const codes: Readonly<Record<PointwiseActivation, number>> = {
  linear: 0,
  relu: 1,
  sigmoid: 2,
  tanh: 3,
  elu: 4,
  leakyRelu: 5,
  hardSigmoid: 6,
  softplus: 7,
  softsign: 8,
  selu: 9,
  relu6: 10,
};

export function activationCode(name: PointwiseActivation): number {
  return codes[name];
}

export interface Activated {
  readonly name: ActivationName;
  readonly from: Signal;
  /** May be `from`. */
  readonly to: Signal;
  readonly alpha?: number;
}

/** y = φ(x) for each thread's rows. */
export function activate({ kernels }: Pick<Site, 'kernels'>, { name, from, to, alpha = 1 }: Activated): Operation {
  const { size, shape } = from;
  const columns = shape.at(-1)!;
  if (name === 'softmax') {
    return (share) => {
      const at = 4 * size * share.from;
      kernels.softmax(from.address + at, to.address + at, ((share.to - share.from) * size) / columns, columns);
    };
  }
  const code = codes[name];
  return (share) => {
    const at = 4 * size * share.from;
    kernels.activate(code, from.address + at, to.address + at, (share.to - share.from) * size, alpha);
  };
}

/** Multiplies the gradient at the address by the slope of the activation, out of its outputs y. */
export function activationGradient(
  { kernels }: Pick<Site, 'kernels'>,
  {
    name,
    y,
    gradient,
    out = gradient,
    alpha = 1,
  }: { name: ActivationName; y: Signal; gradient: number; out?: number; alpha?: number },
): Operation {
  const { size, shape, address } = y;
  const columns = shape.at(-1)!;
  if (name === 'softmax') {
    return (share) => {
      const at = 4 * size * share.from;
      const rows = ((share.to - share.from) * size) / columns;
      kernels.softmaxGradient(address + at, gradient + at, out + at, rows, columns);
    };
  }
  const code = codes[name];
  return (share) => {
    const at = 4 * size * share.from;
    kernels.activationGradient(code, address + at, gradient + at, out + at, (share.to - share.from) * size, alpha);
  };
}
