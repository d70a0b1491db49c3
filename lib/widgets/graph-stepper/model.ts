import { trace, type Trace } from '../../autodiff/trace';
import { Value } from '../../autodiff/value';

/** Calculations to step through, of a, b and c. */
export const calculations = {
  product: {
    wording: '(a · b + c)²',
    of: (a: Value, b: Value, c: Value) => a.mul(b).named('u').add(c).named('v').pow(2).named('L'),
  },
  neuron: {
    wording: 'tanh(a · b + c)',
    of: (a: Value, b: Value, c: Value) => a.mul(b).named('u').add(c).named('z').tanh().named('L'),
  },
  shared: {
    wording: 'a · b + a · c',
    of: (a: Value, b: Value, c: Value) => a.mul(b).named('u').add(a.mul(c).named('v')).named('L'),
  },
  loss: {
    wording: '(σ(a · b) − c)²',
    of: (a: Value, b: Value, c: Value) => a.mul(b).named('z').sigmoid().named('p').sub(c).named('e').pow(2).named('L'),
  },
} as const;

export type CalculationName = keyof typeof calculations;

export interface GraphSettings {
  readonly calculation: CalculationName;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export function traceOf({ calculation, a, b, c }: GraphSettings): Trace {
  const inputs = [new Value(a, { label: 'a' }), new Value(b, { label: 'b' }), new Value(c, { label: 'c' })] as const;
  return trace(calculations[calculation].of(...inputs));
}

/** What is known after some steps: first values, one a step, then, backward, what each edge brings. */
export interface Progress {
  readonly values: number;
  /** The gradient of each node so far; undefined where nothing has arrived. */
  readonly grads: readonly (number | undefined)[];
  /** The edge that the last step went along. */
  readonly edge: number | undefined;
  readonly last: number;
}

export function progress({ nodes, edges, backward }: Trace, step: number): Progress {
  const forward = nodes.length;
  const last = forward + 1 + backward.length;
  const grads: (number | undefined)[] = nodes.map(() => undefined);
  if (step > forward) grads[forward - 1] = 1;
  const taken = backward.slice(0, Math.max(0, step - forward - 1));
  for (const { edge, grad } of taken) grads[edges[edge]!.from] = grad;
  return { values: Math.min(step, forward), grads, edge: taken.at(-1)?.edge, last };
}

/** How many operations lie between a node and the inputs. */
export function depths({ nodes, edges }: Trace): number[] {
  const depth = nodes.map(() => 0);
  for (const { from, to } of edges) depth[to] = Math.max(depth[to]!, depth[from]! + 1);
  // An input stands right before what uses it first, so that no edge runs behind a node.
  nodes.forEach((_, i) => {
    const users = edges.filter(({ from }) => from === i);
    if (depth[i] === 0 && users.length > 0) depth[i] = Math.min(...users.map(({ to }) => depth[to]!)) - 1;
  });
  return depth;
}
