import type { Conversion } from '../colour/conversion';

/** Grey as OpenCV's readers of BMP and PPM make it: with weights in units of 2⁻¹⁴, where `cvtColor` has 2⁻¹⁵. */
export const grayOfFile: Conversion = {
  from: 3,
  to: 1,
  convert(source, i, target, o) {
    target[o] = (1868 * source[i]! + 9617 * source[i + 1]! + 4899 * source[i + 2]! + (1 << 13)) >> 14;
  },
};

/** The same for pixels with opacity: 32-bit floats, of which the fraction is dropped. */
export const grayOfOpacity: Conversion = {
  from: 4,
  to: 1,
  convert(source, i, target, o) {
    const { fround } = Math;
    const red = fround(fround(0.299) * source[i + 2]!);
    const green = fround(fround(0.587) * source[i + 1]!);
    const blue = fround(fround(0.114) * source[i]!);
    target[o] = fround(fround(red + green) + blue);
  },
};
