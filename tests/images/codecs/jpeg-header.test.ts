import { cv } from 'nnlab';
import { jpegHeader } from '../../../lib/images/codecs/jpeg-header';
import '../../support/matchers';

const START = [0xff, 0xd8];
const FRAME = [0xff, 0xc0, 0, 11, 8, 0, 5, 0, 9, 1, 1, 0x11, 0];
const bytes = (...segments: readonly (readonly number[])[]) => Uint8Array.from([...START, ...segments.flat()]);
const segment = (marker: number, body: readonly number[]) => [0xff, marker, 0, body.length + 2, ...body];
const ascii = (text: string) => [...Buffer.from(text, 'latin1')];

/** An Exif segment with a single entry, after another that is none of our business. */
function exif(order: 'II' | 'MM', orientation: number, start = 8): number[] {
  const number = (value: number, size: number) => {
    const big = Array.from({ length: size }, (_, i) => (value >> (8 * (size - 1 - i))) & 255);
    return order === 'MM' ? big : big.reverse();
  };
  const entry = (tag: number, value: number) => [number(tag, 2), number(3, 2), number(1, 4), number(value, 2), [0, 0]];
  const tiff = [ascii(order), number(42, 2), number(start, 4), number(2, 2), ...entry(0x10f, 1)];
  return segment(0xe1, [...ascii('Exif\0\0'), ...tiff.flat(), ...entry(0x112, orientation).flat()]);
}

describe('jpegHeader', () => {
  test('reads height, then width, from the frame, after any segments and bytes that fill', () => {
    const header = jpegHeader(bytes(segment(0xe0, ascii('JFIF\0')), [0xff, 0xff], FRAME));
    expect(header).toMatchObject({ width: 9, height: 5, components: 1, orientation: 1, rgb: false, frame: 13 });
    expect(header.colourSegments).toEqual([{ start: 2, end: 11 }]);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('reads orientation %i in both orders of bytes', (orientation) => {
    for (const order of ['II', 'MM'] as const) {
      expect(jpegHeader(bytes(exif(order, orientation), FRAME)).orientation).toBe(orientation);
    }
  });

  test('a note of the camera that makes no sense is passed over', () => {
    for (const note of [exif('II', 9), exif('MM', 0), exif('II', 6, 5000), segment(0xe1, ascii('http://ns.adobe'))]) {
      expect(jpegHeader(bytes(note, FRAME)).orientation).toBe(1);
    }
  });

  test('Adobe says that colours are stored as such, unless JFIF says otherwise', () => {
    const adobe = segment(0xee, [...ascii('Adobe'), 0, 100, 0, 0, 0, 0, 0]);
    expect(jpegHeader(bytes(adobe, FRAME)).rgb).toBe(true);
    expect(jpegHeader(bytes(segment(0xe0, ascii('JFIF\0')), adobe, FRAME)).rgb).toBe(false);
  });

  test('what has no frame is an error', () => {
    expect(() => jpegHeader(bytes([1, 2, 3, 4]))).toThrow('a marker is missing');
    expect(() => jpegHeader(bytes(segment(0xda, [0, 0]), FRAME))).toThrow('its size is missing');
    expect(() => jpegHeader(bytes(segment(0xe0, [])))).toThrow('its size is missing');
  });
});

test('a JPEG that stores red, green and blue is grey as its colours say', () => {
  const file = cv.imencode(
    '.jpg',
    cv.image(
      16,
      16,
      3,
      Array.from({ length: 768 }, (_, i) => (i * 3) % 256),
    ),
  );
  // The same numbers, said to be colours: Adobe's segment in place of JFIF's.
  const [{ start, end } = { start: 0, end: 0 }] = jpegHeader(file).colourSegments;
  const adobe = segment(0xee, [...ascii('Adobe'), 0, 100, 0, 0, 0, 0, 0]);
  const rgb = Uint8Array.from([...file.subarray(0, start), ...adobe, ...file.subarray(end)]);
  const colours = cv.imread(rgb);
  expect(colours).not.toBePicture(cv.imread(file));
  expect(cv.imread(rgb, cv.IMREAD_GRAYSCALE)).toBePicture(cv.cvtColor(colours, cv.COLOR_BGR2GRAY));
});
