import type { Layer } from '../../../lib/networks/layer';
import { toMatrix, toRows, type Matrix } from '../../../lib/math/matrix';
import { createRandom } from '../../../lib/math/random';
import '../../support/matchers';

/** What tests/fixtures/networks/layers/generate.py says of one layer. */
export interface KerasCase {
  readonly title: string;
  readonly options: object;
  readonly inputShape: readonly number[];
  readonly outputShape: readonly number[];
  readonly x: number[][];
  readonly y: number[][];
  readonly outputGradient: number[][];
  readonly inputGradient: number[][];
  readonly parameters: readonly { name: string; shape: number[]; value: number[]; gradient: number[] }[];
  readonly states?: Readonly<Record<string, number[][]>>;
}

export const pass = { training: true, random: createRandom(0) };

/** The layer built for the inputs of a case, with its parameters. */
export function built<L extends Layer>(layer: L, { inputShape, parameters }: KerasCase): L {
  layer.build(inputShape, createRandom(0));
  parameters.forEach(({ value }, i) => layer.parameters[i]!.value.set(value));
  return layer;
}

/** The tests that every layer with parameters from Keras must pass. */
export function testAgainstKeras(create: (options: never) => Layer, cases: readonly KerasCase[]): void {
  describe.each(cases.map((c) => [`${create(c.options as never).type}, ${c.title}`, c] as const))(
    '%s, equals Keras',
    (_, c) => {
      const layer = built(create(c.options as never), c);

      test('names and shapes of the parameters, and the shape of the output', () => {
        const described = layer.parameters.map(({ name, shape }) => ({ name, shape: [...shape] }));
        expect(described).toEqual(c.parameters.map(({ name, shape }) => ({ name, shape })));
        expect(create(c.options as never).build(c.inputShape, createRandom(0))).toEqual(c.outputShape);
      });

      test('outputs', () => expect(rows(layer.forward(toMatrix(c.x), pass))).toBeCloseToArray(c.y, 1e-12));

      test('gradients of inputs and parameters, also on the second pass', () => {
        for (let again = 0; again < 2; again++) {
          layer.forward(toMatrix(c.x), pass);
          expect(rows(layer.backward(toMatrix(c.outputGradient)))).toBeCloseToArray(c.inputGradient, 1e-11);
          const gradients = layer.parameters.map(({ gradient }) => gradient);
          expect(gradients).toBeCloseToArray(
            c.parameters.map(({ gradient }) => gradient),
            1e-11,
          );
        }
      });

      test('32-bit inputs give the same to 32 bits, and no argument is changed', () => {
        const [x, gradient] = [c.x, c.outputGradient].map((r) => toMatrix(r.map((row) => Float32Array.from(row))));
        const copies = [toRows(x!), toRows(gradient!)];
        expect(rows(layer.forward(x!, pass))).toBeCloseToArray(c.y, 1e-5);
        expect(rows(layer.backward(gradient!))).toBeCloseToArray(c.inputGradient, 1e-5);
        expect([toRows(x!), toRows(gradient!)]).toEqual(copies);
      });
    },
  );
}

/** The rows of a matrix that may hold NaN. */
export function rows({ data, rows, columns }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, r) => Array.from(data.subarray(r * columns, (r + 1) * columns)));
}
