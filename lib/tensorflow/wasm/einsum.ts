import type { TensorInfo } from '@tensorflow/tfjs';
import { argumentsOf, type KernelFunction, type WasmBackend } from './backend';

/**
 * Einstein's summation of one tensor or two, such as 'ij,jk->ik': for each value of the letters on the right, the sum over all
 * values of the others of the products of the numbers that the letters pick.
 */
export const einsum: KernelFunction = ({ inputs, backend, attrs }) => {
  const tensors = Object.values(inputs as Record<string, TensorInfo>);
  const { attributes } = argumentsOf<never, { equation: string }>({ inputs, backend, attrs });
  const { terms, result } = parse(attributes.equation, tensors);
  const lengths = lengthsOf(terms, tensors, attributes.equation);
  const summed = [...lengths.keys()].filter((letter) => !result.includes(letter));
  return sumUp(backend as unknown as WasmBackend, { tensors, terms, result, summed, lengths });
};

interface Summation {
  readonly tensors: readonly TensorInfo[];
  /** The letters of each tensor's axes. */
  readonly terms: readonly string[];
  readonly result: string;
  readonly summed: readonly string[];
  readonly lengths: ReadonlyMap<string, number>;
}

function sumUp(backend: WasmBackend, { tensors, terms, result, summed, lengths }: Summation): TensorInfo {
  const out = backend.makeOutput(
    [...result].map((letter) => lengths.get(letter)!),
    tensors[0]!.dtype,
  );
  const to = backend.typedArrayFromHeap(out);
  const data = tensors.map((tensor) => backend.typedArrayFromHeap(tensor));
  // How far a step along a letter leads in each tensor.
  const stepsOf = (letter: string): number[] => tensors.map(({ shape }, i) => strideOf(shape, terms[i]!, letter));
  const outer = [...result].map((letter) => ({ length: lengths.get(letter)!, steps: stepsOf(letter) }));
  const inner = summed.map((letter) => ({ length: lengths.get(letter)!, steps: stepsOf(letter) }));
  const [left, right] = data as [Float32Array, Float32Array | undefined];
  let at = 0;
  walk(outer, 0, 0, (i, j) => {
    let sum = 0;
    walk(inner, i, j, (p, q) => (sum += right ? left[p]! * right[q]! : left[p]!));
    to[at++] = sum;
  });
  return out;
}

interface Letter {
  readonly length: number;
  readonly steps: readonly number[];
}

/** Goes through all values of the letters, the last the fastest, with the places to which they lead in both tensors. */
function walk(
  letters: readonly Letter[],
  i: number,
  j: number,
  visit: (i: number, j: number) => void,
  depth = 0,
): void {
  const letter = letters[depth];
  if (!letter) return visit(i, j);
  const [a, b = 0] = letter.steps as [number, number?];
  const last = depth === letters.length - 1;
  for (let k = 0; k < letter.length; k++) {
    if (last) visit(i + k * a, j + k * b);
    else walk(letters, i + k * a, j + k * b, visit, depth + 1);
  }
}

/** A letter that stands twice in a term picks the diagonal; one that is missing leads nowhere. */
function strideOf(shape: readonly number[], term: string, letter: string): number {
  return [...term].reduce((sum, own, axis) => {
    return own === letter ? sum + shape.slice(axis + 1).reduce((product, length) => product * length, 1) : sum;
  }, 0);
}

function parse(equation: string, tensors: readonly TensorInfo[]): { terms: string[]; result: string } {
  const [left, result, ...rest] = equation.replaceAll(' ', '').split('->');
  const terms = left!.split(',');
  const known = (letters: string) => /^[A-Za-z]*$/.test(letters);
  const letters = terms.join('');
  const fits =
    result !== undefined &&
    rest.length === 0 &&
    [...terms, result].every(known) &&
    [...result].every((letter, i) => letters.includes(letter) && result.indexOf(letter) === i) &&
    terms.length === tensors.length &&
    terms.length <= 2 &&
    terms.every((term, i) => term.length === tensors[i]!.shape.length);
  if (fits) return { terms, result };
  const shapes = tensors.map(({ shape }) => `[${shape}]`).join(' and ');
  throw new RangeError(
    `einsum: equation is '${equation}' for ${shapes}; expected a letter for each axis of one tensor or two, an arrow, ` +
      "and the letters of the result, as in 'ij,jk->ik'.",
  );
}

function lengthsOf(terms: readonly string[], tensors: readonly TensorInfo[], equation: string): Map<string, number> {
  const lengths = new Map<string, number>();
  terms.forEach((term, i) => {
    [...term].forEach((letter, axis) => {
      const length = tensors[i]!.shape[axis]!;
      const known = lengths.get(letter) ?? length;
      if (known !== length) {
        throw new RangeError(
          `einsum: ${letter} in '${equation}' is the letter of axes of ${known} and ${length}; expected the same length.`,
        );
      }
      lengths.set(letter, length);
    });
  });
  return lengths;
}
