import './matchers';

const failure = (assertion: () => void): string => {
  try {
    assertion();
  } catch (error) {
    return (error as Error).message;
  }
  return 'no failure';
};

describe('toBeCloseToArray', () => {
  test('passes within the tolerance and not beyond it', () => {
    expect([1, 2]).toBeCloseToArray([1.05, 1.95], 0.06);
    expect([1, 2]).not.toBeCloseToArray([1.05, 1.95], 0.04);
    expect([1e-30, 1e30]).toBeCloseToArray([1.0000001e-30, 1.0000001e30], { relative: 1e-6 });
    expect([1e-30]).not.toBeCloseToArray([2e-30], { relative: 1e-6 });
  });

  test('reads typed arrays, rows and single numbers alike', () => {
    expect(Float32Array.of(1, 2)).toBeCloseToArray([1, 2], 0);
    expect([Float64Array.of(1), [2]]).toBeCloseToArray([[1], [2]], 0);
    expect(3).toBeCloseToArray(3, 0);
    expect([]).toBeCloseToArray([], 0);
  });

  test('NaN equals only NaN and Infinity only itself', () => {
    expect([NaN, Infinity, -Infinity]).toBeCloseToArray([NaN, Infinity, -Infinity], 0);
    for (const [a, b] of [
      [NaN, 0],
      [0, NaN],
      [NaN, Infinity],
      [Infinity, -Infinity],
      [1, Infinity],
      [Infinity, 1],
    ]) {
      expect([a!]).not.toBeCloseToArray([b!], 1e9);
      expect([a!]).not.toBeCloseToArray([b!], { relative: 1e9 });
    }
  });

  test('a failure names the shape, the first difference and the largest error', () => {
    expect(
      failure(() =>
        expect([
          [1, 2],
          [3, 4.5],
        ]).toBeCloseToArray(
          [
            [1, 2.1],
            [3, 4],
          ],
          0.01,
        ),
      ),
    ).toBe(
      'Expected an array of shape [2][2] within ±0.01; 2 of 4 values differ.\n' +
        'First difference at [0, 1]: expected 2.1, received 2\n' +
        'Largest error 0.5 at [1, 1]: expected 4, received 4.5',
    );
  });

  test.each([
    [[1, 2], [1, 2, 3], 'Expected shape [3], received [2].'],
    [[[1, 2]], [[1], [2]], 'Expected shape [2][1], received [1][2].'],
    [[[1, 2], [3], [4]], [[1, 2], [3], [4, 5]], 'Expected shape [3][2]|[1]|[2], received [3][2]|[1]|[1].'],
    ['ab', [1, 2], 'Expected shape [2], received of ab.'],
    [[undefined], [1], 'Expected shape [1], received [1]of undefined.'],
  ])('%j has not the shape of %j', (received, expected, message) => {
    expect(failure(() => expect(received).toBeCloseToArray(expected, 1e9))).toBe(message);
  });

  test('not.toBeCloseToArray fails where everything is close', () => {
    expect(failure(() => expect([1]).not.toBeCloseToArray([1], 0.5))).toBe(
      'Expected an array that differs by more than ±0.5, but none of it does.',
    );
  });
});
