import { check, notDoneYet } from 'nnlab';
import fc from 'fast-check';
import { complaint, printed } from './printed';

const square = (x: number): number => x * x;

describe('check.gradient', () => {
  test('holds the derivative of a function of one number against central differences', () => {
    expect(printed(() => check.gradient('x²', { given: [3], actual: (x) => 2 * x, of: square }))).toBe('✓ x²\n');
  });

  test('a function of each number by itself gives the list of derivatives', () => {
    const trial = { given: [[-1, 0, 4]] as [number[]], of: (xs: number[]) => xs.map(square) };
    expect(printed(() => check.gradient('x²', { ...trial, actual: (xs) => xs.map((x) => 2 * x) }))).toBe('✓ x²\n');
  });

  test('differentiates by the first argument only, in whatever structure it is', () => {
    //  L(w, b) = (w·x + b − t)²: ∂L/∂w = 2(3·2 + 1 − 4)·2 = 12, ∂L/∂b = 2·3 = 6
    const loss = ({ w, b }: { w: number; b: number }, x: number, t: number): number => square(w * x + b - t);
    const trial = { given: [{ w: 3, b: 1 }, 2, 4] as [{ w: number; b: number }, number, number], of: loss };
    expect(printed(() => check.gradient('L', { ...trial, actual: () => ({ w: 12, b: 6 }) }))).toBe('✓ L\n');
    expect(complaint(() => check.gradient('L', { ...trial, actual: () => ({ w: 12, b: 5 }) }))).toContain(
      'largest difference: 1 at .b; allowed: 0.00006',
    );
  });

  test('passes for a polynomial wherever it is asked', () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (point) => {
        const trial = { given: [point] as [number], of: (x: number) => x ** 3 - 2 * x };
        expect(printed(() => check.gradient('p', { ...trial, actual: (x) => 3 * x * x - 2 }))).toBe('✓ p\n');
      }),
    );
  });

  test('a gradient that is wrong only where it should be 0 is not called a factor of 1', () => {
    const trial = { given: [[1, 2, 3]] as [number[]], of: ([a, b]: number[]) => a! * b! };
    const attempt = () => check.gradient('g', { ...trial, actual: ([a, b]) => [b!, a!, 1] });
    expect(attempt).toThrow(expect.objectContaining({ message: expect.not.stringContaining('hint') }));
  });

  test.each([
    [-2, 'The sign is the wrong way round.'],
    [1, 'Everything is 0.5 times what it should be: a factor is missing or too many.'],
  ])('a factor of %p in place of 2 has a hint without being foreseen', (factor, hint) => {
    const trial = { given: [[1, 3]] as [number[]], of: (xs: number[]) => xs.map(square) };
    const message = complaint(() => check.gradient('x²', { ...trial, actual: (xs) => xs.map((x) => factor * x) }));
    expect(message).toContain(`hint:     ${hint}`);
  });

  test.each([
    [1, -0.25, false],
    [1, -2, true],
    [2, 0.37, false],
    [2, 0.5, true],
    [3, 0.37, true],
    [3, 3, true],
  ])('of a list of %p numbers, a common factor of %p is spoken of: %p', (length, factor, spoken) => {
    const point = [1, 3, 5].slice(0, length);
    const trial = { given: [point] as [number[]], of: (xs: number[]) => xs.map(square) };
    const message = complaint(() => check.gradient('x²', { ...trial, actual: (xs) => xs.map((x) => 2 * factor * x) }));
    expect(message.includes(`Everything is ${factor} times what it should be`)).toBe(spoken);
  });

  test('an unsolved function of which the gradient is taken is not done yet, either', () => {
    const unsolved = (_x: number): number => {
      throw notDoneYet('loss');
    };
    expect(printed(() => check.gradient('g', { given: [1], actual: (x) => x, of: unsolved }))).toContain(
      'not done yet',
    );
  });

  test('an error in the function fails the check', () => {
    const broken = (_x: number): number => {
      throw new Error('boom');
    };
    expect(complaint(() => check.gradient('g', { given: [1], actual: (x) => x, of: broken }))).toContain('boom');
  });

  test('refuses a trial without a point, a function, or numbers', () => {
    const trial = { actual: (_x: unknown) => 1, of: (_x: unknown) => 1 };
    expect(() => check.gradient('g', trial)).toThrow(
      new TypeError('check.gradient: given is empty; expected the point at which to take the gradient.'),
    );
    expect(() => check.gradient('g', { ...trial, given: ['x'] })).toThrow(
      "check.gradient: given[0] contains 'x'; expected numbers only.",
    );
    expect(() => check.gradient('g', { given: [1], actual: (x) => x, of: 3 as never })).toThrow(
      new TypeError('check.gradient: of is 3; expected the function whose gradient is checked.'),
    );
  });
});
