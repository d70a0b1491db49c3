import { GradientDescent } from '../../../lib/networks/optimizers/gradient-descent';
import { Adagrad } from '../../../lib/networks/optimizers/adagrad';
import { Adam } from '../../../lib/networks/optimizers/adam';
import { Momentum } from '../../../lib/networks/optimizers/momentum';
import { Nesterov } from '../../../lib/networks/optimizers/nesterov';
import type { Optimizer, Slope } from '../../../lib/networks/optimizers/optimizer';
import { optimizerFor, optimizers, type OptimizerName } from '../../../lib/networks/optimizers/optimizers';
import { RMSprop } from '../../../lib/networks/optimizers/rmsprop';
import { SGD } from '../../../lib/networks/optimizers/sgd';
import reference from '../../fixtures/networks/optimizers/optimizers.json';
import '../../support/matchers';

const classes = {
  gradientDescent: GradientDescent,
  sgd: SGD,
  momentum: Momentum,
  nesterov: Nesterov,
  rmsprop: RMSprop,
  adam: Adam,
  adagrad: Adagrad,
} satisfies Record<OptimizerName, new (options?: never) => Optimizer>;
const names = Object.keys(optimizers) as OptimizerName[];
const create = (name: OptimizerName, options: object = {}) =>
  new (classes[name] as new (o: object) => Optimizer)(options);

const cases = names.flatMap((name) =>
  reference.optimizers[name].map(({ options, steps }) => [name, JSON.stringify(options), options, steps] as const),
);

test('Keras gave values for every optimizer', () => {
  expect(Object.keys(reference.optimizers).sort()).toEqual([...names].sort());
});

describe.each(cases)('%s %s', (name, _, options, steps) => {
  test('ten steps on two parameters are those of Keras', () => {
    const optimizer = create(name, options);
    const values = reference.start.map((value) => Float64Array.from(value));
    const taken = reference.gradients.map((gradients) => {
      optimizer.step(values.map((value, i) => ({ value, gradient: gradients[i]! })));
      return values.map((value) => Array.from(value));
    });
    expect(taken).toBeCloseToArray(steps, 1e-12);
  });

  test('fresh() has the same options, and remembers nothing', () => {
    const used = create(name, options);
    const value = Float64Array.of(1, 2);
    used.step([{ value, gradient: [3, -4] }]);
    const [fresh, first] = [used.fresh(), create(name, options)].map((optimizer) => {
      const start = Float64Array.of(1, 2);
      for (let step = 0; step < 3; step++) optimizer!.step([{ value: start, gradient: [0.5, -7] }]);
      return Array.from(start);
    });
    expect(fresh).toEqual(first);
    expect(used.fresh()).toBeInstanceOf(classes[name]);
  });
});

describe.each(names)('%s', (name) => {
  test('carries its own name', () => expect(optimizers[name]().name).toBe(name));

  test('does not change the gradient', () => {
    const gradient = Float64Array.of(1, -2);
    optimizers[name]().step([{ value: Float64Array.of(0, 0), gradient }]);
    expect(gradient).toEqual(Float64Array.of(1, -2));
  });

  test('stays where the gradient is 0', () => {
    const w: Slope = { value: Float64Array.of(5), gradient: [0] };
    const optimizer = optimizers[name]();
    for (let step = 0; step < 3; step++) optimizer.step([w]);
    expect(w.value[0]).toBe(5);
  });

  test('takes a learning rate that was changed between steps', () => {
    const steps = [1, 2].map((learningRate) => {
      const optimizer = create(name, { learningRate: 0.001 });
      optimizer.learningRate = learningRate;
      const value = Float64Array.of(0);
      optimizer.step([{ value, gradient: [1] }]);
      return value[0]!;
    });
    expect(steps[1]).toBeCloseTo(2 * steps[0]!, 12);
  });

  test('comes close to the lowest point of a bowl', () => {
    const w = { value: Float64Array.of(3, -2), gradient: [0, 0] };
    const optimizer = create(name, { learningRate: 0.05 });
    const height = () => w.value[0]! ** 2 + w.value[1]! ** 2;
    const start = height();
    for (let step = 0; step < 500; step++) {
      w.gradient = [2 * w.value[0]!, 2 * w.value[1]!];
      optimizer.step([w]);
    }
    expect(height()).toBeLessThan(start / 2);
  });

  test('a gradient of NaN gives NaN, so that nothing looks alive', () => {
    const value = Float64Array.of(1);
    optimizers[name]().step([{ value, gradient: [NaN] }]);
    expect(value[0]).toBeNaN();
  });

  test.each([0, -1, NaN, Infinity])('refuses a learning rate of %d', (learningRate) => {
    const message = `${classes[name].name}: learningRate is ${learningRate}; expected a number above 0.`;
    expect(() => create(name, { learningRate })).toThrow(new RangeError(message));
  });
});

describe('by hand', () => {
  const path = (optimizer: Optimizer, gradients: readonly number[]) => {
    const value = Float64Array.of(1);
    return gradients.map((gradient) => {
      optimizer.step([{ value, gradient: [gradient] }]);
      return value[0]!;
    });
  };

  test('SGD: 1 − 0.1 · 2 = 0.8, 0.8 − 0.1 · −3 = 1.1', () => {
    expect(path(new SGD({ learningRate: 0.1 }), [2, -3])).toBeCloseToArray([0.8, 1.1], 1e-15);
  });

  test('Momentum: v = −0.2, then 0.5 · −0.2 − 0.1 · 2 = −0.3', () => {
    expect(path(new Momentum({ learningRate: 0.1, momentum: 0.5 }), [2, 2])).toBeCloseToArray([0.8, 0.5], 1e-15);
  });

  test('Nesterov: v as Momentum, each step half of v and −0.2', () => {
    //                                                  1 − 0.1 − 0.2   0.7 − 0.15 − 0.2
    expect(path(new Nesterov({ learningRate: 0.1, momentum: 0.5 }), [2, 2])).toBeCloseToArray([0.7, 0.35], 1e-15);
  });

  test('RMSprop: s = ¾ · 0 + ¼ · 4² = 4, step 0.1 · 4 / √4', () => {
    expect(path(new RMSprop({ learningRate: 0.1, rho: 0.75, epsilon: 1e-15 }), [4])).toBeCloseToArray([0.8], 1e-14);
  });

  test('Adagrad: s = 9, then 9 + 16 = 25: steps 0.1 · 3/3, 0.1 · 4/5', () => {
    const optimizer = new Adagrad({ learningRate: 0.1, initialAccumulatorValue: 0, epsilon: 1e-15 });
    expect(path(optimizer, [3, 4])).toBeCloseToArray([0.9, 0.82], 1e-14);
  });

  test('Adam: the first step has length α whatever the gradient', () => {
    for (const gradient of [1e-3, 1, 1e6]) {
      expect(path(new Adam({ learningRate: 0.1, epsilon: 1e-15 }), [gradient])).toBeCloseToArray([0.9], 1e-10);
    }
  });
});

describe('refuses', () => {
  test.each([
    ['Momentum', () => new Momentum({ momentum: 1 }), 'Momentum: momentum is 1; expected a number in [0, 1).'],
    ['Nesterov', () => new Nesterov({ momentum: -0.1 }), 'Nesterov: momentum is -0.1; expected a number in [0, 1).'],
    ['RMSprop', () => new RMSprop({ rho: 1.5 }), 'RMSprop: rho is 1.5; expected a number in [0, 1).'],
    ['RMSprop', () => new RMSprop({ epsilon: 0 }), 'RMSprop: epsilon is 0; expected a number above 0.'],
    ['Adam', () => new Adam({ beta1: 1 }), 'Adam: beta1 is 1; expected a number in [0, 1).'],
    ['Adam', () => new Adam({ beta2: NaN }), 'Adam: beta2 is NaN; expected a number in [0, 1).'],
    ['Adam', () => new Adam({ epsilon: -1 }), 'Adam: epsilon is -1; expected a number above 0.'],
    ['Adagrad', () => new Adagrad({ epsilon: 0 }), 'Adagrad: epsilon is 0; expected a number above 0.'],
    [
      'Adagrad',
      () => new Adagrad({ initialAccumulatorValue: -1 }),
      'Adagrad: initialAccumulatorValue is -1; expected a number of at least 0.',
    ],
  ])('%s %#', (_, call, message) => expect(call).toThrow(new RangeError(message)));

  test('a name that is none', () => {
    expect(() => optimizerFor('compile', 'adamant' as never)).toThrow(
      "compile: optimizer is 'adamant'; expected one of 'gradientDescent', 'sgd', 'momentum', 'nesterov', 'rmsprop', " +
        "'adam', 'adagrad'.",
    );
  });

  test('what is no optimizer', () => {
    expect(() => optimizerFor('compile', 0.1 as never)).toThrow(
      new TypeError("compile: optimizer is 0.1; expected a name such as 'adam', or new Adam({ learningRate })."),
    );
  });
});

test('an optimizer keeps one memory for each parameter', () => {
  const both = [Float64Array.of(1), Float64Array.of(1)];
  const optimizer = new Momentum();
  optimizer.step([{ value: both[0]!, gradient: [1] }]);
  optimizer.step(both.map((value) => ({ value, gradient: [1] })));
  const alone = Float64Array.of(1);
  new Momentum().step([{ value: alone, gradient: [1] }]);
  expect(both[1]).toEqual(alone);
  expect(both[0]![0]).toBeCloseTo(1 - 0.01 - (0.009 + 0.01), 15);
});
