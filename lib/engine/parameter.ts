import type { Kernels } from './kernels';
import type { MemoryPlan } from './memory-plan';
import type { OptimizerSpecification, Penalty } from './specification';

/** A matrix of `rows` × `columns` learned numbers, kept in panels of eight columns as the kernel `multiply` reads them. */
export interface Parameter {
  readonly rows: number;
  readonly columns: number;
  readonly panels: number;
  /** Bytes from one panel to the next. */
  readonly panelBytes: number;
  readonly value: number;
  /** 0 where the parameter does not learn. */
  readonly gradient: number;
  /** What the optimizer remembers. */
  readonly slots: readonly number[];
  readonly penalty?: Penalty;
  /** Keeps what is derived from the panels [first, last) of the value, after these have changed. */
  refresh?: (kernels: Kernels, first: number, last: number) => void;
}

/** A layer's weight as Keras and TensorFlow.js have it. The columns of some are spread over several parameters. */
export interface Weight {
  /** 'kernel', 'recurrent_kernel', 'bias', 'embeddings', 'gamma', … */
  readonly name: string;
  readonly shape: readonly number[];
  readonly parts: readonly Parameter[];
  readonly trainable: boolean;
}

const slotCounts = { sgd: 0, momentum: 1, adagrad: 1, adam: 2, rmsprop: 3 } as const;

export interface ParameterOptions {
  readonly learns: boolean;
  readonly penalty?: Penalty;
  readonly optimizer?: OptimizerSpecification;
}

export function planParameter(
  plan: MemoryPlan,
  [rows, columns]: readonly [number, number],
  { learns, penalty, optimizer }: ParameterOptions,
): Parameter {
  const panels = Math.ceil(columns / 8);
  const room = () => plan.floats(panels * rows * 8);
  const value = room();
  const gradient = learns ? room() : 0;
  const slots = learns && optimizer ? Array.from({ length: slotCounts[optimizer.type] }, room) : [];
  const wanted = penalty && (penalty.l1 !== 0 || penalty.l2 !== 0) ? { penalty } : {};
  return { rows, columns, panels, panelBytes: rows * 32, value, gradient, slots, ...wanted };
}

/** Writes a weight's numbers, row after row, into the panels that begin at the addresses that `at` picks of its parts. */
export function writeWeight(
  memory: Float32Array,
  { parts, numbers, at }: { parts: readonly Parameter[]; numbers: ArrayLike<number>; at: (part: Parameter) => number },
): void {
  visit(parts, at, (address, i) => {
    memory[address] = numbers[i]!;
  });
}

/** The numbers of a weight, row after row. */
export function readWeight(
  memory: Float32Array,
  { parts, at }: { parts: readonly Parameter[]; at: (part: Parameter) => number },
): Float32Array {
  const numbers = new Float32Array(parts.reduce((sum, { rows, columns }) => sum + rows * columns, 0));
  visit(parts, at, (address, i) => {
    numbers[i] = memory[address]!;
  });
  return numbers;
}

/** Goes through the numbers of a weight: the place of each in memory, counted in floats, and its place in the weight. */
function visit(
  parts: readonly Parameter[],
  at: (part: Parameter) => number,
  see: (address: number, i: number) => void,
): void {
  const width = parts.reduce((sum, { columns }) => sum + columns, 0);
  let before = 0;
  for (const part of parts) {
    const start = at(part) / 4;
    for (let column = 0; column < part.columns; column++) {
      const top = start + (column >> 3) * part.rows * 8 + (column & 7);
      for (let row = 0; row < part.rows; row++) see(top + row * 8, row * width + before + column);
    }
    before += part.columns;
  }
}
