import { addProduct } from '../../math/mat-mul';
import { Recurrent, type Memory, type StepBack } from './recurrent';
import type { RecurrentOptions } from './recurrent-options';

/**
 * The simplest recurrent layer: what it has seen so far is the vector h, which it mixes with each new input.
 *
 *   forward:   zₜ = xₜ W + hₜ₋₁ U + b          hₜ = φ(zₜ),  h₀ = 0          W: features × units, U: units × units, b: units
 *   backward:  ∂L/∂zₜ = ∂L/∂hₜ ∘ φ′(zₜ)        ∂L/∂hₜ₋₁ gains ∂L/∂zₜ Uᵀ     ∂L/∂U = Σₜ hₜ₋₁ᵀ ∂L/∂zₜ
 *
 * On its way back through T steps a gradient is multiplied by φ′ and U T times: it fades or explodes, which is why LSTM and GRU
 * were invented. Input: steps × features; output: units, or steps × units with returnSequences.
 *
 * @throws {RangeError} On units that are not a whole number ≥ 1, an unknown activation or initializer; in `build` where the input
 *   is no sequence.
 * @see Goodfellow et al., Deep Learning (2016), §10.2
 * @see https://keras.io/api/layers/recurrent_layers/simple_rnn/
 * @example
 * const sum = new SimpleRNN({ units: 1, activation: 'linear', kernelInitializer: 'ones', recurrentInitializer: 'ones' });
 * sum.build([4, 1], createRandom(1)); // [1]
 * sum.forward(toMatrix([[1, 2, 3, 4]])).data; // [10]
 * sum.states().hidden.data; // [1, 3, 6, 10]
 */
export class SimpleRNN extends Recurrent<Memory, Memory> {
  readonly type = 'SimpleRNN';

  constructor(options: RecurrentOptions) {
    super('SimpleRNN', { ...options, gates: 1 });
  }

  protected atRest(rows: number): Memory {
    return { hidden: new Float64Array(rows * this.units) };
  }

  protected step(z: Float64Array, before: Memory): Memory {
    const { units } = this;
    const u = this.parameters[1]!.value;
    addProduct(z, { a: before.hidden, b: u, rows: z.length / units, inner: units, columns: units });
    return { hidden: z.map(this.options.activation.value) };
  }

  protected stepBack({ gradient, before, z, dz }: StepBack<Memory, Memory>): Memory {
    const { units } = this;
    const { derivative } = this.options.activation;
    const u = this.parameters[1]!;
    const rows = z.length / units;
    for (let i = 0; i < dz.length; i++) dz[i] = gradient.hidden[i]! * derivative(z[i]!);
    addProduct(u.gradient, { a: before.hidden, b: dz, rows: units, inner: rows, columns: units, transposeA: true });
    const earlier = this.atRest(rows);
    addProduct(earlier.hidden, { a: dz, b: u.value, rows, inner: units, columns: units, transposeB: true });
    return earlier;
  }
}
