import { compileProgram } from '../engine/compile-program';
import type { Batch, Table } from '../engine/program';
import { Unsupported } from './engine-layers';
import { translateMetrics } from './engine-metrics';
import { translateLoss, translateModel, translateOptimizer } from './engine-model';
import { stateToModel, stateToProgram, weightsToModel, weightsToProgram } from './engine-state';
import type { Examples } from './examples';
import type { RowSource } from './rows';
import type { tf } from './tf';
import type { Step, Trainer } from './trainer';

export interface TrainerOptions {
  readonly batchSize: number;
  readonly seed?: number;
  readonly threads?: number;
  /** Rows that will be learned from in all epochs. */
  readonly rows?: number;
  /** One factor for each row of the training examples. */
  readonly rowWeights?: Float32Array;
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
  const { batchSize, seed, threads, rows, purpose, rowWeights } = options;
  const translated = translateModel(model);
  const loss = purpose === 'predict' ? undefined : translateLoss(model);
  const optimizer = purpose === 'train' ? translateOptimizer(model.optimizer) : undefined;
  const metrics = loss ? translateMetrics(model, loss) : [];
  const layers = translated.layers.map(({ specification }) => specification);
  const { inputShape } = translated;
  const program = compileProgram(
    layers,
    { loss, optimizer },
    { batchSize, inputShape, threads, rows, seed, caller: callers[purpose] },
  );
  weightsToProgram(translated, program);
  if (optimizer) await stateToProgram(translated, model.optimizer, program);

  const batchOf = (
    examples: { x: RowSource; y?: RowSource },
    { order, start, end }: Step,
    weights?: Float32Array,
  ): Batch => ({ ...(examples as { x: Table; y?: Table }), weights, order, start, count: end - start });
  let expected: { readonly step: Step; readonly batch: Batch } | undefined;
  const measured = (rows: number) => [program.loss(), ...metrics.map((metric) => metric(program, rows))];

  return {
    engine: 'nnlab',
    train: (examples, step, next) => {
      program.learningRate = translateOptimizer(model.optimizer).learningRate;
      program.load(expected?.step === step ? expected.batch : batchOf(examples, step, rowWeights));
      expected = next && { step: next, batch: batchOf(examples, next, rowWeights) };
      program.expect(expected?.batch);
      const done = program.train();
      return done ? done.then(() => measured(step.end - step.start)) : measured(step.end - step.start);
    },
    evaluate: (examples: Examples, step) => {
      program.load(batchOf(examples, step));
      const done = program.evaluate();
      return done ? done.then(() => measured(step.end - step.start)) : measured(step.end - step.start);
    },
    predict: (x, step) => {
      program.load(batchOf({ x }, step));
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
