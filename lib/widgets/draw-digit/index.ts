import { assertOneOf, inWords } from '../../internal/assert';
import { label, tag, type Svg } from '../kit/draw/svg';
import { Widget } from '../kit/widget';
import { exampleStrokes } from './example-strokes';
import { inASentence, opinionOf, type Opinion } from './model';
import type { PageOptions } from './options';
import { bars, inputPicture } from './picture';
import { networkFrom, portableModel, type DigitModel } from './portable-model';
import { strokesToImage, type Stroke } from './strokes';

export interface DrawDigitOptions {
  /** What white is in the images that the model has learned from: 1 or 255. Default 1. */
  readonly mostInk?: 1 | 255;
  /** What the outputs stand for. Default: the classes of a classifier, otherwise '0', '1', … */
  readonly classNames?: readonly string[];
  /** What stands on the paper at first, as copied from the page. Default: a three. */
  readonly strokes?: readonly Stroke[];
}

/**
 * Paper to draw a digit on, and what a network says of it while you draw: its probabilities, the image as it sees it, and what
 * lights up in each layer. The drawing is scaled and centred as the images of MNIST were. The page holds a copy of the model, its
 * weights in steps of 1/32767 of the largest: two bytes each.
 *
 * @param model - A Network, a tf.Sequential or a fitted MLPClassifier that takes 28 × 28 pixels; dense, convolutional and
 *   recurrent layers. Not modified.
 * @returns Shown as the last value of a cell; `save(path)` makes it a page of its own.
 * @throws {TypeError} Where the model is none of these.
 * @throws {RangeError} Where it has a layer that this library lacks, weights that are not finite, or takes other inputs.
 * @example
 * const network = new Network([new Dense({ units: 10, activation: 'softmax' })], { inputShape: [784], seed: 1 });
 * drawDigit(network).title; // 'Draw a digit'
 * drawDigit(new Network([new Dense({ units: 2 })], { inputShape: [3], seed: 1 })); // throws RangeError: drawDigit: the model takes inputs of 3; expected 784 or 28 × 28 × 1, an image of a digit.
 */
export function drawDigit(model: DigitModel, options: DrawDigitOptions = {}): Widget {
  const { mostInk = 1, strokes = exampleStrokes[3]! } = options;
  assertOneOf('drawDigit', { mostInk }, [1, 255]);
  const portable = portableModel('drawDigit', model);
  const network = networkFrom(portable);
  const image = strokesToImage(strokes);
  const opinion = opinionOf(network, image, mostInk);
  const classNames = namesOf(model, opinion, options.classNames);
  const start: PageOptions = { model: portable, classNames, mostInk, strokes };
  const frame = { width: 640, height: Math.max(280, 24 * classNames.length + 30) };
  return new Widget({
    name: 'draw-digit',
    title: 'Draw a digit',
    description: `Draw a digit. ${inASentence(opinion, classNames)}`,
    options: start,
    height: 900,
    picture: picture(image, opinion, classNames),
    frame,
  });
}

function namesOf(
  model: DigitModel,
  { probabilities }: Opinion,
  given: readonly string[] | undefined,
): readonly string[] {
  const usual = 'classes_' in model ? model.classes_.map(String) : probabilities.map((_, i) => String(i));
  const names = given ?? usual;
  if (Array.isArray(names) && names.length === probabilities.length) return names.map(String);
  const got = Array.isArray(names) ? `has ${names.length} names` : `is ${inWords(names)}`;
  throw new RangeError(`drawDigit: classNames ${got}; expected ${probabilities.length}, one for each output.`);
}

function picture(image: readonly number[], opinion: Opinion, classNames: readonly string[]): Svg {
  return (
    inputPicture(image, { x: 10, y: 10, width: 224, height: 224 }) +
    label('28 × 28 pixels', { x: 122, y: 256, class: 'middle faint' }) +
    tag('g', { transform: 'translate(260 10)' }, bars(opinion, { classNames, width: 370 }))
  );
}
