import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cv } from 'nnlab';
import bmp from '../fixtures/images/codecs/bmp.json';
import jpg from '../fixtures/images/codecs/jpg.json';
import png from '../fixtures/images/codecs/png.json';
import pnm from '../fixtures/images/codecs/pnm.json';
import { picture, unpacked, type Packed } from './support/golden';

const cases = [png, jpg, bmp, pnm].flatMap((reference) => reference.cases);
const file = (name: string) => new Uint8Array(Buffer.from(cases.find((one) => one.name === name)!.file, 'base64'));
const flags = ['IMREAD_UNCHANGED', 'IMREAD_GRAYSCALE', 'IMREAD_COLOR'] as const;

describe('imread from bytes', () => {
  const calls = cases.flatMap(({ name, read }) => flags.map((flag) => [name, flag, read[flag]] as const));
  test.each(calls)('of %s with %s equals OpenCV', (name, flag, expected) => {
    const tolerance = name.endsWith('.jpg') ? 2 : 0;
    expect(cv.imread(file(name), cv[flag])).toBePicture(picture(unpacked(expected as Packed)), tolerance);
  });

  test('leaves the bytes as they are, also where they are part of a larger buffer', () => {
    for (const name of ['colour.png', 'colour.jpg', 'grey.bmp', 'text.pgm']) {
      const bytes = file(name);
      const padded = new Uint8Array(bytes.length + 20).fill(7);
      padded.set(bytes, 10);
      expect(cv.imread(padded.subarray(10, 10 + bytes.length))).toEqual(cv.imread(bytes));
      expect(bytes).toEqual(file(name));
    }
  });
});

describe('imread of a path', () => {
  let folder: string;
  const at = (name: string) => path.join(folder, name);
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'nnlab-images-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('goes by content, whatever the name ends with', () => {
    writeFileSync(at('really-png.jpg'), file('colour.png'));
    expect(cv.imread(at('really-png.jpg'))).toEqual(cv.imread(file('colour.png')));
  });

  test('what imwrite wrote is read back as it was', () => {
    for (const ending of ['.png', '.bmp', '.ppm']) {
      const image = cv.imread(file('colour.png'));
      expect(cv.imwrite(at(`copy${ending}`), image)).toBeUndefined();
      expect(cv.imread(at(`copy${ending}`))).toBePicture(image);
    }
  });

  test('a missing file, a directory and an empty file are errors that name it', () => {
    mkdirSync(at('folder.png'));
    writeFileSync(at('empty.png'), '');
    const expected = 'expected a PNG, JPEG, BMP, PGM or PPM file.';
    expect(() => cv.imread(at('none.png'))).toThrow(
      new RangeError(`imread: '${at('none.png')}' does not exist; ${expected}`),
    );
    expect(() => cv.imread(at('folder.png'))).toThrow(
      new RangeError(`imread: '${at('folder.png')}' is a directory; ${expected}`),
    );
    expect(() => cv.imread(at('empty.png'))).toThrow(
      new RangeError(`imread: '${at('empty.png')}' is empty; ${expected}`),
    );
  });

  test('a relative path that leads nowhere is an error that names the folder; a path through a file is one too', () => {
    expect(() => cv.imread('no/such.png')).toThrow(
      `imread: 'no/such.png' does not exist in ${process.cwd()}; expected`,
    );
    writeFileSync(at('file.png'), file('grey.png'));
    expect(() => cv.imread(at('file.png/inner.png'))).toThrow("inner.png' cannot be read (ENOTDIR); expected a PNG");
  });

  test.each([
    ['GIF89a\x01\0', 'is a GIF'],
    ['RIFF\x1a\0\0\0WEBPVP8', 'is a WebP'],
    ['II*\0\x08', 'is a TIFF'],
    ['\0\0\0\x18ftypheic', 'is a HEIC or AVIF'],
    ['%PDF-1.7', 'is a PDF'],
    ['<svg xmlns=', 'is an SVG, a drawing'],
    ['<!DOCTYPE html>', 'is a web page'],
  ])('what begins with %j is called by its name', (begin, name) => {
    expect(() => cv.imread(new Uint8Array(Buffer.from(begin, 'latin1')))).toThrow(
      new RangeError(`imread: the file ${name}; expected a PNG, JPEG, BMP, PGM or PPM file.`),
    );
  });

  test('a file that only claims to be an image is an error that quotes its beginning', () => {
    writeFileSync(at('notes.png'), 'Dear diary,\ntoday');
    expect(() => cv.imread(at('notes.png'))).toThrow("notes.png' begins with the text 'Dear diary, '; expected a PNG");
    writeFileSync(at('film.jpg'), Uint8Array.of(0, 1, 2, 3, 200));
    expect(() => cv.imread(at('film.jpg'))).toThrow("film.jpg' begins with the bytes 00 01 02 03; expected a PNG");
  });

  test('imwrite names an unknown ending and a folder that is not there', () => {
    const grey = cv.image(1, 1);
    expect(() => cv.imwrite(at('a.gif'), grey)).toThrow('expected .png, .jpg, .jpeg, .bmp, .pgm, .ppm');
    expect(() => cv.imwrite(at('a'), grey)).toThrow(RangeError);
    mkdirSync(at('taken.png'));
    expect(() => cv.imwrite(at('taken.png'), grey)).toThrow("taken.png' cannot be written (EISDIR); expected a path");
    expect(() => cv.imwrite(at('none/a.png'), grey)).toThrow('ENOENT: is there such a folder?');
    expect(() => cv.imwrite(at('a.pgm'), cv.image(1, 1, 3))).toThrow(
      'imwrite: .pgm holds grey (1 channel), but the image has 3; expected an image that PGM or PPM can hold.',
    );
    expect(() => cv.imwrite(5 as never, grey)).toThrow("filename is 5; expected a string such as 'picture.png'");
  });
});

describe('damaged files', () => {
  const names = cases.map(({ name }) => name).filter((name) => !/^(pixel|sixteen|two-bit|dim|text)/.test(name));
  test.each(names)('%s, cut short anywhere, is an error that says so', (name) => {
    const whole = file(name);
    // The last bytes are padding or an end mark, which some readers do without.
    for (const share of [0.2, 0.5, 0.8]) {
      const cut = whole.subarray(0, Math.floor(whole.length * share));
      expect(() => cv.imread(cut)).toThrow(/^imread: the file begins .* expected a/);
    }
  });

  test('a damaged PNG is refused by its checksum', () => {
    const bytes = file('colour.png');
    bytes[45]! ^= 255;
    expect(() => cv.imread(bytes)).toThrow('begins as a PNG but is cut short, damaged or of a rare kind');
  });

  test('after a damaged JPEG the next one is read as ever', () => {
    const whole = file('colour.jpg');
    const before = cv.imread(whole);
    for (let i = 0; i < 50; i++) expect(() => cv.imread(whole.subarray(0, 700))).toThrow(RangeError);
    expect(cv.imread(whole)).toBePicture(before);
  });

  test('a header of 100,000 × 100,000 pixels is refused before memory is taken', () => {
    const png = file('colour.png');
    new DataView(png.buffer).setUint32(16, 100_000);
    new DataView(png.buffer).setUint32(20, 100_000);
    const bmp = file('colour.bmp');
    new DataView(bmp.buffer).setInt32(18, 100_000, true);
    new DataView(bmp.buffer).setInt32(22, 100_000, true);
    const pgm = new Uint8Array(Buffer.from('P5 100000 100000 255\n'));
    const before = process.memoryUsage().arrayBuffers;
    for (const bytes of [png, bmp, pgm]) {
      expect(() => cv.imread(bytes)).toThrow(
        new RangeError('imread: the file claims to have 100000 × 100000 pixels; expected between 1 and 268435456.'),
      );
    }
    const jpeg = file('colour.jpg');
    const frame = jpeg.findIndex((byte, i) => byte === 0xff && jpeg[i + 1] === 0xc0);
    new DataView(jpeg.buffer).setUint32(frame + 5, 0xffffffff);
    expect(() => cv.imread(jpeg)).toThrow('claims to have 65535 × 65535 pixels');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 ** 24);
  });

  test('a header of 0 pixels, of inks and of compressed kinds is refused', () => {
    const png = file('colour.png');
    new DataView(png.buffer).setUint32(16, 0);
    expect(() => cv.imread(png)).toThrow('claims to have 0 × 4 pixels');
    const cmyk = file('grey.jpg');
    const frame = cmyk.findIndex((byte, i) => byte === 0xff && cmyk[i + 1] === 0xc0);
    cmyk[frame + 9] = 4;
    expect(() => cv.imread(cmyk)).toThrow('it holds inks (CMYK)');
    const bmp = file('grey.bmp');
    bmp[30] = 1;
    expect(() => cv.imread(bmp)).toThrow('it is compressed');
    const unknown = file('grey.bmp');
    unknown[14] = 12;
    expect(() => cv.imread(unknown)).toThrow('its header is of an old kind');
    const empty = file('grey.bmp');
    empty.fill(0, 18, 22);
    expect(() => cv.imread(empty)).toThrow('its width is below 1');
    const [png2, ihdr] = [file('colour.png'), 12];
    png2[ihdr] = 0;
    expect(() => cv.imread(png2)).toThrow('its header is missing');
    bmp[28] = 7;
    expect(() => cv.imread(bmp)).toThrow('it has 7 bits a pixel');
    expect(() => cv.imread(new Uint8Array(Buffer.from('P5 1 1 99999\n1')))).toThrow('its greatest value is 99999');
    expect(() => cv.imread(new Uint8Array(Buffer.from('P2 1 1 255\nx')))).toThrow('a value is no number');
  });

  test('what is neither path nor bytes, and unknown flags, are errors', () => {
    expect(() => cv.imread(5 as never)).toThrow(
      new TypeError('imread: filename is 5; expected a path or the bytes of a file.'),
    );
    expect(() => cv.imread(file('grey.png'), 7)).toThrow('flags is 7; expected one of -1, 0, 1');
    expect(() => cv.imdecode('a' as never)).toThrow(TypeError);
  });
});
