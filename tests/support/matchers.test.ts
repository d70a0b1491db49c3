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

describe('toBePicture', () => {
  const picture = (...data: number[]) => ({ data: Uint8Array.from(data), width: 2, height: 2, channels: 1 });

  test('passes within the tolerance and not beyond it', () => {
    expect(picture(1, 2, 3, 4)).toBePicture(picture(1, 2, 3, 4));
    expect(picture(1, 2, 3, 4)).toBePicture(picture(1, 3, 3, 3), 1);
    expect(picture(1, 2, 3, 4)).not.toBePicture(picture(1, 2, 3, 5));
    expect(picture(1, 2, 3, 4)).not.toBePicture({ ...picture(1, 2, 3, 4), width: 4, height: 1 });
  });

  test('a failure names the size, the first different pixel and the largest difference', () => {
    expect(failure(() => expect(picture(1, 2, 3, 9)).toBePicture(picture(1, 3, 3, 4)))).toBe(
      'Expected a picture of 2 × 2 × 1 within ±0; 2 of 4 values differ.\n' +
        'First different pixel: column 1 of row 0, channel 0: expected 3, received 2\n' +
        'Largest difference 5: column 1 of row 1, channel 0: expected 4, received 9',
    );
  });

  test('another size, or no picture, is a failure of its own', () => {
    expect(failure(() => expect({ ...picture(1), height: 1 }).toBePicture(picture(1, 2, 3, 4)))).toBe(
      'Expected a picture of 2 × 2 × 1, received 2 × 1 × 1, but 1 values.',
    );
    expect(failure(() => expect(undefined).toBePicture(picture(1, 2, 3, 4)))).toBe(
      'Expected a picture of 2 × 2 × 1, received no picture.',
    );
  });
});
