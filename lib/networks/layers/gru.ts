import type { Activation } from '../../math/activations';
import { addProduct } from '../../math/mat-mul';
import { addToColumns, takeColumns, type ColumnRange } from './columns';
import { addColumnSums, Recurrent, type Memory, type StepBack } from './recurrent';
import { gateActivation, type GateActivation, type RecurrentOptions } from './recurrent-options';

export interface GRUOptions extends RecurrentOptions {
  /** What the gates are computed with. Default 'sigmoid'. */
  readonly recurrentActivation?: GateActivation;
  /**
   * Whether the reset gate acts after the product with the recurrent weights, as in cuDNN and in Keras by default (true), or
   * before it, as in the paper and in TensorFlow.js, which knows no other (false). Default true.
   */
  readonly resetAfter?: boolean;
}

interface GRUStep extends Memory {
  readonly updateGate: Float64Array;
  readonly resetGate: Float64Array;
  readonly candidate: Float64Array;
}

/**
 * Gated recurrent unit: as an LSTM a unit decides what to keep, but it has one gate less and no cell beside its output.
 *
 *   [a_z a_r a_h] = xₜ W + b                                W: features × 3·units, U = [U_z U_r U_h]: units × 3·units
 *   z = σ(a_z + hₜ₋₁ U_z),   r = σ(a_r + hₜ₋₁ U_r)          how much to keep; how much of the old to look at
 *   h̃ = φ(a_h + (r ∘ hₜ₋₁) U_h)                             what is new (resetAfter: false)
 *   h̃ = φ(a_h + r ∘ (hₜ₋₁ U_h + b′_h))                      the same with resetAfter: true, where all three products with hₜ₋₁ have
 *                                                           a bias b′ of their own: the bias is 2 × 3·units, b over b′
 *   hₜ = z ∘ hₜ₋₁ + (1 − z) ∘ h̃
 *
 * Backwards, with dh = ∂L/∂hₜ, and m = hₜ₋₁ U_h + b′_h:
 *
 *   da_z = dh ∘ (hₜ₋₁ − h̃) ∘ σ′      da_h = dh ∘ (1 − z) ∘ φ′      da_r = (da_h ∘ m) ∘ σ′, or ((da_h U_hᵀ) ∘ hₜ₋₁) ∘ σ′
 *   ∂L/∂hₜ₋₁ = dh ∘ z + da_z U_zᵀ + da_r U_rᵀ + (da_h ∘ r) U_hᵀ, or, at the end, (da_h U_hᵀ) ∘ r
 *
 * Input: steps × features; output: units, or steps × units with returnSequences. `states(example)` shows the gates
 * of the last forward pass: updateGate, resetGate, candidate, hidden, each steps × units.
 *
 * @throws {RangeError} On units that are not a whole number ≥ 1, an unknown activation or initializer; in `build` where the input
 *   is no sequence.
 * @see Cho et al., Learning Phrase Representations using RNN Encoder–Decoder (2014)
 * @see https://keras.io/api/layers/recurrent_layers/gru/
 * @example
 * const layer = new GRU({ units: 1, kernelInitializer: 'ones', recurrentInitializer: 'zeros', activation: 'linear' });
 * layer.build([2, 1], createRandom(1)); // [1]
 * layer.forward(toMatrix([[0, Math.log(3)]])).data; // [0.2746…]
 * layer.states().updateGate.data; // [0.5, 0.75]
 */
export class GRU extends Recurrent<Memory, GRUStep> {
  readonly type = 'GRU';
  private readonly gate: Activation;
  private readonly resetAfter: boolean;

  constructor({ recurrentActivation = 'sigmoid', resetAfter = true, ...options }: GRUOptions) {
    super('GRU', { ...options, gates: 3 });
    this.gate = gateActivation('GRU', { recurrentActivation });
    this.resetAfter = resetAfter;
  }

  override config(): Readonly<Record<string, unknown>> {
    return { ...super.config(), recurrent_activation: this.gate.name, reset_after: this.resetAfter };
  }

  protected override biasShape(): readonly number[] {
    return this.resetAfter ? [2, 3 * this.units] : [3 * this.units];
  }

  protected atRest(rows: number): Memory {
    return { hidden: new Float64Array(rows * this.units) };
  }

  protected step(z: Float64Array, { hidden: h }: Memory): GRUStep {
    const { units } = this;
    addToColumns(z, this.gateColumns, this.fromMemory(h, this.gateColumns));
    const [sigma, phi] = [this.gate.value, this.options.activation.value];
    const updateGate = takeColumns(z, { from: 0, to: units, columns: 3 * units }).map(sigma);
    const resetGate = takeColumns(z, { from: units, to: 2 * units, columns: 3 * units }).map(sigma);
    const recalled = this.fromMemory(this.lookedAt(h, resetGate), this.candidateColumns);
    if (this.resetAfter) multiplyBy(recalled, resetGate);
    addToColumns(z, this.candidateColumns, recalled);
    const candidate = takeColumns(z, this.candidateColumns).map(phi);
    const hidden = candidate.map((value, k) => updateGate[k]! * h[k]! + (1 - updateGate[k]!) * value);
    return { updateGate, resetGate, candidate, hidden };
  }

  protected stepBack(back: StepBack<Memory, GRUStep>): Memory {
    const { z, dz, step, before } = back;
    const dCandidate = this.backToUpdateAndCandidate(back);
    const dRecalled = this.resetAfter ? product(dCandidate, step.resetGate) : dCandidate;
    const source = this.lookedAt(before.hidden, step.resetGate);
    const dSource = this.backToMemory(dRecalled, { source, range: this.candidateColumns });
    const dReset = this.resetAfter
      ? product(dCandidate, this.fromMemory(before.hidden, this.candidateColumns))
      : product(dSource, before.hidden);
    const resetColumns = { from: this.units, to: 2 * this.units, columns: 3 * this.units };
    const slopes = takeColumns(z, resetColumns).map(this.gate.derivative);
    addToColumns(dz, resetColumns, product(dReset, slopes));
    if (!this.resetAfter) multiplyBy(dSource, step.resetGate);
    const dGates = takeColumns(dz, this.gateColumns);
    const throughGates = this.backToMemory(dGates, { source: before.hidden, range: this.gateColumns });
    const direct = product(back.gradient.hidden, step.updateGate);
    return { hidden: direct.map((value, k) => value + dSource[k]! + throughGates[k]!) };
  }

  /** Fills da_z and da_h into dz, and returns da_h by itself. */
  private backToUpdateAndCandidate({ gradient, step, before, z, dz }: StepBack<Memory, GRUStep>): Float64Array {
    const { units } = this;
    const dCandidate = new Float64Array(step.hidden.length);
    for (let k = 0; k < dCandidate.length; k++) {
      const q = Math.floor(k / units) * 3 * units + (k % units);
      const dh = gradient.hidden[k]!;
      dz[q] = dh * (before.hidden[k]! - step.candidate[k]!) * this.gate.derivative(z[q]!);
      const slope = this.options.activation.derivative(z[q + 2 * units]!);
      dCandidate[k] = dz[q + 2 * units] = dh * (1 - step.updateGate[k]!) * slope;
    }
    return dCandidate;
  }

  /** What the candidate sees of the memory: all of it, or with the reset gate before the product, what that lets through. */
  private lookedAt(h: Float64Array, resetGate: Float64Array): Float64Array {
    return this.resetAfter ? h : product(h, resetGate);
  }

  /** H U, or H U + b′ with resetAfter, for some columns of U. */
  private fromMemory(h: Float64Array, range: ColumnRange): Float64Array {
    const { units } = this;
    const width = range.to - range.from;
    const out = new Float64Array((h.length / units) * width);
    const [, kernel, bias] = this.parameters;
    if (bias && this.resetAfter) {
      const second = bias.value.subarray(3 * units);
      for (let row = 0; row < out.length; row += width) out.set(second.subarray(range.from, range.to), row);
    }
    const b = takeColumns(kernel!.value, range);
    addProduct(out, { a: h, b, rows: h.length / units, inner: units, columns: width });
    return out;
  }

  /** The way back through `fromMemory`: adds to the gradients of U and b′, and returns ∂L/∂H. */
  private backToMemory(
    gradient: Float64Array,
    { source, range }: { readonly source: Float64Array; readonly range: ColumnRange },
  ): Float64Array {
    const { units } = this;
    const [width, rows] = [range.to - range.from, source.length / units];
    const [, kernel, bias] = this.parameters;
    const dKernel = new Float64Array(units * width);
    addProduct(dKernel, { a: source, b: gradient, rows: units, inner: rows, columns: width, transposeA: true });
    addToColumns(kernel!.gradient, range, dKernel);
    if (bias && this.resetAfter) {
      addColumnSums(bias.gradient.subarray(3 * units + range.from, 3 * units + range.to), gradient);
    }
    const dSource = new Float64Array(source.length);
    const b = takeColumns(kernel!.value, range);
    addProduct(dSource, { a: gradient, b, rows, inner: width, columns: units, transposeB: true });
    return dSource;
  }

  private get gateColumns(): ColumnRange {
    return { from: 0, to: 2 * this.units, columns: 3 * this.units };
  }

  private get candidateColumns(): ColumnRange {
    return { from: 2 * this.units, to: 3 * this.units, columns: 3 * this.units };
  }
}

/** a ∘ b, a new array. */
function product(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, k) => value * b[k]!);
}

function multiplyBy(values: Float64Array, factors: Float64Array): void {
  for (let k = 0; k < values.length; k++) values[k]! *= factors[k]!;
}
