import { cv } from 'nnlab';

describe('image', () => {
  test('is black where nothing is said, and takes bytes as they are', () => {
    expect(cv.image(2, 3, 4)).toEqual({ data: new Uint8Array(24), width: 2, height: 3, channels: 4 });
    const bytes = Uint8Array.of(1, 2);
    expect(cv.image(2, 1, 1, bytes).data).toBe(bytes);
  });

  test.each([
    [() => cv.image(0, 2), 'image: size is 0 × 2; expected at least one pixel.'],
    [() => cv.image(-1, 2), 'image: the width in size is -1; expected a whole number of at least 1.'],
    [() => cv.image(1e5, 1e5), 'image: size is 100000 × 100000; expected at most 268435456 pixels.'],
    [() => cv.image(1, 1, 2 as never), 'image: channels is 2; expected 1 (grey), 3 (BGR) or 4 (BGRA).'],
    [() => cv.image(2, 2, 1, [1]), 'image: data has length 1; expected 2 × 2 × 1 = 4.'],
    [() => cv.image(1, 1, 1, [-1]), 'image: data[0] is -1; expected a whole number from 0 to 255.'],
    [() => cv.image(1, 1, 1, [NaN]), 'image: data[0] is NaN; expected a whole number from 0 to 255.'],
  ])('%s is an error', (make, message) => {
    expect(make).toThrow(new RangeError(message));
  });

  test('what is no image is refused at every door, by name', () => {
    const whole = cv.image(2, 2);
    expect(() => cv.flip(null as never, 0)).toThrow(
      new TypeError('flip: src is null; expected an image, as cv.imread gives it.'),
    );
    expect(() => cv.flip(Promise.resolve(whole) as never, 0)).toThrow('(is an await missing?)');
    expect(() => cv.flip({ ...whole, width: 3 }, 0)).toThrow('flip: src.data has length 4; expected 3 × 2 × 1.');
    expect(() => cv.flip({ ...whole, height: 0 }, 0)).toThrow('flip: src is 2 × 0; expected at least one pixel.');
    expect(() => cv.flip({ ...whole, width: 1, channels: 2 as never }, 0)).toThrow(
      'src has 2 channels; expected 1, 3 or 4.',
    );
  });
});

test('the fixtures and the library know the same constants', () => {
  // Spot checks; a wrong one would make the calls of the fixtures fail as well.
  expect([cv.COLOR_BGR2GRAY, cv.THRESH_OTSU, cv.INTER_AREA, cv.BORDER_DEFAULT, cv.MORPH_HITMISS]).toEqual([
    6, 8, 3, 4, 7,
  ]);
});
