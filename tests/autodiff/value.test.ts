import { inspect } from 'node:util';
import fc from 'fast-check';
import { Value } from 'nnlab';
import { operations } from '../../lib/autodiff/operations';
import reference from '../fixtures/autodiff/value/value.json';
import { centralDifferences } from '../support/central-differences';
import '../support/matchers';

const finite = fc.double({ min: -3, max: 3, noNaN: true });

/** A graph whose nodes are used more than once; its twin is in generate.py. */
function mixed(x: Value, y: Value, z: Value): Value {
  const a = x.mul(y).add(z).tanh();
  const b = a.mul(x).exp().div(a.pow(2).add(1));
  const c = b.sub(a).sigmoid().mul(b.add(z).relu());
  return c.pow(2).add(1).log().sub(a.mul(b).mul(c));
}

describe('Value', () => {
  test('a network that says 9 where 13 is right: error −4, and who is to blame', () => {
    const [x0, x1] = [new Value(2), new Value(3)];
    const hidden = [new Value(1), new Value(1), new Value(-1), new Value(1)] as const;
    const [v0, v1] = [new Value(2), new Value(-1)];
    const h0 = x0.mul(hidden[0]).add(x1.mul(hidden[1]));
    const h1 = x0.mul(hidden[2]).add(x1.mul(hidden[3]));
    const output = h0.mul(v0).add(h1.mul(v1));
    const error = output.sub(13);
    // h = (2 + 3, −2 + 3) = (5, 1), output 5 · 2 + 1 · (−1)
    expect([h0.data, h1.data, output.data, error.data]).toEqual([5, 1, 9, -4]);
    error.pow(2).backward();
    expect(output.grad).toBe(2 * -4);
    //                              output · h
    expect([v0.grad, v1.grad]).toEqual([-8 * 5, -8 * 1]);
    expect([h0.grad, h1.grad]).toEqual([-8 * 2, -8 * -1]);
    //                                               h · x
    expect(hidden.map(({ grad }) => grad)).toEqual([-16 * 2, -16 * 3, 8 * 2, 8 * 3]);
    expect([x0.grad, x1.grad]).toEqual([-16 * 1 + 8 * -1, -16 * 1 + 8 * 1]);
  });

  test.each(reference.mixed)('gradients of a graph with shared nodes equal TensorFlow, at $operands', (expected) => {
    const inputs = expected.operands.map((data) => new Value(data));
    const result = mixed(inputs[0]!, inputs[1]!, inputs[2]!);
    result.backward();
    expect([result.data]).toBeCloseToArray([expected.value], { relative: 1e-14 });
    expect(inputs.map(({ grad }) => grad)).toBeCloseToArray(expected.gradients, { relative: 1e-12 });
  });

  test('gradients are the slopes that central differences show', () => {
    const at = [0.6, -1.1, 1.4];
    const inputs = at.map((data) => new Value(data));
    mixed(inputs[0]!, inputs[1]!, inputs[2]!).backward();
    const slopes = centralDifferences((p) => mixed(new Value(p[0]!), new Value(p[1]!), new Value(p[2]!)).data, at);
    expect(inputs.map(({ grad }) => grad)).toBeCloseToArray(slopes, 1e-8);
  });

  test('every operation has a method of its name', () => {
    for (const [name, operation] of Object.entries(operations)) {
      const [a, b] = [new Value(1.5), new Value(0.5)];
      const result = operation.operands === 2 ? a[name as 'add'](b) : a[name as 'neg']();
      expect(result.operation).toBe(operation);
      expect(result.operands).toEqual([a, b].slice(0, operation.operands));
      expect(result.data).toBe(operation.value(1.5, 0.5));
      result.backward();
      expect([a.grad, b.grad].slice(0, operation.operands)).toEqual(operation.slopes(1.5, 0.5));
    }
  });

  test('operands may be numbers', () => {
    const x = new Value(3);
    expect(x.add(2).sub(1).mul(4).div(8).pow(2).data).toBe((((3 + 2 - 1) * 4) / 8) ** 2);
  });

  test('a value used twice gets the sum of both gradients: (x · x + x)′ = 2x + 1', () => {
    fc.assert(
      fc.property(finite, (data) => {
        const x = new Value(data);
        x.mul(x).add(x).backward();
        expect(x.grad).toBeCloseTo(2 * data + 1, 12);
      }),
    );
  });

  test('gradients are linear: those of 2f + 3g are twice those of f and three times those of g', () => {
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        const slope = (calculate: (x: Value, y: Value) => Value): number => {
          const x = new Value(a);
          calculate(x, new Value(b)).backward();
          return x.grad;
        };
        const f = (x: Value, y: Value) => x.mul(y).tanh();
        const g = (x: Value, y: Value) => x.sub(y).sigmoid();
        const both = slope((x, y) => f(x, y).mul(2).add(g(x, y).mul(3)));
        expect(both).toBeCloseTo(2 * slope(f) + 3 * slope(g), 12);
      }),
    );
  });

  test('backward adds up in inputs from call to call, and begins anew in between', () => {
    const x = new Value(2);
    const y = x.mul(3);
    const z = y.mul(y);
    z.backward();
    expect([x.grad, y.grad, z.grad]).toEqual([2 * 6 * 3, 2 * 6, 1]);
    z.backward();
    expect([x.grad, y.grad, z.grad]).toEqual([2 * 36, 12, 1]);
    x.grad = 0;
    z.backward();
    expect(x.grad).toBe(36);
  });

  test('backward of an input is 1', () => {
    const x = new Value(5);
    x.backward();
    expect(x.grad).toBe(1);
  });

  test('a step against the gradient lowers the result', () => {
    const w = new Value(5);
    const loss = () => w.sub(2).pow(2);
    const before = loss();
    before.backward();
    w.data -= 0.1 * w.grad;
    expect(w.data).toBeCloseTo(4.4, 12);
    expect(loss().data).toBeLessThan(before.data);
  });

  test('a chain of 100,000 values is no trouble', () => {
    const x = new Value(1);
    let y = x.mul(1);
    for (let i = 0; i < 100_000; i++) y = y.add(x);
    y.backward();
    expect([y.data, x.grad]).toEqual([100_001, 100_001]);
  });

  test('two paths at every step double the gradient, not the time: 2⁶⁰', () => {
    const x = new Value(1);
    let y = x;
    for (let i = 0; i < 60; i++) y = y.add(y);
    y.backward();
    expect(x.grad).toBe(2 ** 60);
  });

  test('a value prints itself, not the graph behind it', () => {
    const x = new Value(1 / 3, { label: 'x' });
    const y = x.mul(3);
    y.backward();
    expect(String(x)).toBe('Value(x: data = 0.333333, grad = 3)');
    expect(String(y.named('y'))).toBe('Value(y: data = 1, grad = 1)');
    expect(inspect({ values: [new Value(-2e-9)] })).toBe('{ values: [ Value(data = -2e-9, grad = 0) ] }');
  });

  test.each<[string, () => unknown, string]>([
    ['NaN', () => new Value(NaN), 'Value: data is NaN; expected a finite number.'],
    ['Infinity as operand', () => new Value(1).add(Infinity), 'Value: data is Infinity; expected a finite number.'],
    ['a word', () => new Value('1' as unknown as number), "Value: data is '1'; expected a finite number."],
    [
      'ln −1',
      () => new Value(-1).log(),
      'Value.log: ln(-1) is NaN; expected a finite result, which takes an operand above 0.',
    ],
    [
      '1 ÷ 0',
      () => new Value(1).div(0),
      'Value.div: 1 ÷ 0 is Infinity; expected a finite result, which takes a divisor that is not 0.',
    ],
    [
      '√−4',
      () => new Value(-4).pow(0.5),
      'Value.pow: -4 ^ 0.5 is NaN; expected a finite result, which takes a base above 0, or a whole exponent of at least 1.',
    ],
    [
      '√0, whose slope is infinite',
      () => new Value(0).pow(0.5),
      'Value.pow: the slope of 0 ^ 0.5 is not finite; expected a finite result, which takes a base above 0, or a whole exponent of at least 1.',
    ],
    [
      'e¹⁰⁰⁰',
      () => new Value(1000).exp(),
      'Value.exp: exp(1000) is Infinity; expected a finite result, which takes an operand below 709.78.',
    ],
    [
      'what grows too large',
      () => new Value(1e308).mul(10),
      'Value.mul: 1e+308 × 10 is Infinity; expected a finite result.',
    ],
  ])('Value refuses %s', (_, call, message) => expect(call).toThrow(new RangeError(message)));

  test('sigmoid, tanh and relu are at home at ±1000', () => {
    const ends = [-1000, 1000].map((data) => new Value(data));
    expect(ends.map((x) => x.sigmoid().data)).toEqual([0, 1]);
    expect(ends.map((x) => x.tanh().data)).toEqual([-1, 1]);
    expect(ends.map((x) => x.relu().data)).toEqual([0, 1000]);
    expect(new Value(-1000).exp().data).toBe(0);
  });
});
