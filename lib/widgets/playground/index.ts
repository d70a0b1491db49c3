import { bitmap } from '../kit/draw/bitmap';
import { diverging } from '../kit/draw/colours';
import { mark } from '../kit/draw/marks';
import { plot, type Frame } from '../kit/draw/plot';
import { label, type Svg } from '../kit/draw/svg';
import { Widget } from '../kit/widget';
import { classAt, PlaygroundModel } from './model';
import { checkedSettings, classesOf, type PlaygroundSettings } from './settings';

/** Epochs before the picture is taken; cells along its edge. */
const [EPOCHS, CELLS] = [100, 50] as const;

/**
 * A small network to play with: two inputs, layers to add and take away, and what every unit makes of the plane while it learns.
 * It works as TensorFlow Playground does, on this library's own network, and takes points of your own.
 *
 * @param options - Where it starts, any of PlaygroundSettings, such as `problem: 'spiral'`, `hidden: [8, 8]`, `learningRate: 0.1`,
 *   or `problem: 'own'` with `points: [[x₁, x₂, class], …]`.
 * @returns Shown as the last value of a cell; `save(path)` makes it a page of its own.
 * @throws {RangeError | TypeError} On an option that is none, or a value out of range.
 * @see https://playground.tensorflow.org
 * @example
 * playground({ problem: 'xor', hidden: [3] }).title; // 'Playground'
 * playground({ hidden: [99] }); // throws RangeError: playground: hidden[0] is 99; expected a whole number in [1, 17).
 */
export function playground(options: Partial<PlaygroundSettings> = {}): Widget {
  const settings = checkedSettings('playground', options);
  const frame = { width: 640, height: 430 };
  return new Widget({
    name: 'playground',
    title: 'Playground',
    description: `Playground: a network with hidden layers ${settings.hidden.join(', ') || '(none)'} learns ${settings.problem}.`,
    options: settings,
    height: 980,
    picture: picture(settings, frame),
    frame,
  });
}

/** The map after some epochs, with the points. */
function picture(settings: PlaygroundSettings, frame: Frame): Svg {
  const model = new PlaygroundModel(settings);
  for (let epoch = 0; epoch < EPOCHS; epoch++) if (!model.learn()) break;
  const side = frame.height - 90;
  const axes = plot(frame, {
    x: { domain: [-6, 6], title: 'x₁' },
    y: { domain: [-6, 6], title: 'x₂' },
    within: { left: (frame.width - side) / 2 - 52, top: 0, width: side + 66, height: side + 58 },
    grid: false,
  });
  const classes = classesOf(settings);
  const output = model.maps(CELLS).at(-1)!;
  const value = (cell: number): number => (classes > 2 ? classAt(output, cell) / (classes - 1) : output.data[cell]!);
  const map = bitmap((row, column) => diverging(value(row * CELLS + column)), {
    columns: CELLS,
    rows: CELLS,
    x: axes.left,
    y: axes.top,
    width: axes.width,
    height: axes.height,
    smooth: true,
  });
  const marks = model.data.train.points.slice(0, 250).map(({ x, y, label }) => {
    return mark(classes > 0 ? label : label < 0 ? 0 : 1, { x: axes.x(x), y: axes.y(y), size: 3.5 });
  });
  const text = `test loss ${model.scores().test.loss.toFixed(3)} after ${model.epoch} epochs`;
  return map + axes.axes + marks.join('') + label(text, { x: frame.width / 2, y: frame.height - 8, class: 'middle' });
}
