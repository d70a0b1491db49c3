import type { Random } from '../../math/random';
import type { ImageDataset, ImageDatasetOptions } from '../dataset';
import { digitOutlines } from './digit-outlines';
import { drawFrom } from './draw';
import { box, copyCentred, fitInBox } from './framing';
import { createHand, tremble } from './handwriting';
import { drawImages } from './image-series';
import { smooth } from './path';
import { createCanvas, inkPath, type Canvas } from './raster';

/**
 * Handwritten digits drawn by this project, in the shape of MNIST, for where MNIST itself cannot be had.
 *
 * Each is an outline, one of several ways of writing the digit, with trembling points, bent, slanted, turned and drawn
 * with a pen of random width, then scaled into 20 × 20 pixels and moved so that its centre of mass is in the middle of
 * 28 × 28, as NIST's digits were. The images are the same on every call.
 *
 * @param options.split - 'train' (60,000 images) or 'test' (10,000, from a random stream of its own).
 * @param options.limit - Only the first so many. Default: all.
 * @throws {RangeError} On an unknown split or a limit outside the split's size.
 * @see LeCun, Bottou, Bengio and Haffner, Gradient-Based Learning Applied to Document Recognition (1998), §III.A
 * @example
 * const digits = standInDigits({ split: 'test', limit: 100 });
 * digits.origin; // 'stand-in'
 * digits.images.length; // 78400
 */
export function standInDigits(options: ImageDatasetOptions): ImageDataset {
  const canvas = createCanvas(box);
  return drawImages(
    {
      caller: 'standInDigits',
      name: 'MNIST',
      source: 'digits drawn by nnlab (not MNIST)',
      classNames: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
      seed: 1998,
      draw(digit, random, image) {
        canvas.pixels.fill(0);
        drawDigit(canvas, digit, random);
        copyCentred(canvas, image);
      },
    },
    options,
  );
}

function drawDigit(canvas: Canvas, digit: number, random: Random): void {
  const write = createHand(random);
  const shake = random.uniform(2, 8);
  const outlines = digitOutlines[digit]!;
  const { strokes } = drawFrom(
    random,
    outlines,
    outlines.map(({ weight }) => weight),
  );
  const paths = strokes.map((stroke) => smooth(write(tremble(stroke, shake, random)), 6));
  const radius = Math.min(Math.max(7 * Math.exp(random.normal(0, 0.35)), 3), 16);
  const softness = random.uniform(0.8, 1.6);
  const scale = fitInBox(paths, radius);
  for (const path of paths) inkPath(canvas, path, { radius: radius * scale, softness });
}
