import { categoricalLosses, createRandom, elementwiseLosses, losses, matrix, softmax, toRows } from 'nnlab';
import reference from '../fixtures/math/losses/losses.json';
import { centralDifferences } from '../support/central-differences';
import '../support/matchers';

interface Case {
  readonly targets: number[];
  readonly outputs: number[];
  readonly options?: { readonly delta: number };
  readonly value: number;
  readonly gradient: number[];
}
const cases = reference.losses as unknown as Readonly<Record<string, Case[]>>;
const random = createRandom(3);
const draw = (length: number, of: () => number): Float64Array => Float64Array.from({ length }, of);

test('losses holds all of them, each under its own name, and the reference values cover all', () => {
  expect(Object.keys(losses)).toEqual([...Object.keys(elementwiseLosses), ...Object.keys(categoricalLosses)]);
  for (const [name, loss] of Object.entries(losses)) expect(loss.name).toBe(name);
  expect(Object.keys(cases).sort()).toEqual(Object.keys(losses).sort());
});

describe.each(Object.entries(elementwiseLosses))('%s', (name, loss) => {
  // Numbers inside (0, 1) are fit for probabilities and for anything else; some stray far for those that may.
  const spread = name === 'binaryCrossEntropy' ? 0 : 4;
  const inside = (): number => random.uniform(0.2, 0.8) + random.normal(0, spread);
  const pairs = Array.from({ length: 20 }, () => [draw(7, inside), draw(7, inside)] as const);

  test(`${name}.gradient(t, p) holds the slopes of ${name}, by central differences`, () => {
    for (const [targets, predictions] of pairs) {
      const slopes = centralDifferences((moved) => loss(targets, moved), predictions);
      expect(loss.gradient(targets, predictions)).toBeCloseToArray(slopes, 1e-8);
    }
  });

  test(`${name}(t, p) is not negative, and least where p = t`, () => {
    for (const [targets, predictions] of pairs) {
      expect(loss(targets, predictions)).toBeGreaterThan(loss(targets, targets));
      expect(loss(targets, targets)).toBeGreaterThanOrEqual(0);
      expect(loss.gradient(targets, targets)).toBeCloseToArray(new Float64Array(7), 1e-12);
    }
  });

  test(`${name}(t, p) is a mean: twice the same batch is the same loss, with half the gradient for each`, () => {
    for (const [targets, predictions] of pairs) {
      const twice = (values: Float64Array) => Float64Array.of(...values, ...values);
      expect(loss(twice(targets), twice(predictions))).toBeCloseTo(loss(targets, predictions), 12);
      const halves = loss.gradient(targets, predictions).map((slope) => slope / 2);
      expect(loss.gradient(twice(targets), twice(predictions))).toBeCloseToArray(twice(halves), 1e-14);
    }
  });

  test(`${name} modifies neither argument`, () => {
    const [targets, predictions] = pairs[0]!;
    const copies = [targets.slice(), predictions.slice()];
    loss(targets, predictions);
    loss.gradient(targets, predictions);
    expect([targets, predictions]).toEqual(copies);
  });

  test.each<[number[], number[], string | RegExp]>([
    [[], [], `${name}: targets is empty; expected at least one value.`],
    [[1], [1, 0], `${name}: targets has length 1, predictions 2; expected the same length.`],
    [[1, NaN], [1, 0], new RegExp(`^${name}: targets\\[1\\] is NaN; expected a`)],
    [[1, 0], [Infinity, 0], new RegExp(`^${name}: predictions\\[0\\] is Infinity; expected a`)],
  ])(`${name}(%j, %j) and its gradient are refused`, (targets, predictions, message) => {
    for (const call of [loss, loss.gradient]) {
      expect(() => call(targets, predictions)).toThrow(message);
      expect(() => call(targets, predictions)).toThrow(RangeError);
    }
  });
});

describe.each(Object.entries(categoricalLosses))('%s', (name, loss) => {
  const [rows, columns] = [5, 4];
  // Numbers that are fit for logits and for probabilities; the rows of the targets are probabilities.
  const drawTargets = () =>
    matrix(
      rows,
      columns,
      Float64Array.from(
        Array.from({ length: rows }, () => [...softmax.value(draw(columns, () => random.normal(0, 3)))]).flat(),
      ),
    );
  const drawOutputs = () =>
    matrix(
      rows,
      columns,
      draw(rows * columns, () => random.uniform(0.2, 0.8)),
    );
  const pairs = Array.from({ length: 20 }, () => [drawTargets(), drawOutputs()] as const);

  test(`${name}.gradient(t, outputs) holds the slopes of ${name}, by central differences`, () => {
    for (const [targets, outputs] of pairs) {
      const slopes = centralDifferences(
        (moved) => loss(targets, matrix(rows, columns, Float64Array.from(moved))),
        outputs.data,
      );
      const gradient = loss.gradient(targets, outputs);
      expect([gradient.rows, gradient.columns]).toEqual([rows, columns]);
      expect(gradient.data).toBeCloseToArray(slopes, 1e-8);
    }
  });

  test(`${name}(t, outputs) is the mean over the rows`, () => {
    for (const [targets, outputs] of pairs) {
      const [t, z] = [toRows(targets), toRows(outputs)];
      const alone = t.map((row, n) => loss([row], [z[n]!]));
      expect(loss(targets, outputs)).toBeCloseTo(alone.reduce((sum, value) => sum + value, 0) / rows, 12);
      const slopes = t.map((row, n) => Array.from(loss.gradient([row], [z[n]!]).data, (slope) => slope / rows));
      expect(loss.gradient(targets, outputs).data).toBeCloseToArray(slopes.flat(), 1e-14);
    }
  });

  test(`${name}.gradient(t, outputs) is in 32 bits only where both arguments are`, () => {
    const single = { rows: 1, columns: 2, data: Float32Array.of(0.25, 0.75) };
    const double = { rows: 1, columns: 2, data: Float64Array.of(0.25, 0.75) };
    expect(loss.gradient(single, single).data).toBeInstanceOf(Float32Array);
    expect(loss.gradient(single, double).data).toBeInstanceOf(Float64Array);
    expect(loss.gradient(double, single).data).toBeInstanceOf(Float64Array);
    expect(loss.gradient(single, single).data).toBeCloseToArray(loss.gradient(double, double).data, 1e-7);
  });

  test(`${name} modifies neither argument`, () => {
    const [targets, outputs] = pairs[0]!;
    const copies = [targets.data.slice(), outputs.data.slice()];
    loss(targets, outputs);
    loss.gradient(targets, outputs);
    expect([targets.data, outputs.data]).toEqual(copies);
  });
});

describe.each(Object.entries(cases))('%s', (name, list) => {
  const loss = losses[name as keyof typeof losses] as unknown as {
    (targets: number[], outputs: number[], options?: object): number;
    gradient(targets: number[], outputs: number[], options?: object): Float64Array | { data: Float64Array };
  };

  test.each(list)(`${name}($targets, $outputs, $options) equals Keras, and so does its gradient`, (expected) => {
    const { targets, outputs, options } = expected;
    expect(loss(targets, outputs, options)).toBeCloseToArray(expected.value, { relative: 1e-12 });
    const gradient = loss.gradient(targets, outputs, options);
    // Slopes at the clip are as large as 10⁶.
    const flat = 'data' in gradient ? gradient.data : gradient;
    const size = Math.max(1, ...expected.gradient.flat().map(Math.abs));
    expect(flat).toBeCloseToArray(expected.gradient.flat(), 1e-12 * size);
  });
});
