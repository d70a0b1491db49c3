import type { Activation } from '../../math/activations';
import { addProduct } from '../../math/mat-mul';
import type { Random } from '../../math/random';
import type { Shape } from '../layer';
import { Recurrent, type Memory, type StepBack } from './recurrent';
import { gateActivation, type GateActivation, type RecurrentOptions } from './recurrent-options';

export interface LSTMOptions extends RecurrentOptions {
  /** What the gates are computed with. Default 'sigmoid'. */
  readonly recurrentActivation?: GateActivation;
  /** Starts the biases of the forget gate at 1, so that the layer remembers until it has learned what to forget. Default true. */
  readonly unitForgetBias?: boolean;
}

interface LSTMMemory extends Memory {
  readonly cell: Float64Array;
}

interface LSTMStep extends LSTMMemory {
  readonly inputGate: Float64Array;
  readonly forgetGate: Float64Array;
  readonly candidate: Float64Array;
  readonly outputGate: Float64Array;
}

/**
 * Long short-term memory: beside its output h, each unit keeps a cell c that changes only by what its gates let in and out, so
 * that gradients can travel through many steps.
 *
 *   [zᵢ zf z꜀ zₒ] = xₜ W + hₜ₋₁ U + b                      W: features × 4·units, U: units × 4·units, b: 4·units, in this order
 *   i = σ(zᵢ),  f = σ(zf),  c̃ = φ(z꜀),  o = σ(zₒ)          how much to let in, to keep; what is new; how much to show
 *   cₜ = f ∘ cₜ₋₁ + i ∘ c̃                                  hₜ = o ∘ φ(cₜ)
 *
 * Backwards, with dh = ∂L/∂hₜ and dc = ∂L/∂cₜ from the later steps:
 *
 *   dc gains dh ∘ o ∘ φ′(cₜ)
 *   dzᵢ = dc ∘ c̃ ∘ σ′(zᵢ)      dzf = dc ∘ cₜ₋₁ ∘ σ′(zf)      dz꜀ = dc ∘ i ∘ φ′(z꜀)      dzₒ = dh ∘ φ(cₜ) ∘ σ′(zₒ)
 *   ∂L/∂cₜ₋₁ = dc ∘ f          ∂L/∂hₜ₋₁ = dz Uᵀ              ∂L/∂U = Σₜ hₜ₋₁ᵀ dz
 *
 * Input: steps × features; output: units, or steps × units with returnSequences. `states(example)` shows the gates
 * of the last forward pass: inputGate, forgetGate, candidate, outputGate, cell, hidden, each steps × units.
 *
 * @throws {RangeError} On units that are not a whole number ≥ 1, an unknown activation or initializer; in `build` where the input
 *   is no sequence.
 * @see Hochreiter and Schmidhuber, Long Short-Term Memory (1997)
 * @see Gers et al., Learning to Forget (2000)
 * @see Jozefowicz et al., An Empirical Exploration of Recurrent Network Architectures (2015) (unitForgetBias)
 * @see https://keras.io/api/layers/recurrent_layers/lstm/
 * @example
 * const layer = new LSTM({ units: 1, kernelInitializer: 'zeros', recurrentInitializer: 'zeros' });
 * layer.build([3, 2], createRandom(1)); // [1]
 * layer.forward(toMatrix([[1, 2, 3, 4, 5, 6]])).data; // [0]
 * layer.states().forgetGate.data; // [0.731…, 0.731…, 0.731…]
 * layer.states().outputGate.data; // [0.5, 0.5, 0.5]
 */
export class LSTM extends Recurrent<LSTMMemory, LSTMStep> {
  readonly type = 'LSTM';
  private readonly gate: Activation;
  private readonly unitForgetBias: boolean;

  constructor({ recurrentActivation = 'sigmoid', unitForgetBias = true, ...options }: LSTMOptions) {
    super('LSTM', { ...options, gates: 4 });
    this.gate = gateActivation('LSTM', { recurrentActivation });
    this.unitForgetBias = unitForgetBias;
  }

  override config(): Readonly<Record<string, unknown>> {
    return { ...super.config(), recurrent_activation: this.gate.name, unit_forget_bias: this.unitForgetBias };
  }

  override build(inputShape: Shape, random: Random): Shape {
    const outputShape = super.build(inputShape, random);
    if (this.unitForgetBias) this.parameters[2]?.value.fill(1, this.units, 2 * this.units);
    return outputShape;
  }

  protected atRest(rows: number): LSTMMemory {
    return { hidden: new Float64Array(rows * this.units), cell: new Float64Array(rows * this.units) };
  }

  protected step(z: Float64Array, before: LSTMMemory): LSTMStep {
    const { units } = this;
    const [sigma, phi] = [this.gate.value, this.options.activation.value];
    const u = this.parameters[1]!.value;
    const rows = z.length / (4 * units);
    addProduct(z, { a: before.hidden, b: u, rows, inner: units, columns: 4 * units });
    const step = { ...gatesOf(rows * units), ...this.atRest(rows) };
    for (let n = 0; n < rows; n++) {
      for (let j = 0; j < units; j++) {
        const [k, q] = [n * units + j, n * 4 * units + j];
        const i = (step.inputGate[k] = sigma(z[q]!));
        const f = (step.forgetGate[k] = sigma(z[q + units]!));
        const candidate = (step.candidate[k] = phi(z[q + 2 * units]!));
        const o = (step.outputGate[k] = sigma(z[q + 3 * units]!));
        const c = (step.cell[k] = f * before.cell[k]! + i * candidate);
        step.hidden[k] = o * phi(c);
      }
    }
    return step;
  }

  protected stepBack({ gradient, step, before, z, dz }: StepBack<LSTMMemory, LSTMStep>): LSTMMemory {
    const { units } = this;
    const [sigma, phi] = [this.gate, this.options.activation];
    const u = this.parameters[1]!;
    const rows = z.length / (4 * units);
    const earlier = this.atRest(rows);
    for (let n = 0; n < rows; n++) {
      for (let j = 0; j < units; j++) {
        const [k, q] = [n * units + j, n * 4 * units + j];
        const [dh, c, o] = [gradient.hidden[k]!, step.cell[k]!, step.outputGate[k]!];
        const dc = gradient.cell[k]! + dh * o * phi.derivative(c);
        dz[q] = dc * step.candidate[k]! * sigma.derivative(z[q]!);
        dz[q + units] = dc * before.cell[k]! * sigma.derivative(z[q + units]!);
        dz[q + 2 * units] = dc * step.inputGate[k]! * phi.derivative(z[q + 2 * units]!);
        dz[q + 3 * units] = dh * phi.value(c) * sigma.derivative(z[q + 3 * units]!);
        earlier.cell[k] = dc * step.forgetGate[k]!;
      }
    }
    addProduct(u.gradient, { a: before.hidden, b: dz, rows: units, inner: rows, columns: 4 * units, transposeA: true });
    addProduct(earlier.hidden, { a: dz, b: u.value, rows, inner: 4 * units, columns: units, transposeB: true });
    return earlier;
  }
}

function gatesOf(size: number) {
  const gate = (): Float64Array => new Float64Array(size);
  return { inputGate: gate(), forgetGate: gate(), candidate: gate(), outputGate: gate() };
}
