import { Perceptron, type PerceptronLine } from '../../networks/perceptron';

export const corners = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;

/** What each gate says of the corners (0, 0), (0, 1), (1, 0), (1, 1). */
export const gates = {
  and: [0, 0, 0, 1],
  or: [0, 1, 1, 1],
  nand: [1, 1, 1, 0],
  xor: [0, 1, 1, 0],
} as const;

export type GateName = keyof typeof gates;

/** Every place of the line while the perceptron learns a gate, and whether it came to rest within 12 rounds. */
export function course(
  gate: GateName,
  learningRate: number,
): { readonly lines: readonly PerceptronLine[]; readonly converged: boolean } {
  const perceptron = new Perceptron({ learningRate, maxIter: 12 });
  perceptron.fit(
    corners.map((corner) => [...corner]),
    gates[gate],
  );
  return { lines: perceptron.lines, converged: perceptron.converged };
}

/** How many corners the line puts on the wrong side. */
export function mistakes({ weights, bias }: PerceptronLine, gate: GateName): number {
  return corners.filter(([x, y], i) => Number(weights[0]! * x + weights[1]! * y + bias >= 0) !== gates[gate][i]).length;
}
