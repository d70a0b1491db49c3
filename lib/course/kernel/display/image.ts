import type { MimeBundle } from '../protocol';

/** An image of nnlab: rows of pixels, channels in the order blue, green, red, alpha. */
interface ImageLike {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
}

/** Larger images are described instead of drawn. */
const mostPixels = 4096 * 4096;

export function isImage(value: object): value is ImageLike {
  const { data, width = NaN, height = NaN, channels = NaN } = value as Partial<ImageLike>;
  return data instanceof Uint8Array && [1, 3, 4].includes(channels) && data.length === width * height * channels;
}

/** The picture as PNG. */
export function imageBundle(image: ImageLike): MimeBundle {
  const { width, height, channels } = image;
  const text = { 'text/plain': `Image, ${width} × ${height}, ${channels} channel${channels > 1 ? 's' : ''}` };
  if (width * height === 0 || width * height > mostPixels) return text;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- most notebooks never show an image
  const { PNG } = require('pngjs') as typeof import('pngjs');
  const png = new PNG({ width, height });
  png.data.set(toRgba(image));
  return { 'image/png': PNG.sync.write(png).toString('base64'), ...text };
}

function toRgba({ data, width, height, channels }: ImageLike): Uint8Array {
  const rgba = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const from = pixel * channels;
    const [blue, green, red, alpha] =
      channels === 1
        ? [data[from]!, data[from]!, data[from]!, 255]
        : [data[from]!, data[from + 1]!, data[from + 2]!, channels === 4 ? data[from + 3]! : 255];
    rgba.set([red, green, blue, alpha], pixel * 4);
  }
  return rgba;
}
