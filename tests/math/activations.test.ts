import { activations, createRandom, elu, leakyRelu, vectorActivations } from 'nnlab';
import reference from '../fixtures/math/activations/activations.json';
import { centralDifferences } from '../support/central-differences';
import '../support/matchers';

const { sigmoid, tanh, relu, binaryStep, linear, softplus, gelu } = activations;
const all = Object.entries(activations);

/** e^(−z²/2) turns the last digit of z² into one of the first that are left, in SciPy too. */
const tolerance = (name: string) => ({ relative: name === 'gelu' ? 1e-12 : 1e-14 });

describe.each(all)('%s', (name, activation) => {
  test(`${name} carries its own name`, () => expect(activation.name).toBe(name));

  test(`${name}.derivative(z) is the slope of ${name}.value, by central differences`, () => {
    const h = 1e-5;
    const points = Array.from({ length: 201 }, (_, i) => (i - 100) / 10 + 0.05);
    const smooth = points.filter((z) => activation.kinks.every((kink) => Math.abs(z - kink) > h));
    expect(smooth.length).toBeGreaterThan(190);
    const slopes = smooth.map((z) => (activation.value(z + h) - activation.value(z - h)) / (2 * h));
    expect(smooth.map(activation.derivative)).toBeCloseToArray(slopes, 1e-9);
  });

  test(`${name}.kinks are where the slope jumps, and the only places in [−10, 10]`, () => {
    const h = 1e-6;
    const { value } = activation;
    const jumps = (z: number): boolean => Math.abs(value(z + h) - 2 * value(z) + value(z - h)) > h / 100;
    const grid = Array.from({ length: 401 }, (_, i) => (i - 200) / 20);
    expect(grid.filter(jumps)).toEqual(activation.kinks);
  });

  test(`${name}(z) equals NumPy and SciPy, from −1000 to 1000`, () => {
    const expected = reference.functions[name as keyof typeof reference.functions];
    expect(reference.z.map(activation.value)).toBeCloseToArray(expected.value, tolerance(name));
    expect(reference.z.map(activation.derivative)).toBeCloseToArray(expected.derivative, tolerance(name));
  });

  test(`${name}(NaN) is NaN, and so is its derivative`, () => {
    expect([activation.value(NaN), activation.derivative(NaN)]).toEqual([NaN, NaN]);
  });

  test(`${name}.derivative(±Infinity) is its limit, a number`, () => {
    const limits = [-1e6, 1e6].map(activation.derivative);
    expect([-Infinity, Infinity].map(activation.derivative)).toBeCloseToArray(limits, 0);
    expect([-Infinity, Infinity].map(activation.value)).not.toContain(NaN);
  });
});

test.each(Object.entries(reference.tensorflow.functions))(
  '%s(z) equals TensorFlow, kinks included',
  (name, expected) => {
    const { value, derivative } = activations[name as keyof typeof activations];
    // TensorFlow computes these two with a 0.1 and a √2 of 32 bits.
    const error = name === 'leakyRelu' || name === 'gelu' ? 1e-8 : 1e-15;
    expect(reference.tensorflow.z.map(value)).toBeCloseToArray(expected.value, error);
    expect(reference.tensorflow.z.map(derivative)).toBeCloseToArray(expected.derivative, error);
  },
);

test('the reference values cover every activation, those of TensorFlow all but the step it lacks', () => {
  expect(Object.keys(reference.functions).sort()).toEqual(Object.keys(activations).sort());
  expect([...Object.keys(reference.tensorflow.functions), 'binaryStep'].sort()).toEqual(
    Object.keys(activations).sort(),
  );
});

test('binaryStep.value(z) is 1 from 0 upwards', () => {
  expect([-Infinity, -1e-300, -0, 0, 1e-300, Infinity].map(binaryStep.value)).toEqual([0, 0, 1, 1, 1, 1]);
});

test('linear.value(z) is z', () => {
  expect([-Infinity, -2.5, 0, Infinity].map(linear.value)).toEqual([-Infinity, -2.5, 0, Infinity]);
});

test('sigmoid.value(z) by hand: e^ln 3 / (1 + e^ln 3) is ¾', () => {
  expect(sigmoid.value(Math.log(3))).toBeCloseTo(3 / 4, 15);
  expect(sigmoid.value(-Math.log(3))).toBeCloseTo(1 / 4, 15);
  //                                              ¾ · ¼
  expect(sigmoid.derivative(Math.log(3))).toBeCloseTo(3 / 16, 15);
});

test('sigmoid tends to 0 and 1, its derivative to 0', () => {
  expect([-Infinity, Infinity].map(sigmoid.value)).toEqual([0, 1]);
  expect([-Infinity, Infinity].map(sigmoid.derivative)).toEqual([0, 0]);
});

test('sigmoid.value(−z) is 1 − sigmoid.value(z)', () => {
  for (const z of [0.1, 1, 5, 30]) expect(sigmoid.value(-z)).toBeCloseTo(1 - sigmoid.value(z), 15);
});

test('tanh.value(z) by hand: (3 − ⅓) / (3 + ⅓) is 0.8 where eᶻ is 3', () => {
  expect(tanh.value(Math.log(3))).toBeCloseTo(0.8, 15);
  //                                           1 − 0.8²
  expect(tanh.derivative(Math.log(3))).toBeCloseTo(0.36, 15);
});

test('tanh.value(z) is a sigmoid stretched to (−1, 1)', () => {
  for (const z of [-3, -0.5, 0, 2]) expect(tanh.value(z)).toBeCloseTo(2 * sigmoid.value(2 * z) - 1, 14);
});

test('relu.value(z) keeps what is positive, and bends at 0 with slope 0', () => {
  expect([-Infinity, -2, 0, 2, Infinity].map(relu.value)).toEqual([0, 0, 0, 2, Infinity]);
  expect([-2, 0, 2].map(relu.derivative)).toEqual([0, 0, 1]);
});

test('leakyRelu({ slope }) lets that much through below 0, a tenth without it', () => {
  expect([-20, 0, 5].map(activations.leakyRelu.value)).toEqual([-2, 0, 5]);
  const leaky = leakyRelu({ slope: 0.25 });
  expect([-20, 0, 5].map(leaky.value)).toEqual([-5, 0, 5]);
  expect([-20, 0, 5].map(leaky.derivative)).toEqual([0.25, 0.25, 1]);
});

test('elu({ alpha }) by hand: α (e^−ln 4 − 1) is −¾ α', () => {
  expect(activations.elu.value(-Math.log(4))).toBeCloseTo(-0.75, 15);
  const steep = elu({ alpha: 2 });
  expect(steep.value(-Math.log(4))).toBeCloseTo(-1.5, 15);
  expect(steep.derivative(-Math.log(4))).toBeCloseTo(0.5, 15);
});

test('elu({ alpha }) bends at 0 unless alpha is 1', () => {
  expect(activations.elu.kinks).toEqual([]);
  expect(elu({ alpha: 2 }).kinks).toEqual([0]);
  expect([0, 1e-300].map(elu({ alpha: 2 }).derivative)).toEqual([2, 1]);
});

test('elu.value(z) keeps its digits near 0, where eᶻ − 1 would cancel', () => {
  expect(activations.elu.value(-1e-20)).toBe(-1e-20);
});

test('softplus.value(z) by hand: ln(1 + e^ln 3) is ln 4', () => {
  expect(softplus.value(Math.log(3))).toBeCloseTo(Math.log(4), 15);
  expect(softplus.value(0)).toBeCloseTo(Math.LN2, 15);
});

test('softplus.value(z) does not overflow, and keeps what is next to nothing', () => {
  expect([-Infinity, 1000, Infinity].map(softplus.value)).toEqual([0, 1000, Infinity]);
  expect(softplus.value(-100)).toBeCloseToArray(Math.exp(-100), { relative: 1e-14 });
});

test('gelu.value(z) by hand: 68.27 % of a normal variable lies within ±1, so 84.13 % below 1', () => {
  expect(gelu.value(1)).toBeCloseTo(0.84134474606854, 13);
  expect(gelu.value(-1)).toBeCloseTo(-(1 - 0.84134474606854), 13);
  expect([gelu.value(0), gelu.derivative(0)]).toEqual([0, 0.5]);
});

test('gelu.value(z) − gelu.value(−z) is z', () => {
  for (const z of [0.1, 1, 5, 38]) expect(gelu.value(z) - gelu.value(-z)).toBeCloseTo(z, 12);
});

test.each([
  [() => leakyRelu({ slope: 0 }), 'leakyRelu: slope is 0; expected a number above 0.'],
  [() => leakyRelu({ slope: NaN }), 'leakyRelu: slope is NaN; expected a number above 0.'],
  [() => elu({ alpha: -1 }), 'elu: alpha is -1; expected a number above 0.'],
  [() => elu({ alpha: Infinity }), 'elu: alpha is Infinity; expected a number above 0.'],
])('%s is refused', (call, message) => expect(call).toThrow(new RangeError(message)));

describe.each(Object.entries(vectorActivations))('%s', (name, activation) => {
  const random = createRandom(5);
  const draw = (): Float64Array => Float64Array.from({ length: 6 }, () => random.normal(0, 3));

  test(`${name} carries its own name`, () => expect(activation.name).toBe(name));

  test(`${name}.jacobian(z) holds the slopes of ${name}.value, by central differences`, () => {
    for (let repeat = 0; repeat < 20; repeat++) {
      const z = draw();
      const outputs = activation.value(z).length;
      const { data, rows, columns } = activation.jacobian(z);
      expect([rows, columns]).toEqual([outputs, z.length]);
      const slopes = Array.from({ length: outputs }, (_, i) =>
        centralDifferences((moved) => activation.value(moved)[i]!, z),
      );
      expect(data).toBeCloseToArray(slopes.flat(), 1e-9);
    }
  });

  test(`${name} does not modify z`, () => {
    const z = draw();
    const copy = z.slice();
    activation.value(z);
    activation.jacobian(z);
    expect(z).toEqual(copy);
  });

  test.each([
    [[], 'z is empty; expected at least one value.'],
    [[0, NaN], 'z[1] is NaN; expected a finite number.'],
    [[-Infinity, 0], 'z[0] is -Infinity; expected a finite number.'],
  ])(`${name} refuses %j`, (z, problem) => {
    expect(() => activation.value(z)).toThrow(new RangeError(`${name}: ${problem}`));
    expect(() => activation.jacobian(z)).toThrow(new RangeError(`${name}: ${problem}`));
  });
});
