import type { Kernels } from './kernels';
import type { MemoryPlan } from './memory-plan';
import { partOf, type Share } from './share';
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
  /** Whether the threads divide it by its rows: eight by eight, as transposed panels have them. Otherwise by its panels. */
  readonly byRows: boolean;
  /** Keeps what is derived from a slab of the value, after that has changed. */
  refresh?: (kernels: Kernels, slab: Slab) => void;
}

/** Some of a parameter's numbers: rows [row, lastRow) of the panels [panel, lastPanel). */
export interface Slab {
  readonly row: number;
  readonly lastRow: number;
  readonly panel: number;
  readonly lastPanel: number;
}

/** All of a parameter. */
export function wholeOf({ rows, panels }: Parameter): Slab {
  return { row: 0, lastRow: rows, panel: 0, lastPanel: panels };
}

/** What a share of the work has of a parameter; undefined where that is nothing. */
export function slabOf(parameter: Parameter, share: Share): Slab | undefined {
  const { rows, panels, byRows } = parameter;
  const [first, end] = partOf(share, byRows ? Math.ceil(rows / 8) : panels);
  if (first === end) return undefined;
  if (byRows) return { row: 8 * first, lastRow: Math.min(rows, 8 * end), panel: 0, lastPanel: panels };
  return { row: 0, lastRow: rows, panel: first, lastPanel: end };
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
  /** Its rows may be divided among the threads, where there are more of them than panels. Default false. */
  readonly manyRows?: boolean;
}

export function planParameter(
  plan: MemoryPlan,
  [rows, columns]: readonly [number, number],
  { learns, penalty, optimizer, manyRows = false }: ParameterOptions,
): Parameter {
  const panels = Math.ceil(columns / 8);
  const room = () => plan.floats(panels * rows * 8);
  const value = room();
  const gradient = learns ? room() : 0;
  const slots = learns && optimizer ? Array.from({ length: slotCounts[optimizer.type] }, room) : [];
  const wanted = penalty && (penalty.l1 !== 0 || penalty.l2 !== 0) ? { penalty } : {};
  const byRows = manyRows && rows > 8 * panels;
  return { rows, columns, panels, panelBytes: rows * 32, value, gradient, slots, byRows, ...wanted };
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
