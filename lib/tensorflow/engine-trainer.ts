import type { Examples as Tables, Table } from '../engine/batch';
import { compileProgram, type ProgramOptions } from '../engine/compile-program';
import { Unsupported } from './engine-layers';
import { translateMetrics } from './engine-metrics';
import { translateLoss, translateModel, translateOptimizer } from './engine-model';
import { stateToModel, stateToProgram, weightsToModel, weightsToProgram } from './engine-state';
import { readOut, type Examples } from './examples';
import type { tf } from './tf';
import type { Step, Trainer } from './trainer';

export interface TrainerOptions {
  readonly batchSize: number;
  readonly seed?: number;
  readonly threads?: number;
  /** What will be learned from, with one factor for each row where `weights` are given, and how often. */
  readonly training?: { readonly examples: Examples; readonly weights?: Float32Array; readonly epochs: number };
  /** 'predict' needs no loss, 'evaluate' no optimizer. */
  readonly purpose: 'predict' | 'evaluate' | 'train';
}

const callers = { predict: 'predictions', evaluate: 'evaluate', train: 'fit' } as const;

/** A trainer on the engine, or the reason why the engine cannot do it. */
export async function engineTrainer(model: tf.Sequential, options: TrainerOptions): Promise<Trainer | string> {
  try {
    return await compile(model, options);
  } catch (error) {
    if (error instanceof Unsupported) return error.message;
    throw error;
  }
}

async function compile(model: tf.Sequential, options: TrainerOptions): Promise<Trainer> {
  const { batchSize, seed, threads, purpose, training } = options;
  const translated = translateModel(model);
  const loss = purpose === 'predict' ? undefined : translateLoss(model);
  const optimizer = purpose === 'train' ? translateOptimizer(model.optimizer) : undefined;
  const metrics = loss ? translateMetrics(model, loss) : [];
  const layers = translated.layers.map(({ specification }) => specification);
  const { inputShape } = translated;
  const program = compileProgram(
    layers,
    { loss, optimizer },
    { batchSize, inputShape, threads, seed, training: training && tablesOf(training), caller: callers[purpose] },
  );
  if (training && !program.keeps) readOut(training.examples);
  weightsToProgram(translated, program);
  if (optimizer) await stateToProgram(translated, model.optimizer, program);

  const load = (tables: Partial<Tables>, { order, start, end }: Step) =>
    program.load({ ...tables, order, start, count: end - start });
  const measured = (rows: number) => [program.loss(), ...metrics.map((metric) => metric(program, rows))];

  return {
    engine: 'nnlab',
    train: (examples, step) => {
      program.learningRate = translateOptimizer(model.optimizer).learningRate;
      const weights = training?.weights;
      load(program.keeps ? { weights } : { x: examples.x, y: examples.y as Table, weights }, step);
      const done = program.train();
      return done ? done.then(() => measured(step.end - step.start)) : measured(step.end - step.start);
    },
    evaluate: (examples: Examples, step) => {
      load({ x: examples.x, y: examples.y as Table }, step);
      const done = program.evaluate();
      return done ? done.then(() => measured(step.end - step.start)) : measured(step.end - step.start);
    },
    predict: (x, step) => {
      load({ x }, step);
      const done = program.predict();
      return done ? done.then(() => program.outputs().slice()) : program.outputs().slice();
    },
    remember: () => program.getWeights(),
    restore: (weights) => program.setWeights(weights),
    synchronize: async () => {
      weightsToModel(translated, program.getWeights());
      if (optimizer) await stateToModel(translated, model.optimizer, program.getOptimizerState());
    },
    close: () => program.close(),
  };
}

/** Examples where they are at this moment: to be copied at once, or else left alone. */
function tablesOf({
  examples: { x, y },
  weights,
  epochs,
}: NonNullable<TrainerOptions['training']>): ProgramOptions['training'] {
  const examples = {
    x: { data: x.inPlace(), size: x.size },
    y: { data: y.inPlace() as Float32Array, size: y.size },
    weights,
  };
  return { examples, passes: epochs };
}
