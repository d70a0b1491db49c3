import { cv } from 'nnlab';
import fc from 'fast-check';
import { anyImage } from './support/any-image';
import { inputs } from './support/golden';

describe('imencode', () => {
  test.each([
    ['.png', [1, 3, 4]],
    ['.bmp', [1, 3, 4]],
    ['.pgm', [1]],
    ['.ppm', [3]],
  ] as const)('%s and back is the image itself', (ext, channels) => {
    fc.assert(
      fc.property(anyImage(channels, 12), (image) => {
        expect(cv.imdecode(cv.imencode(ext, image), cv.IMREAD_UNCHANGED)).toBePicture(image);
      }),
    );
  });

  test('.jpg and back is nearly the image, nearer with higher quality', () => {
    const image = cv.GaussianBlur(inputs.scene3!, [5, 5], 0);
    const error = (quality: number) => {
      const bytes = cv.imencode('.jpg', image, [cv.IMWRITE_JPEG_QUALITY, quality]);
      return cv.absdiff(cv.imdecode(bytes), image).data.reduce((sum, value) => sum + value, 0) / image.data.length;
    };
    const [low, high] = [error(20), error(95)];
    expect(high).toBeLessThan(6);
    expect(high).toBeLessThan(low);
    const grey = cv.imdecode(cv.imencode('.jpeg', inputs.gradient1!), cv.IMREAD_UNCHANGED);
    expect(grey).toBePicture(inputs.gradient1!, 12);
    expect(cv.imdecode(cv.imencode('.jpg', inputs.scene4!), cv.IMREAD_UNCHANGED).channels).toBe(3);
  });

  test.each([1, 3] as const)('.jpg holds every size, from a single pixel on, of %i channels', (channels) => {
    const sides = [1, 2, 7, 8, 9, 15, 16, 17, 33];
    for (const width of sides) {
      for (const height of sides) {
        const image = cv.resize(channels === 1 ? inputs.scene1! : inputs.scene3!, [width, height], 0, 0, cv.INTER_AREA);
        const back = cv.imdecode(cv.imencode('.jpg', image, [cv.IMWRITE_JPEG_QUALITY, 100]), cv.IMREAD_UNCHANGED);
        expect([back.width, back.height, back.channels]).toEqual([width, height, channels]);
        // One colour for four pixels: what is grey is exact to a few steps, colours are not.
        if (channels === 1) expect(back).toBePicture(image, 3);
      }
    }
  });

  test('.jpg holds noise, whose file is larger than its pixels', () => {
    const noise = cv.image(
      20,
      20,
      1,
      Uint8Array.from({ length: 400 }, (_, i) => (i * 7919) % 251),
    );
    const bytes = cv.imencode('.jpg', noise, [cv.IMWRITE_JPEG_QUALITY, 100]);
    expect(bytes.length).toBeGreaterThan(400);
    expect(cv.imdecode(bytes, cv.IMREAD_GRAYSCALE)).toBePicture(noise, 3);
  });

  test('a PNG is smaller with more compression', () => {
    const flat = cv.image(100, 100);
    const size = (level: number) => cv.imencode('.png', flat, [cv.IMWRITE_PNG_COMPRESSION, level]).length;
    expect(size(9)).toBeLessThan(size(0));
  });

  test('refuses endings, images and parameters it does not know', () => {
    const grey = cv.image(1, 1);
    expect(() => cv.imencode('.tiff', grey)).toThrow("ext is '.tiff'; expected .png, .jpg");
    expect(() => cv.imencode('.png', {} as never)).toThrow(TypeError);
    expect(() => cv.imencode('.ppm', grey)).toThrow('.ppm holds colours (3 channels), but the image has 1');
    expect(() => cv.imencode('.jpg', grey, [cv.IMWRITE_JPEG_QUALITY, 101])).toThrow('params[1] is 101');
    expect(() => cv.imencode('.jpg', grey, [cv.IMWRITE_JPEG_QUALITY])).toThrow('params[1] is NaN');
    expect(() => cv.imencode('.jpg', cv.image(65_501, 1))).toThrow(
      'imencode: a JPEG has at most 65500 columns and rows, but the image is 65501 × 1; expected an image that JPEG can hold.',
    );
    expect(() => cv.imencode('.jpg', grey, [99, 1])).toThrow('params[0] is 99');
  });
});

describe('toDataURL and fromDataURL', () => {
  test('there and back is the image itself', () => {
    fc.assert(
      fc.property(anyImage([1, 3, 4], 8), (image) => {
        expect(cv.fromDataURL(cv.toDataURL(image), cv.IMREAD_UNCHANGED)).toBePicture(image);
      }),
    );
    expect(cv.toDataURL(cv.image(1, 1), '.jpg')).toMatch(/^data:image\/jpeg;base64,/);
  });

  test('refuse what is no data URL', () => {
    expect(() => cv.fromDataURL('https://example.org/a.png')).toThrow('expected text such as data:image/png;base64,…');
    expect(() => cv.fromDataURL('data:image/png;base64,')).toThrow('fromDataURL: url is empty');
    expect(() => cv.toDataURL(cv.image(1, 1), '.gif')).toThrow("toDataURL: ext is '.gif'");
  });
});
