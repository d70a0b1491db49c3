import type { Image } from '../../../images/image';
import type { MimeBundle } from '../protocol';

/** Larger images are described instead of drawn. */
const mostPixels = 4096 * 4096;

/** Smaller ones are drawn with squares for pixels, as large as fits into this side: a digit of MNIST eightfold. */
const smallSide = 224;

export function isImage(value: object): value is Image {
  const { data, width = NaN, height = NaN, channels = NaN } = value as Partial<Image>;
  return data instanceof Uint8Array && [1, 3, 4].includes(channels) && data.length === width * height * channels;
}

/** The picture as PNG. */
export function imageBundle(image: Image): MimeBundle {
  const { width, height, channels } = image;
  const text = `Image, ${width} × ${height}, ${channels} channel${channels > 1 ? 's' : ''}`;
  if (width * height === 0 || width * height > mostPixels) return { 'text/plain': text };
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- most notebooks never show an image
  const cv = require('../../../images') as typeof import('../../../images');
  const scale = Math.max(Math.floor(smallSide / Math.max(width, height)), 1);
  const drawn = scale === 1 ? image : cv.resize(image, null, scale, scale, cv.INTER_NEAREST);
  const png = cv.imencode('.png', drawn, [cv.IMWRITE_PNG_COMPRESSION, 6]);
  const enlarged = scale > 1 ? `, each pixel ${scale} × ${scale}` : '';
  return { 'image/png': Buffer.from(png).toString('base64'), 'text/plain': text + enlarged };
}
