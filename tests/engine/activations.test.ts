import { compileProgram } from '../../lib/engine/compile-program';
import type { ActivationName, PointwiseActivation } from '../../lib/engine/specification';

const ALPHA = 0.3;
const [SELU_ALPHA, SELU_SCALE] = [1.6732632423543772, 1.0507009873554805];

/** Each activation as the books have it, in double precision. */
const formulas: Readonly<Record<PointwiseActivation, (x: number) => number>> = {
  linear: (x) => x,
  relu: (x) => Math.max(x, 0),
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  tanh: Math.tanh,
  elu: (x) => (x > 0 ? x : ALPHA * Math.expm1(x)),
  leakyRelu: (x) => (x > 0 ? x : ALPHA * x),
  hardSigmoid: (x) => Math.min(Math.max(0.2 * x + 0.5, 0), 1),
  softplus: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  softsign: (x) => x / (1 + Math.abs(x)),
  selu: (x) => SELU_SCALE * (x > 0 ? x : SELU_ALPHA * Math.expm1(x)),
  relu6: (x) => Math.min(Math.max(x, 0), 6),
};

/** The activation of each number, on the engine. */
function activate(activation: ActivationName, x: Float32Array): Float32Array {
  const layers = [{ type: 'Activation' as const, activation, alpha: ALPHA }];
  const program = compileProgram(layers, {}, { batchSize: 1, inputShape: [x.length] });
  program.load({ x: { data: x, size: x.length }, order: [0], start: 0, count: 1 });
  void program.predict();
  return program.outputs().slice();
}

const fine = Float32Array.from({ length: 4001 }, (_, i) => (i - 2000) / 100);

describe.each(Object.entries(formulas))('%s', (name, formula) => {
  const activation = name as PointwiseActivation;

  test(`${name}(x) equals its formula for x in [−20, 20]`, () => {
    expect(activate(activation, fine)).toBeCloseToArray([...fine].map(formula), 3e-6);
  });

  test(`${name}(x) for x of 0, ±1e−4 and ±1000`, () => {
    const x = Float32Array.of(0, 1e-4, -1e-4, 1000, -1000);
    expect(activate(activation, x)).toBeCloseToArray([...x].map(formula), 1e-4);
  });

  test(`${name}(NaN) is NaN and leaves its neighbours alone`, () => {
    const got = activate(activation, Float32Array.of(NaN, 0.5, NaN, 1, 0.25, NaN));
    expect(got).toBeCloseToArray([NaN, formula(0.5), NaN, formula(1), formula(0.25), NaN], 1e-6);
  });
});

describe('softmax', () => {
  test('softmax(x) gives the shares of eˣ', () => {
    // e⁰ : e¹ : e² = 1 : 2.71828 : 7.38906, together 11.10734
    const shares = [1 / 11.10734, 2.71828 / 11.10734, 7.38906 / 11.10734];
    expect(activate('softmax', Float32Array.of(0, 1, 2))).toBeCloseToArray(shares, 1e-6);
  });

  test('softmax(x) is unchanged by adding 1000', () => {
    const x = [0, 1, 2, 3, 4, 5];
    const moved = Float32Array.from(x, (value) => value + 1000);
    expect(activate('softmax', moved)).toBeCloseToArray(activate('softmax', Float32Array.from(x)), 1e-6);
  });

  test('softmax of one number is 1, and of ±1000 without overflow', () => {
    expect(activate('softmax', Float32Array.of(-7))).toBeCloseToArray([1], 1e-7);
    expect(activate('softmax', Float32Array.of(-1000, 1000))).toBeCloseToArray([0, 1], 1e-7);
  });
});
