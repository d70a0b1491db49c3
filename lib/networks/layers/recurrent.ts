import { assertInteger } from '../../internal/assert';
import { addProduct } from '../../math/mat-mul';
import { matrix, type Matrix } from '../../math/matrix';
import type { Random } from '../../math/random';
import { assertWidth, type Batch } from '../batch';
import type { Layer, Parameter, Shape } from '../layer';
import { createParameter } from '../parameter';
import { assertGradient } from './assert-gradient';
import { resolved, type RecurrentOptions } from './recurrent-options';
import { exampleMajor, timeMajor } from './time-major';

/** What goes from one step to the next, or the gradient of the loss with respect to it: N × units numbers by name. */
export interface Memory {
  readonly hidden: Float64Array;
}

/** One step of the whole batch on the way back. */
export interface StepBack<Carried, Step> {
  /** ∂L/∂(what the step remembers), from the output and from the later steps together. */
  readonly gradient: Carried;
  /** What the step computed. */
  readonly step: Step;
  /** What it started from. */
  readonly before: Carried;
  /** Its Z, N × (gates · units), as `step` left it. */
  readonly z: Float64Array;
  /** To be filled with ∂L/∂Z, N × (gates · units). */
  readonly dz: Float64Array;
}

interface Sequence<Carried, Step> {
  readonly rows: number;
  readonly x: Batch;
  readonly z: Float64Array;
  /** What was remembered before the first step, and all that was computed in each step. */
  readonly start: Carried;
  readonly steps: readonly Step[];
}

/**
 * What the recurrent layers share: one set of weights, used at every step, and backpropagation through time. The weights of
 * several gates stand side by side in the columns of one kernel, as in Keras.
 *
 *   forward:   for t = 1 … T:   Zₜ = Xₜ W + b,  then the layer's own step, which adds what comes from hₜ₋₁
 *   backward:  for t = T … 1:   the layer's own step back, from ∂L/∂hₜ to ∂L/∂Zₜ and ∂L/∂hₜ₋₁
 *              ∂L/∂W = Σₜ Xₜᵀ ∂L/∂Zₜ      ∂L/∂b = Σₜ Σₙ ∂L/∂Zₜ      ∂L/∂Xₜ = ∂L/∂Zₜ Wᵀ
 *
 * What does not depend on the step before is computed for all steps at once.
 *
 * @see Goodfellow et al., Deep Learning (2016), §10.2
 */
export abstract class Recurrent<Carried extends Memory, Step extends Carried> implements Layer {
  abstract readonly type: string;
  readonly parameters: Parameter[] = [];
  protected readonly options;
  protected readonly units: number;
  private inputShape: Shape = [];
  private last: Sequence<Carried, Step> | undefined;

  constructor(caller: string, options: RecurrentOptions & { readonly gates: number }) {
    this.options = { ...options, ...resolved(caller, options) };
    this.units = options.units;
  }

  /** A memory of zeros, for N examples. */
  protected abstract atRest(rows: number): Carried;
  /** Adds to z, N × (gates · units), what comes from the memory, and computes the states. */
  protected abstract step(z: Float64Array, before: Carried): Step;
  /** Fills dz, adds to the gradients of the recurrent weights, and returns ∂L/∂(what the step started from). */
  protected abstract stepBack(back: StepBack<Carried, Step>): Carried;

  /** The shape of the bias: one number for each column of the kernel. */
  protected biasShape(): readonly number[] {
    return [this.options.gates * this.units];
  }

  config(): Readonly<Record<string, unknown>> {
    const { units, activation, useBias, returnSequences, ...options } = this.options;
    return {
      units,
      activation: activation.name,
      use_bias: useBias,
      return_sequences: returnSequences,
      kernel_initializer: options.kernelInitializer,
      recurrent_initializer: options.recurrentInitializer,
      bias_initializer: options.biasInitializer,
      kernel_regularizer: options.kernelRegularizer,
      recurrent_regularizer: options.recurrentRegularizer,
      bias_regularizer: options.biasRegularizer,
    };
  }

  build(inputShape: Shape, random: Random): Shape {
    assertSequence(this.type, inputShape);
    this.inputShape = inputShape;
    const { gates, useBias, returnSequences, ...options } = this.options;
    const width = gates * this.units;
    const kernel = { initializer: options.kernelInitializer, regularizer: options.kernelRegularizer, random };
    this.parameters.push(createParameter('kernel', [inputShape[1]!, width], kernel));
    const recurrent = { initializer: options.recurrentInitializer, regularizer: options.recurrentRegularizer, random };
    this.parameters.push(createParameter('recurrent_kernel', [this.units, width], recurrent));
    const bias = { initializer: options.biasInitializer, regularizer: options.biasRegularizer, random };
    if (useBias) this.parameters.push(createParameter('bias', this.biasShape(), bias));
    return returnSequences ? [inputShape[0]!, this.units] : [this.units];
  }

  forward(x: Matrix): Matrix {
    assertWidth(this.type, x, this.inputShape);
    const { rows } = x;
    const steps: Step[] = [];
    const sequence = { rows, x: timeMajor(x, this.inputShape[0]!), start: this.atRest(rows), steps };
    const z = this.fromInputs(sequence.x);
    for (let t = 0; t < this.inputShape[0]!; t++) {
      steps.push(this.step(this.atStep(t, z, rows), steps[t - 1] ?? sequence.start));
    }
    this.last = { ...sequence, z };
    return this.options.returnSequences ? this.sequenceOf(steps) : copyOf(rows, steps.at(-1)!.hidden);
  }

  backward(gradient: Matrix): Matrix {
    const { rows, x, z, start, steps } = this.lastPass();
    const outputs = this.options.returnSequences ? steps.length : 1;
    assertGradient(this.type, gradient, { rows, columns: outputs * this.units });
    const dOutputs = this.gradientByStep(gradient, steps.length);
    const dz = new Float64Array(z.length);
    for (const parameter of this.parameters) parameter.gradient.fill(0);
    let later = this.atRest(rows);
    for (let t = steps.length - 1; t >= 0; t--) {
      addTo(later.hidden, dOutputs[t]);
      later = this.stepBack({
        gradient: later,
        step: steps[t]!,
        before: steps[t - 1] ?? start,
        z: this.atStep(t, z, rows),
        dz: this.atStep(t, dz, rows),
      });
    }
    return this.backwardToInputs(x, dz);
  }

  /**
   * What the layer computed for one example of the last forward pass: the values of its gates and states by name, each with
   * one row a step and one column a unit.
   *
   * @param example - Which row of the batch; a whole number ≥ 0. Default 0.
   * @throws {RangeError} Where the batch has no such example.
   */
  states(example = 0): { readonly [Name in keyof Step]: Matrix } {
    const { rows, steps } = this.lastPass();
    assertInteger(`${this.type}.states`, { example }, { below: rows });
    const [from, to] = [example * this.units, (example + 1) * this.units];
    const table = (name: keyof Step) => {
      const out = matrix(steps.length, this.units);
      steps.forEach((step, t) => out.data.set((step[name] as Float64Array).subarray(from, to), t * this.units));
      return out;
    };
    const names = Object.keys(steps[0]!) as (keyof Step)[];
    return Object.fromEntries(names.map((name) => [name, table(name)])) as { [Name in keyof Step]: Matrix };
  }

  private lastPass(): Sequence<Carried, Step> {
    if (!this.last) throw new Error(`${this.type}: no pass so far; expected forward(x) first.`);
    return this.last;
  }

  /** Z = X W + b for all steps of all examples. */
  private fromInputs(x: Batch): Float64Array {
    const [kernel, , bias] = this.parameters;
    const width = this.options.gates * this.units;
    const z = new Float64Array(x.rows * width);
    if (bias) for (let row = 0; row < z.length; row += width) z.set(bias.value.subarray(0, width), row);
    addProduct(z, { a: x.data, b: kernel!.value, rows: x.rows, inner: x.columns, columns: width });
    return z;
  }

  private backwardToInputs(x: Batch, dz: Float64Array): Matrix {
    const [kernel, , bias] = this.parameters;
    const width = this.options.gates * this.units;
    const sizes = { rows: x.columns, inner: x.rows, columns: width };
    addProduct(kernel!.gradient, { a: x.data, b: dz, ...sizes, transposeA: true });
    if (bias) addColumnSums(bias.gradient.subarray(0, width), dz);
    const dx = matrix(x.rows, x.columns) as Batch;
    const back = { rows: x.rows, inner: width, columns: x.columns };
    addProduct(dx.data, { a: dz, b: kernel!.value, ...back, transposeB: true });
    return exampleMajor(dx, this.inputShape[0]!);
  }

  /** ∂L/∂hₜ as the layer's output gives it: for every step, or for the last one alone. */
  private gradientByStep(gradient: Matrix, steps: number): readonly (ArrayLike<number> | undefined)[] {
    if (!this.options.returnSequences) return [...Array<undefined>(steps - 1), gradient.data];
    const { data } = timeMajor(gradient, steps);
    const size = gradient.rows * this.units;
    return Array.from({ length: steps }, (_, t) => data.subarray(t * size, (t + 1) * size));
  }

  private sequenceOf(steps: readonly Step[]): Matrix {
    const rows = steps[0]!.hidden.length / this.units;
    const all = matrix(steps.length * rows, this.units) as Batch;
    steps.forEach(({ hidden }, t) => all.data.set(hidden, t * hidden.length));
    return exampleMajor(all, steps.length);
  }

  private atStep(t: number, z: Float64Array, rows: number): Float64Array {
    const size = rows * this.options.gates * this.units;
    return z.subarray(t * size, (t + 1) * size);
  }
}

/** Adds to each number the one at the same place. */
function addTo(values: Float64Array, others: ArrayLike<number> | undefined): void {
  if (others) for (let i = 0; i < values.length; i++) values[i]! += others[i]!;
}

/** Adds to each number the sum of a column: the gradient of a bias that was added to every row. */
export function addColumnSums(sums: Float64Array, rows: Float64Array): void {
  for (let i = 0; i < rows.length; i++) sums[i % sums.length]! += rows[i]!;
}

function copyOf(rows: number, data: Float64Array): Matrix {
  return matrix(rows, data.length / rows, Float64Array.from(data));
}

function assertSequence(caller: string, inputShape: Shape): void {
  if (inputShape.length === 2 && inputShape.every((n) => Number.isSafeInteger(n) && n >= 1)) return;
  throw new RangeError(
    `${caller}: the input has shape [${inputShape.join(', ')}]; expected [steps, features], each at least 1` +
      (inputShape.length === 1 ? '. The layer before needs returnSequences: true if it is recurrent.' : '.'),
  );
}
