import type { OptimizerState, Program } from '../engine/program';
import { Unsupported } from './engine-layers';
import type { TranslatedModel } from './engine-model';
import { tf } from './tf';

// Weights and what the optimizer remembers, from a model to a program and back.

export function weightsToProgram({ weights }: TranslatedModel, program: Program): void {
  program.setWeights(weights.map((weight) => weight.read().dataSync()));
}

export function weightsToModel({ weights }: TranslatedModel, numbers: readonly Float32Array[]): void {
  weights.forEach((weight, i) => {
    const value = tf.tensor(numbers[i]!, weight.shape as number[]);
    weight.write(value);
    value.dispose();
  });
}

/** Slots as the optimizer lists them, all of one kind after the other; the last kind only where RMSProp is centred. */
const kinds = { SGD: 0, Momentum: 1, RMSProp: 2, Adam: 2, Adagrad: 1 } as const;

function kindsOf(optimizer: tf.Optimizer): number {
  const centered = (optimizer as unknown as { centered?: boolean }).centered === true;
  return kinds[optimizer.getClassName() as keyof typeof kinds] + (centered ? 1 : 0);
}

/**
 * @throws {Unsupported} Where the optimizer has learned another model before, so that what it remembers does not fit.
 */
export async function stateToProgram(model: TranslatedModel, optimizer: tf.Optimizer, program: Program): Promise<void> {
  const [iterations, ...variables] = await optimizer.getWeights();
  const step = iterations!.tensor.dataSync()[0]!;
  iterations!.tensor.dispose();
  const count = model.learned.length;
  if (variables.length === 0) {
    program.setOptimizerState({ step, slots: freshSlots(model, optimizer) });
    return;
  }
  const fits =
    variables.length === count * kindsOf(optimizer) &&
    variables.every(
      ({ tensor }, i) => tensor.size === model.learned[i % count]!.shape.reduce<number>((a, b) => a * b!, 1),
    );
  if (!fits) throw new Unsupported('an optimizer that learns another model too');
  const kind = (k: number) => variables.slice(k * count, (k + 1) * count);
  const slots = model.learned.map((_, i) =>
    Array.from({ length: kindsOf(optimizer) }, (_, k) => kind(k)[i]!.tensor.dataSync() as Float32Array),
  );
  program.setOptimizerState({ step, slots });
}

/** An optimizer that has not learned yet remembers zeros, but Adagrad the value that it begins with. */
function freshSlots({ learned }: TranslatedModel, optimizer: tf.Optimizer): Float32Array[][] {
  const { initialAccumulatorValue = 0 } = optimizer as unknown as { initialAccumulatorValue?: number };
  return learned.map(({ shape }) => {
    const size = shape.reduce<number>((product, length) => product * length!, 1);
    return Array.from({ length: kindsOf(optimizer) }, () => new Float32Array(size).fill(initialAccumulatorValue));
  });
}

const slotNames: Readonly<Record<string, readonly string[]>> = {
  Momentum: ['momentum'],
  RMSProp: ['rms', 'momentum', 'mg'],
  Adam: ['m', 'v'],
  Adagrad: ['accumulator'],
};

/** Gives the optimizer what the program has learned about the gradients, so that TensorFlow.js could go on from here. */
export async function stateToModel(
  model: TranslatedModel,
  optimizer: tf.Optimizer,
  { step, slots }: OptimizerState,
): Promise<void> {
  const [iterations, ...before] = await optimizer.getWeights();
  iterations!.tensor.dispose();
  const iter = { name: 'iter', tensor: tf.scalar(step, 'int32') };
  const names = slotNames[optimizer.getClassName()] ?? [];
  const variables = names.slice(0, kindsOf(optimizer)).flatMap((name, kind) =>
    model.learned.map((weight, i) => ({
      name: `${weight.name}/${name}`,
      tensor: tf.tensor(slots[i]![kind]!, weight.shape as number[]),
    })),
  );
  await optimizer.setWeights([iter, ...variables]);
  tf.dispose([iter, ...variables, ...before].map(({ tensor }) => tensor));
}
