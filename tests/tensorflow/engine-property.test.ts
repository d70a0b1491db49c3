import fc from 'fast-check';
import { setup } from '../../lib/tensorflow/setup';
import { tf } from '../../lib/tensorflow/tf';
import { backend } from './support/backend';
import { distance, numbersOf, trainTwins } from './support/twins';

const write = process.stdout.write;
beforeAll(async () => {
  process.stdout.write = () => true;
  await setup({ seed: 7, backend });
  process.stdout.write = write;
});

const { layers } = tf;
const ROWS = 11;
const CLASSES = 3;
const TOLERANCE = 1e-4;

/** A shape of rows, and a layer that takes it. `makes` gives the same layer afresh each time, but for its weights. */
interface Drawn {
  readonly words: string;
  readonly makes: () => tf.layers.Layer;
}

const small = fc.integer({ min: 1, max: 10 });
const pointwise = fc.constantFrom('linear', 'relu', 'sigmoid', 'tanh', 'elu', 'softplus', 'selu');
const penalty = fc.constantFrom(
  undefined,
  () => tf.regularizers.l1({ l1: 0.01 }),
  () => tf.regularizers.l2({ l2: 0.02 }),
);
const drawn = <C extends object>(words: string, config: fc.Arbitrary<C>, makes: (config: C) => tf.layers.Layer) =>
  config.map((chosen): Drawn => ({
    words: `${words} ${JSON.stringify(chosen, (_, value) => (typeof value === 'function' ? String(value) : value))}`,
    makes: () => makes(chosen),
  }));
const regularized = <C extends { kernelRegularizer?: () => unknown }>({ kernelRegularizer, ...config }: C) => ({
  ...config,
  ...(kernelRegularizer && { kernelRegularizer: kernelRegularizer() }),
});

const anywhere = fc.oneof(
  drawn(
    'dense',
    fc.record({ units: small, activation: pointwise, useBias: fc.boolean(), kernelRegularizer: penalty }),
    (c) => layers.dense(regularized(c) as never),
  ),
  drawn('batchNormalization', fc.record({ momentum: fc.constantFrom(0.9, 0.99) }), (c) => layers.batchNormalization(c)),
  drawn('activation', fc.record({ activation: pointwise }), (c) => layers.activation(c as never)),
  drawn('leakyReLU', fc.record({ alpha: fc.constantFrom(0.1, 0.3) }), (c) => layers.leakyReLU(c)),
);

const onImages = fc.oneof(
  drawn(
    'conv2d',
    fc.record({
      filters: small,
      kernelSize: fc.tuple(fc.constantFrom(1, 2, 3), fc.constantFrom(1, 2, 3)),
      strides: fc.tuple(fc.constantFrom(1, 2), fc.constantFrom(1, 2)),
      padding: fc.constantFrom('same', 'valid'),
      activation: pointwise,
      useBias: fc.boolean(),
      kernelRegularizer: penalty,
    }),
    (c) => layers.conv2d(regularized(c) as never),
  ),
  ...(['maxPooling2d', 'averagePooling2d'] as const).map((name) =>
    drawn(
      name,
      fc.record({
        poolSize: fc.tuple(fc.constantFrom(1, 2), fc.constantFrom(1, 2, 3)),
        strides: fc.tuple(fc.constantFrom(1, 2), fc.constantFrom(1, 2)),
        // Where 'same' cuts a window off, plain TensorFlow.js divides the average by what is left and its gradient by the whole;
        // here central differences check it instead.
        padding: name === 'maxPooling2d' ? fc.constantFrom('same', 'valid') : fc.constant('valid'),
      }),
      (c) => layers[name](c as never),
    ),
  ),
  anywhere,
);

const onSequences = fc.oneof(
  ...(['simpleRNN', 'lstm', 'gru'] as const).map((name) =>
    drawn(
      name,
      fc.record({
        units: small,
        activation: fc.constantFrom('tanh', 'sigmoid'),
        ...(name !== 'simpleRNN' && { recurrentActivation: fc.constantFrom('sigmoid', 'hardSigmoid') }),
        useBias: fc.boolean(),
        // Penalties are missing: TensorFlow.js accepts them for recurrent layers, and then forgets them. The engine does not.
      }),
      (c) => layers[name]({ ...c, returnSequences: true } as never),
    ),
  ),
  anywhere,
);

const reshape = (targetShape: number[]): Drawn => ({
  words: `reshape ${targetShape}`,
  makes: () => layers.reshape({ targetShape, inputShape: [36] }),
});
const flatten: Drawn = { words: 'flatten', makes: () => layers.flatten() };
const few = (drawnLayer: fc.Arbitrary<Drawn>) => fc.array(drawnLayer, { minLength: 1, maxLength: 3 });

/** Rows of 36 numbers as they are, as images of 6 × 6 or as sequences of 6 steps; the first layers see the shape, the last vectors. */
const stacks = fc.oneof(
  few(anywhere).map((list) => [reshape([36]), ...list]),
  few(onImages).map((list) => [reshape([6, 6, 1]), ...list, flatten]),
  few(onSequences).map((list) => [reshape([6, 6]), ...list, flatten]),
);

const oneHot = () =>
  tf.oneHot(
    tf.tensor1d(
      Array.from({ length: ROWS }, (_, i) => (i * 2) % CLASSES),
      'int32',
    ),
    CLASSES,
  );
const numbers = () => tf.randomUniform([ROWS, CLASSES], -1, 1, 'float32', 4);
const losses = fc.constantFrom(
  { loss: 'meanSquaredError', activation: 'linear', y: numbers },
  { loss: 'meanAbsoluteError', activation: 'linear', y: numbers },
  { loss: 'binaryCrossentropy', activation: 'sigmoid', y: oneHot },
  { loss: 'categoricalCrossentropy', activation: 'softmax', y: oneHot },
  { loss: 'sparseCategoricalCrossentropy', activation: 'softmax', y: () => oneHot().argMax(1).toFloat() },
);

const optimizers = fc.constantFrom(
  { words: 'sgd', optimizer: () => tf.train.sgd(0.02) },
  { words: 'momentum', optimizer: () => tf.train.momentum(0.01, 0.9) },
  { words: 'Nesterov momentum', optimizer: () => tf.train.momentum(0.01, 0.9, true) },
  // A gradient of 0 but for rounding is as good as any other to these two; ε keeps its sign from deciding.
  { words: 'rmsprop', optimizer: () => tf.train.rmsprop(0.001, 0.9, 0, 1e-4) },
  { words: 'adam', optimizer: () => tf.train.adam(0.002, 0.9, 0.999, 1e-3) },
);

/** Whether every layer leaves something for the next to see. */
function fits(list: readonly Drawn[]): boolean {
  try {
    const model = tf.sequential({ layers: list.map(({ makes }) => makes()) });
    const shape = model.outputs[0]!.shape.slice(1) as number[];
    model.dispose();
    return shape.every((length) => length > 0);
  } catch {
    return false;
  }
}

test('any model of supported layers, loss and optimizer learns on the engine what it learns in TensorFlow.js', async () => {
  const x = tf.randomUniform([ROWS, 36], -1, 1, 'float32', 3);
  await fc.assert(
    fc.asyncProperty(
      stacks.filter(fits),
      losses,
      optimizers,
      fc.constantFrom(1, 2),
      async (stack, { loss, activation, y }, { optimizer }, threads) => {
        const last = () => layers.dense({ units: CLASSES, activation: activation as 'linear' });
        const recipe = { layers: () => [...stack.map(({ makes }) => makes()), last()], loss, optimizer };
        const { ours, theirs, histories } = await trainTwins(recipe, [x, y()], { threads, batchSize: 4 });
        expect(histories.map(({ engine }) => engine)).toEqual(['nnlab', 'tensorflow']);
        expect(distance([histories[0].loss], [histories[1].loss])).toBeLessThan(TOLERANCE);
        expect(distance(numbersOf(ours), numbersOf(theirs))).toBeLessThan(TOLERANCE);
        ours.dispose();
        theirs.dispose();
      },
    ),
    { numRuns: 40, seed: 1 },
  );
});
