import { calculationOrder, type Value } from './value';

/** A value of a calculation. */
export interface TraceNode {
  readonly label: string;
  /** The symbol of its operation; '' for an input. */
  readonly operation: string;
  readonly data: number;
}

/** From an operand to what was calculated from it; nodes are given by their positions. */
export interface TraceEdge {
  readonly from: number;
  readonly to: number;
  /** The local derivative: how fast `to` changes with `from`. */
  readonly slope: number;
}

/** A step of the way back: along one edge, from a result to one of its operands. */
export interface BackwardStep {
  /** The position of the edge it goes along. */
  readonly edge: number;
  /** What it brings to the operand: slope × gradient of the result. */
  readonly contribution: number;
  /** The gradient of the operand after the step: the sum of what it was brought so far. */
  readonly grad: number;
}

/** A calculation and its way back, to be drawn and stepped through. */
export interface Trace {
  /** In the order of the calculation: each after its operands, the result last. */
  readonly nodes: readonly TraceNode[];
  readonly edges: readonly TraceEdge[];
  /** The steps of the way back, in order. When a node is left for the first time, its gradient is complete. */
  readonly backward: readonly BackwardStep[];
  /** The gradient of the result with respect to each node; 1 for the result itself. */
  readonly grads: readonly number[];
}

/**
 * Records how a value was calculated and how `backward` would walk through it, without changing any gradient.
 *
 * @param result - Where the way back begins. Not modified.
 * @example
 * const x = new Value(3, { label: 'x' });
 * const { nodes, edges, backward } = trace(x.mul(x));
 * nodes; // [{ label: 'x', operation: '', data: 3 }, { label: '', operation: '×', data: 9 }]
 * edges; // [{ from: 0, to: 1, slope: 3 }, { from: 0, to: 1, slope: 3 }]
 * backward; // [{ edge: 0, contribution: 3, grad: 3 }, { edge: 1, contribution: 3, grad: 6 }]
 */
export function trace(result: Value): Trace {
  const order = calculationOrder(result);
  const positions = new Map(order.map((value, i) => [value, i]));
  const edges = order.flatMap(({ operands, slopes }, to) =>
    operands.map((operand, i): TraceEdge => ({ from: positions.get(operand)!, to, slope: slopes[i]! })),
  );
  const grads = order.map((value) => (value === result ? 1 : 0));
  const backward = backwardOrder(edges).map((edge): BackwardStep => {
    const { from, to, slope } = edges[edge]!;
    const contribution = slope * grads[to]!;
    grads[from]! += contribution;
    return { edge, contribution, grad: grads[from]! };
  });
  const nodes = order.map(({ label, operation, data }) => ({ label, operation: operation?.symbol ?? '', data }));
  return { nodes, edges, backward, grads };
}

/** The positions of the edges, those of the last result first. */
function backwardOrder(edges: readonly TraceEdge[]): number[] {
  return [...edges.keys()].sort((a, b) => edges[b]!.to - edges[a]!.to);
}
