import { inspect } from 'node:util';
import { inWords } from '../internal/assert';
import { operations, type Operation } from './operations';

/**
 * A number that remembers how it was calculated, so that it can tell how it would change with each number it came from.
 *
 * Each operation makes a new value, which keeps its operands and the slopes of the operation there. Together they form a graph.
 * `backward` walks it from the result to the inputs and, by the chain rule, leaves in each value its gradient:
 *
 *   ∂L/∂a = Σ ∂L/∂v · ∂v/∂a       over all values v that were calculated from a
 *
 * @see Goodfellow et al., Deep Learning (2016), §6.5
 * @example
 * const x = new Value(3, { label: 'x' });
 * const y = x.mul(x).add(1);
 * y.data; // 10
 * y.backward();
 * x.grad; // 6
 * String(x); // 'Value(x: data = 3, grad = 6)'
 * x.sub(3).log(); // throws RangeError: Value.log: ln(0) is -Infinity; expected a finite result, which takes an operand above 0.
 */
export class Value {
  /** The number itself. A gradient step changes it: `w.data -= learningRate * w.grad`. */
  data: number;
  /** How fast the value on which `backward` was called changes with this one. */
  grad = 0;
  /** A name to show. */
  label: string;
  /** What it was calculated by; undefined for an input. */
  readonly operation: Operation | undefined;
  /** What it was calculated from; empty for an input. */
  readonly operands: readonly Value[];
  /** How fast it changes with each operand. */
  readonly slopes: readonly number[];

  /**
   * An input.
   *
   * @param data - A finite number.
   * @param options.label - A name to show. Default: none.
   * @throws {RangeError} On NaN and Infinity.
   */
  constructor(data: number, { label = '', from }: { readonly label?: string; readonly from?: Source } = {}) {
    if (!Number.isFinite(data)) throw new RangeError(`Value: data is ${inWords(data)}; expected a finite number.`);
    this.data = data;
    this.label = label;
    this.operation = from?.operation;
    this.operands = from?.operands ?? [];
    this.slopes = from?.slopes ?? [];
  }

  /** a + b */
  add(b: Value | number): Value {
    return calculate(operations.add, this, b);
  }

  /** a − b */
  sub(b: Value | number): Value {
    return calculate(operations.sub, this, b);
  }

  /** a · b */
  mul(b: Value | number): Value {
    return calculate(operations.mul, this, b);
  }

  /** a / b; b must not be 0. */
  div(b: Value | number): Value {
    return calculate(operations.div, this, b);
  }

  /** −a */
  neg(): Value {
    return calculate(operations.neg, this);
  }

  /** aᵇ; for a ≤ 0 only with a whole b ≥ 1. */
  pow(b: Value | number): Value {
    return calculate(operations.pow, this, b);
  }

  /** eᵃ */
  exp(): Value {
    return calculate(operations.exp, this);
  }

  /** The natural logarithm; a must be above 0. */
  log(): Value {
    return calculate(operations.log, this);
  }

  /** tanh a, in (−1, 1) */
  tanh(): Value {
    return calculate(operations.tanh, this);
  }

  /** 1 / (1 + e⁻ᵃ), in (0, 1) */
  sigmoid(): Value {
    return calculate(operations.sigmoid, this);
  }

  /** max(0, a) */
  relu(): Value {
    return calculate(operations.relu, this);
  }

  /** Names the value, and returns it. */
  named(label: string): this {
    this.label = label;
    return this;
  }

  /**
   * Leaves in every value that this one was calculated from how fast this one changes with it.
   *
   * Gradients of inputs add up from call to call, so that several examples can share one step; set `grad` to 0 to start anew.
   */
  backward(): void {
    const order = calculationOrder(this);
    for (const value of order) if (value.operation) value.grad = 0;
    this.grad += 1;
    for (const value of order.reverse()) {
      value.operands.forEach((operand, i) => (operand.grad += value.slopes[i]! * value.grad));
    }
  }

  toString(): string {
    return `Value(${this.label ? `${this.label}: ` : ''}data = ${short(this.data)}, grad = ${short(this.grad)})`;
  }

  /** What a notebook shows: this value, not the whole graph behind it. */
  [inspect.custom](): string {
    return this.toString();
  }
}

interface Source {
  readonly operation: Operation;
  readonly operands: readonly Value[];
  readonly slopes: readonly number[];
}

function calculate(operation: Operation, ...given: readonly (Value | number)[]): Value {
  const operands = given.map((operand) => (operand instanceof Value ? operand : new Value(operand)));
  const a = operands[0]!.data;
  const b = operands[1]?.data ?? NaN;
  const data = operation.value(a, b);
  const slopes = operation.slopes(a, b);
  assertFinite(operation, { a, b, data, slopes });
  return new Value(data, { from: { operation, operands, slopes } });
}

function assertFinite(
  { name, symbol, operands, needs }: Operation,
  { a, b, data, slopes }: { a: number; b: number; data: number; slopes: readonly number[] },
): void {
  if (Number.isFinite(data) && slopes.every(Number.isFinite)) return;
  const formula = operands === 1 ? `${symbol}(${a})` : `${a} ${symbol} ${b}`;
  const problem = Number.isFinite(data) ? `the slope of ${formula} is not finite` : `${formula} is ${data}`;
  throw new RangeError(`Value.${name}: ${problem}; expected a finite result${needs ? `, which takes ${needs}` : ''}.`);
}

/**
 * All values that this one was calculated from, and itself, each once and after its operands: a topological order of the graph.
 * A list of what is still to do takes the place of recursion, which would overflow on long calculations.
 */
export function calculationOrder(result: Value): Value[] {
  const order: Value[] = [];
  const seen = new Set<Value>();
  const toDo: { value: Value; operandsDone: boolean }[] = [{ value: result, operandsDone: false }];
  while (toDo.length > 0) {
    const { value, operandsDone } = toDo.pop()!;
    if (operandsDone) {
      order.push(value);
    } else if (!seen.has(value)) {
      seen.add(value);
      toDo.push({ value, operandsDone: true });
      for (const operand of [...value.operands].reverse()) toDo.push({ value: operand, operandsDone: false });
    }
  }
  return order;
}

function short(x: number): string {
  return String(Number(x.toPrecision(6)));
}
