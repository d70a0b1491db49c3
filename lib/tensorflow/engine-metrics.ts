import type { Program } from '../engine/program';
import type { LossName } from '../engine/specification';
import { Unsupported } from './engine-layers';
import type { tf } from './tf';

/** A metric of the batch that a program has just worked out. */
export type Metric = (program: Program, rows: number) => number;

const meanOver =
  (term: (target: number, output: number) => number): Metric =>
  (program) => {
    const [outputs, targets] = [program.outputs(), program.targets()];
    let sum = 0;
    for (let i = 0; i < outputs.length; i++) sum += term(targets[i]!, outputs[i]!);
    return sum / outputs.length;
  };

const squared = meanOver((target, output) => (output - target) ** 2);
const absolute = meanOver((target, output) => Math.abs(output - target));
const binary = meanOver((target, output) => Number(target === Number(output > 0.5)));

/** Of rows, or of the places of each row that have an output. */
const categorical: Metric = (program, rows) => {
  const places = program.outputs().length / rows / program.outputShape.at(-1)!;
  return program.countCorrect() / (rows * places);
};

const metrics: Readonly<Record<string, Metric>> = {
  mse: squared,
  MSE: squared,
  meanSquaredError: squared,
  mae: absolute,
  MAE: absolute,
  meanAbsoluteError: absolute,
  binaryAccuracy: binary,
  categoricalAccuracy: categorical,
};

/**
 * The metrics that a model was compiled with.
 *
 * @throws {Unsupported} Where the engine lacks one.
 */
export function translateMetrics(model: tf.Sequential, loss: LossName): Metric[] {
  // Undefined where compile was given none.
  const names: unknown = model.metrics ?? [];
  if (!Array.isArray(names)) throw new Unsupported('metrics by output');
  return names.map((name: unknown) => {
    const sparse = loss === 'sparseCategoricalCrossentropy';
    const known = typeof name === 'string' ? metrics[name] : undefined;
    if (name === 'accuracy' || name === 'acc') {
      const one = model.outputs[0]!.shape.at(-1) === 1;
      return (one || loss === 'binaryCrossentropy') && !sparse ? binary : categorical;
    }
    if (!known || sparse)
      throw new Unsupported(typeof name === 'string' ? `the metric ${name}` : 'metrics that are functions');
    return known;
  });
}
