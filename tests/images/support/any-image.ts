import type { cv } from 'nnlab';
import fc from 'fast-check';

/** Small images of any size and content, odd sizes and single pixels among them. */
export function anyImage(channels: readonly (1 | 3 | 4)[] = [1, 3, 4], longest = 40): fc.Arbitrary<cv.Image> {
  const size = fc.integer({ min: 1, max: longest });
  return fc.tuple(size, size, fc.constantFrom(...channels)).chain(([width, height, count]) => {
    const length = width * height * count;
    const data = fc.uint8Array({ minLength: length, maxLength: length });
    return data.map((values) => ({ data: Uint8Array.from(values), width, height, channels: count }));
  });
}
