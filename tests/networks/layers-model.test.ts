import {
  ActivationLayer,
  constant,
  createRandom,
  Dense,
  Dropout,
  elu,
  Flatten,
  fromLayersModel,
  initializers,
  Network,
  randomNormal,
  randomUniform,
  regularizers,
  tf,
  toLayersModel,
  toRows,
  type DenseOptions,
  type Initializer,
  type Layer,
} from 'nnlab';
import '../support/matchers';

beforeAll(async () => {
  tf.env().set('PROD', true);
  await tf.setBackend('cpu');
});

const x = [[0.5, -1, 2, 0.25], [1, 1, -3, 0]]; // prettier-ignore

function network(layers: readonly Layer[]): Network {
  const built = new Network(layers, { inputShape: [2, 2], seed: 1 });
  const random = createRandom(2);
  built.setWeights(built.getWeights().map((weights) => weights.map(() => random.normal(0, 0.7))));
  return built;
}

const perceptron = () => [
  new Flatten(),
  new Dense({ units: 5, activation: 'elu', kernelRegularizer: regularizers.l2(0.1) }),
  new Dropout({ rate: 0.3 }),
  new Dense({ units: 4, useBias: false }),
  new ActivationLayer({ activation: 'gelu' }),
  new Dense({ units: 3, activation: 'softmax' }),
];

describe('toLayersModel', () => {
  test('TensorFlow.js predicts the same from it, to 1e-6', async () => {
    const ours = network(perceptron());
    const theirs = await tf.loadLayersModel(tf.io.fromMemory(toLayersModel(ours)));
    const predictions = theirs.predict(tf.tensor(x.flat(), [2, 2, 2])) as tf.Tensor;
    expect(predictions.arraySync() as number[][]).toBeCloseToArray(toRows(ours.predict(x)), 1e-6);
    expect(theirs.layers.map(({ name }) => name)).toEqual(ours.layers.map(({ name }) => name));
  });

  test('TensorFlow.js can go on training it', async () => {
    const theirs = await tf.loadLayersModel(tf.io.fromMemory(toLayersModel(network(perceptron()))));
    theirs.compile({ optimizer: 'sgd', loss: 'categoricalCrossentropy' });
    const loss = await theirs.trainOnBatch(tf.tensor(x.flat(), [2, 2, 2]), tf.tensor2d([[1, 0, 0], [0, 1, 0]])); // prettier-ignore
    expect(Number.isFinite(loss)).toBe(true);
  });

  test('weights are 32-bit floats, parameter after parameter', () => {
    const small = new Network([new Dense({ units: 2 })], { inputShape: [1], seed: 1 });
    small.setWeights([[0.1, 2], [3, 4]]); // prettier-ignore
    const { weightData, weightSpecs } = toLayersModel(small);
    expect([...new Float32Array(weightData)]).toEqual([Math.fround(0.1), 2, 3, 4]);
    expect(weightSpecs).toEqual([
      { name: 'dense/kernel', shape: [1, 2], dtype: 'float32' },
      { name: 'dense/bias', shape: [2], dtype: 'float32' },
    ]);
  });

  test.each(['leakyRelu', 'binaryStep'] as const)('refuses %s, which TensorFlow.js lacks', (activation) => {
    expect(() => toLayersModel(network([new Flatten(), new Dense({ units: 1, activation })]))).toThrow(
      new RangeError(
        `toLayersModel: layer dense has activation '${activation}', which TensorFlow.js lacks; ` +
          'expected one of linear, sigmoid, hardSigmoid, tanh, relu, elu, softplus, gelu, softmax.',
      ),
    );
  });

  test('refuses an activation with options of its own, which would be lost', () => {
    const activation = elu({ alpha: 2 });
    expect(() => toLayersModel(network([new ActivationLayer({ activation })]))).toThrow('options of its own');
  });
});

describe('fromLayersModel', () => {
  test('brings back a network that predicts the same, saves the same, and can learn', () => {
    const ours = network(perceptron());
    const again = fromLayersModel(toLayersModel(ours), { seed: 3 });
    expect(toRows(again.predict(x))).toBeCloseToArray(toRows(ours.predict(x)), 1e-6);
    expect(toLayersModel(again)).toEqual(toLayersModel(ours));
    again.compile({ optimizer: 'adam', loss: 'categoricalCrossEntropy' });
    expect(again.trainOnBatch(x, [[1, 0, 0], [0, 1, 0]]).loss).toBeGreaterThan(0); // prettier-ignore
  });

  test('reads what TensorFlow.js saves', async () => {
    const theirs = tf.sequential({
      layers: [
        tf.layers.flatten({ inputShape: [2, 2] }),
        tf.layers.dense({ units: 4, activation: 'relu', kernelInitializer: 'heNormal', biasInitializer: 'ones' }),
        tf.layers.dropout({ rate: 0.5 }),
        tf.layers.dense({ units: 2, useBias: false, kernelRegularizer: tf.regularizers.l1({ l1: 0.5 }) }),
        tf.layers.activation({ activation: 'softmax' }),
      ],
    });
    let ours: Network | undefined;
    const read = async (artifacts: tf.io.ModelArtifacts) => {
      ours = fromLayersModel(artifacts);
      return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' as const } });
    };
    await theirs.save(tf.io.withSaveHandler(read));
    const predictions = theirs.predict(tf.tensor(x.flat(), [2, 2, 2])) as tf.Tensor;
    expect(toRows(ours!.predict(x))).toBeCloseToArray(predictions.arraySync() as number[][], 1e-6);
    expect(ours!.parameters[2]!.regularizer).toMatchObject({ l1: 0.5, l2: 0 });
  });

  const made: readonly [string, Initializer][] = [
    ...Object.entries(initializers),
    ['constant', constant({ value: 0.1 })],
    ['randomUniform with options', randomUniform({ minval: -0.5, maxval: 0.5 })],
    ['randomNormal with options', randomNormal({ mean: 1, stddev: 2 })],
  ];
  test.each(made)('keeps the initializer %s', (_, kernelInitializer) => {
    const again = fromLayersModel(toLayersModel(network([new Dense({ units: 2, kernelInitializer })])));
    const config = again.layers[0]!.layer.config() as { kernel_initializer: Initializer };
    const draw = (initializer: Initializer) => initializer.values([3, 3], createRandom(1));
    expect(draw(config.kernel_initializer)).toEqual(draw(kernelInitializer));
  });

  /** A model with one Dense layer of one weight, its options changed. */
  const saved = (config: object, { type = 'Dense' } = {}) => {
    const small = new Network([new Dense({ units: 1, useBias: false })], { inputShape: [1], seed: 1 });
    const model = toLayersModel(small);
    const [layer] = model.modelTopology.config.layers as { config: object }[];
    const layers = [{ class_name: type, config: { ...layer!.config, ...config } }];
    return { ...model, modelTopology: { class_name: 'Sequential', config: { layers } } };
  };
  const optionsOf = (config: object) => fromLayersModel(saved(config)).layers[0]!.layer.config();

  test.each([
    ['GlorotUniform', 'glorotUniform'],
    ['HeNormal', 'heNormal'],
    ['LecunNormal', 'lecunNormal'],
    ['LeCunNormal', 'lecunNormal'],
    ['Zeros', 'zeros'],
  ] as const)("reads Keras's short name %s", (class_name, name) => {
    const config = optionsOf({ kernel_initializer: { class_name, config: { seed: null } } });
    expect(config.kernel_initializer).toBe(initializers[name]);
  });

  test('reads truncated_normal as normal, and the regularizers of Keras', () => {
    const kernel_initializer = {
      class_name: 'VarianceScaling',
      config: { scale: 2, mode: 'fan_in', distribution: 'truncated_normal' },
    };
    const config = optionsOf({
      kernel_initializer,
      kernel_regularizer: { class_name: 'L2', config: { l2: 0.5 } },
      bias_regularizer: { class_name: 'L1', config: { l1: 0.25 } },
    });
    expect(config.kernel_initializer).toMatchObject({ config: { scale: 2, distribution: 'normal' } });
    expect(config.kernel_regularizer).toMatchObject({ l1: 0, l2: 0.5 });
    expect(config.bias_regularizer).toMatchObject({ l1: 0.25, l2: 0 });
  });

  test("reads what Keras's converter writes: a model_config, an InputLayer, weights in pieces", () => {
    const { modelTopology, weightSpecs, weightData } = saved({ batch_input_shape: undefined });
    const input = { class_name: 'InputLayer', config: { batch_shape: [null, 1] } };
    const layers = [input, ...modelTopology.config.layers];
    const wrapped = { model_config: { class_name: 'Sequential', config: { layers } } };
    const pieces = [new Uint8Array(weightData).subarray(0, 1), weightData.slice(1, 3), new Uint8Array(weightData, 3)];
    const read = fromLayersModel({ modelTopology: wrapped, weightSpecs, weightData: pieces });
    expect(read.getWeights()[0]![0]).toBe(new Float32Array(weightData)[0]);
  });

  describe('refuses', () => {
    const model = saved({});
    const spec = model.weightSpecs[0]!;
    const where = "fromLayersModel: layer 'dense':";
    test.each<[string, object, string]>([
      ['nothing', {}, 'fromLayersModel: modelTopology is undefined; expected a Sequential with at least one layer.'],
      [
        'a functional model',
        { modelTopology: { class_name: 'Functional', config: {} } },
        'fromLayersModel: modelTopology is a Functional; expected a Sequential with at least one layer.',
      ],
      [
        'no layer',
        { modelTopology: { class_name: 'Sequential', config: { layers: [] } } },
        'fromLayersModel: modelTopology is a Sequential; expected a Sequential with at least one layer.',
      ],
      [
        'no input shape',
        saved({ batch_input_shape: undefined }),
        'fromLayersModel: batch_input_shape of the first layer is undefined; expected one such as [null, 784].',
      ],
      [
        'an open axis',
        saved({ batch_input_shape: [null, null, 3] }),
        'batch_input_shape of the first layer is [null,null,3]',
      ],
      [
        'an unknown layer',
        saved({}, { type: 'BatchNormalization' }),
        `${where} class_name is 'BatchNormalization'; expected one of 'Activation', 'AveragePooling2D',`,
      ],
      [
        'an unknown activation',
        saved({ activation: 'hard_swish' }),
        "Dense: activation is 'hardSwish'; expected one of",
      ],
      [
        'an unknown initializer',
        saved({ kernel_initializer: { class_name: 'Identity', config: {} } }),
        `${where} initializer is 'identity'; expected one of 'zeros',`,
      ],
      [
        'an unknown regularizer',
        saved({ kernel_regularizer: { class_name: 'OrthogonalRegularizer', config: {} } }),
        `${where} regularizer is 'OrthogonalRegularizer'; expected one of 'L1', 'L2', 'L1L2'.`,
      ],
      [
        'a constraint',
        saved({ kernel_constraint: { class_name: 'MaxNorm', config: { max_value: 2 } } }),
        `${where} kernel_constraint is {"class_name":"MaxNorm","config":{"max_value":2}}; expected a layer without it`,
      ],
      ['a layer that shall not learn', saved({ trainable: false }), `${where} trainable is false; expected a layer`],
      [
        'no weights',
        { ...model, weightData: undefined },
        'fromLayersModel: weightData is undefined; expected an ArrayBuffer.',
      ],
      [
        'too few weights',
        { ...model, weightSpecs: [], weightData: new ArrayBuffer(0) },
        'setWeights: weights has length 0; expected 1: dense/kernel.',
      ],
      [
        'too many weights',
        { ...model, weightSpecs: [spec, { ...spec, name: 'dense/bias' }] },
        'fromLayersModel: weights dense/bias [1, 1], float32; expected no more.',
      ],
      [
        'weights of another name',
        { ...model, weightSpecs: [{ ...spec, name: 'dense/bias' }] },
        'fromLayersModel: weights dense/bias [1, 1], float32; expected kernel [1, 1] of dense, float32.',
      ],
      [
        'weights of another shape',
        { ...model, weightSpecs: [{ ...spec, shape: [2, 1] }] },
        'fromLayersModel: weights dense/kernel [2, 1], float32; expected kernel [1, 1] of dense, float32.',
      ],
      [
        'quantized weights',
        { ...model, weightSpecs: [{ ...spec, dtype: 'uint8' }] },
        'fromLayersModel: weights dense/kernel [1, 1], uint8; expected kernel [1, 1] of dense, float32.',
      ],
      ['bytes that are cut off', { ...model, weightData: new ArrayBuffer(2) }, 'weightData has 2 bytes; expected 4.'],
    ])('%s', (_, broken, message) => expect(() => fromLayersModel(broken)).toThrow(message));
  });
});

test('options of a layer survive as they are', () => {
  const options: DenseOptions = { units: 2, activation: 'tanh', useBias: false, biasInitializer: 'ones' };
  const again = fromLayersModel(toLayersModel(network([new Dense(options)])));
  expect(again.layers[0]!.layer.config()).toMatchObject({ units: 2, activation: 'tanh', use_bias: false });
});
