import fc from 'fast-check';
import type { LayerSpecification, LossName, OptimizerSpecification, Penalty } from '../../lib/engine/specification';
import { toMatrix } from '../../lib/math/matrix';
import type { Layer } from '../../lib/networks/layer';
import { ActivationLayer } from '../../lib/networks/layers/activation';
import { AveragePooling2D } from '../../lib/networks/layers/average-pooling-2d';
import { Conv2D } from '../../lib/networks/layers/conv-2d';
import { Dense } from '../../lib/networks/layers/dense';
import { Embedding } from '../../lib/networks/layers/embedding';
import { Flatten } from '../../lib/networks/layers/flatten';
import { GRU } from '../../lib/networks/layers/gru';
import { LSTM } from '../../lib/networks/layers/lstm';
import { MaxPooling2D } from '../../lib/networks/layers/max-pooling-2d';
import { SimpleRNN } from '../../lib/networks/layers/simple-rnn';
import { Network } from '../../lib/networks/network';
import { Adam } from '../../lib/networks/optimizers/adam';
import { Momentum } from '../../lib/networks/optimizers/momentum';
import { Nesterov } from '../../lib/networks/optimizers/nesterov';
import type { Optimizer } from '../../lib/networks/optimizers/optimizer';
import { RMSprop } from '../../lib/networks/optimizers/rmsprop';
import { SGD } from '../../lib/networks/optimizers/sgd';
import { regularizers } from '../../lib/networks/regularizers';
import { load, numbers, programWith, ROWS, wholes } from './support/programs';

// The engine against lib/networks, which says the same in plain TypeScript and double precision.

const STEPS = 4;
const OUTPUTS = 3;
/** Of weights and losses after all steps, as a share of their size where that is above 1. */
const TOLERANCE = 1e-5;
/** Adam moves a weight by a whole step however small its gradient: of one below this, rounding may decide which way. */
const SURE = 1e-4;

/** The same layer, twice. */
interface Twin {
  readonly ours: LayerSpecification;
  readonly theirs: () => Layer;
}

const small = fc.integer({ min: 1, max: 10 });
const pointwise = fc.constantFrom('linear', 'relu', 'sigmoid', 'tanh', 'softplus', 'elu');
const penalty = fc.constantFrom<Penalty | undefined>(undefined, { l1: 0.01, l2: 0 }, { l1: 0.01, l2: 0.02 });
const pair = (...values: number[]) => fc.tuple(fc.constantFrom(...values), fc.constantFrom(...values));
const priced = (kernelRegularizer: Penalty | undefined) =>
  kernelRegularizer && { kernelRegularizer: regularizers.l1l2(kernelRegularizer.l1, kernelRegularizer.l2) };

const anywhere: fc.Arbitrary<Twin> = fc.oneof(
  fc
    .record({ units: small, activation: pointwise, useBias: fc.boolean(), kernelRegularizer: penalty })
    .map(({ kernelRegularizer, ...options }): Twin => ({
      ours: { type: 'Dense', ...options, kernelRegularizer },
      theirs: () => new Dense({ ...options, ...priced(kernelRegularizer) }),
    })),
  pointwise.map((activation): Twin => ({
    ours: { type: 'Activation', activation },
    theirs: () => new ActivationLayer({ activation }),
  })),
);

const padding = fc.constantFrom('valid' as const, 'same' as const);
const onImages: fc.Arbitrary<Twin> = fc.oneof(
  fc
    .record({
      filters: small,
      kernelSize: pair(1, 2, 3),
      strides: pair(1, 2),
      padding,
      activation: pointwise,
      useBias: fc.boolean(),
      kernelRegularizer: penalty,
    })
    .map(({ kernelRegularizer, ...options }): Twin => ({
      ours: { type: 'Conv2D', ...options, kernelRegularizer },
      theirs: () => new Conv2D({ ...options, ...priced(kernelRegularizer) }),
    })),
  fc.record({ poolSize: pair(1, 2, 3), strides: pair(1, 2), padding }).map((options): Twin => ({
    ours: { type: 'MaxPooling2D', ...options },
    theirs: () => new MaxPooling2D(options),
  })),
  fc.record({ poolSize: pair(1, 2, 3), strides: pair(1, 2), padding }).map((options): Twin => ({
    ours: { type: 'AveragePooling2D', ...options },
    theirs: () => new AveragePooling2D(options),
  })),
  anywhere,
);

const recurrentOptions = fc.record({
  units: small,
  activation: fc.constantFrom('tanh', 'sigmoid'),
  useBias: fc.boolean(),
  returnSequences: fc.constant(true),
  kernelRegularizer: penalty,
});
const onSequences: fc.Arbitrary<Twin> = fc.oneof(
  recurrentOptions.map(({ kernelRegularizer, ...options }): Twin => ({
    ours: { type: 'SimpleRNN', ...options, kernelRegularizer },
    theirs: () => new SimpleRNN({ ...options, ...priced(kernelRegularizer) }),
  })),
  recurrentOptions.map(({ kernelRegularizer, ...options }): Twin => ({
    ours: { type: 'LSTM', ...options, kernelRegularizer },
    theirs: () => new LSTM({ ...options, ...priced(kernelRegularizer) }),
  })),
  recurrentOptions.map(({ kernelRegularizer, ...options }): Twin => ({
    ours: { type: 'GRU', ...options, kernelRegularizer },
    theirs: () => new GRU({ ...options, resetAfter: false, ...priced(kernelRegularizer) }),
  })),
  anywhere,
);

/** Wide enough for convolutions in tiles. */
const onWideImages: fc.Arbitrary<Twin> = fc.oneof(
  fc
    .record({ filters: fc.constantFrom(8, 12, 16), padding, activation: pointwise, useBias: fc.boolean() })
    .map((options): Twin => ({
      ours: { type: 'Conv2D', kernelSize: [3, 3], ...options },
      theirs: () => new Conv2D({ kernelSize: [3, 3], ...options }),
    })),
  fc
    .constantFrom([1, 1] as const, [2, 2] as const)
    .map((strides) => ({ poolSize: [2, 2] as const, strides }))
    .map((options): Twin => ({
      ours: { type: 'MaxPooling2D', ...options },
      theirs: () => new MaxPooling2D(options),
    })),
);

interface Stack {
  readonly inputShape: readonly number[];
  readonly layers: readonly Twin[];
  readonly x: Float32Array;
}

const few = (layer: fc.Arbitrary<Twin>) => fc.array(layer, { minLength: 1, maxLength: 3 });
const stackOf =
  (inputShape: readonly number[], scale = 1) =>
  (layers: readonly Twin[]) => {
    const x = numbers(ROWS * inputShape.reduce((product, length) => product * length, 1), { seed: 2, scale });
    return { inputShape, layers, x };
  };
const embedding: Twin = {
  ours: { type: 'Embedding', inputDim: 5, outputDim: 6 },
  theirs: () => new Embedding({ inputDim: 5, outputDim: 6 }),
};
const stacks: fc.Arbitrary<Stack> = fc.oneof(
  few(anywhere).map(stackOf([7])),
  few(onImages).map(stackOf([6, 5, 2])),
  // Sums of so many numbers grow, and their rounding with them.
  few(onWideImages).map(stackOf([9, 8, 8], 0.1)),
  few(onSequences).map(stackOf([4, 3])),
  few(onSequences).map((layers) => ({ inputShape: [4], layers: [embedding, ...layers], x: wholes(ROWS * 4, 5) })),
);

const oneHot = Float32Array.from({ length: ROWS * OUTPUTS }, (_, i) =>
  Number((Math.floor(i / OUTPUTS) * 2) % OUTPUTS === i % OUTPUTS),
);
const free = numbers(ROWS * OUTPUTS, { seed: 8 });
const losses = fc.constantFrom(
  { ours: 'meanSquaredError', theirs: 'meanSquaredError', activation: 'linear', y: free },
  { ours: 'meanAbsoluteError', theirs: 'meanAbsoluteError', activation: 'linear', y: free },
  { ours: 'binaryCrossentropy', theirs: 'binaryCrossEntropy', activation: 'sigmoid', y: oneHot },
  { ours: 'categoricalCrossentropy', theirs: 'categoricalCrossEntropy', activation: 'softmax', y: oneHot },
  { ours: 'categoricalCrossentropy', theirs: 'categoricalCrossEntropy', activation: 'sigmoid', y: oneHot },
) satisfies fc.Arbitrary<{ ours: LossName }>;

const optimizers = fc.constantFrom<{ ours: OptimizerSpecification; theirs: () => Optimizer }>(
  { ours: { type: 'sgd', learningRate: 0.02 }, theirs: () => new SGD({ learningRate: 0.02 }) },
  {
    ours: { type: 'momentum', learningRate: 0.01, momentum: 0.9, nesterov: false },
    theirs: () => new Momentum({ learningRate: 0.01, momentum: 0.9 }),
  },
  {
    ours: { type: 'momentum', learningRate: 0.01, momentum: 0.9, nesterov: true },
    theirs: () => new Nesterov({ learningRate: 0.01, momentum: 0.9 }),
  },
  {
    // A large ε, so that the sign of a gradient that is all rounding does not decide about a whole step.
    ours: { type: 'rmsprop', learningRate: 0.001, decay: 0.9, momentum: 0, epsilon: 1e-3, centered: false },
    theirs: () => new RMSprop({ learningRate: 0.001, rho: 0.9, epsilon: 1e-3 }),
  },
  {
    ours: { type: 'adam', learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-9 },
    theirs: () => new Adam({ learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-9 }),
  },
);

/** The network, or undefined where its layers do not fit one another. */
function networkOf({ inputShape, layers }: Stack, last: Layer): Network | undefined {
  try {
    return new Network([...layers.map(({ theirs }) => theirs()), new Flatten(), last], { inputShape, seed: 1 });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const distance = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.max(0, ...Array.from(a, (value, i) => Math.abs(value - b[i]!) / Math.max(1, Math.abs(b[i]!))));

test('any network learns on the engine what it learns in lib/networks', () => {
  fc.assert(
    fc.property(stacks, losses, optimizers, (stack, loss, optimizer) => {
      const activation = loss.activation as 'linear';
      const network = networkOf(stack, new Dense({ units: OUTPUTS, activation }));
      fc.pre(network !== undefined);
      network.compile({ optimizer: optimizer.theirs(), loss: loss.theirs as 'meanSquaredError' });
      const flat = network.layers.at(-1)!.inputShape;
      const layers: LayerSpecification[] = [
        ...stack.layers.map(({ ours }) => ours),
        { type: 'Reshape', targetShape: flat },
        { type: 'Dense', units: OUTPUTS, activation },
      ];
      const { inputShape, x } = stack;
      const program = programWith({ layers, inputShape, loss: loss.ours as LossName, optimizer: optimizer.ours });
      network.setWeights(program.getWeights());
      const rows = (data: Float32Array) => {
        const size = data.length / ROWS;
        return toMatrix(Array.from({ length: ROWS }, (_, i) => [...data.subarray(i * size, (i + 1) * size)]));
      };
      const sure = network.parameters.map(({ value }) => Array.from(value, () => true));
      for (let step = 0; step < STEPS; step++) {
        load(program, { x, y: loss.y });
        void program.train();
        const logs = network.trainOnBatch(rows(x), rows(loss.y));
        expect(distance([program.loss()], [logs.loss!])).toBeLessThan(TOLERANCE);
        network.parameters.forEach(({ gradient }, i) =>
          gradient.forEach((g, j) => (sure[i]![j] &&= Math.abs(g) > SURE)),
        );
      }
      const weights = network.getWeights();
      program.getWeights().forEach((ours, i) => {
        const compared = (values: ArrayLike<number>) =>
          Array.from(values).filter((_, j) => optimizer.ours.type !== 'adam' || sure[i]![j]);
        expect(distance(compared(ours), compared(weights[i]!))).toBeLessThan(TOLERANCE);
      });
    }),
    { numRuns: 150, seed: 1 },
  );
});
