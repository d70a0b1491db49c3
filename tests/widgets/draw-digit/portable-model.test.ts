import { Conv2D, Dense, Dropout, drawDigit, Flatten, MaxPooling2D, Network, strokesToImage, tf } from 'nnlab';
import { MLPClassifier } from '../../../lib/models/mlp-classifier';
import { exampleStrokes } from '../../../lib/widgets/draw-digit/example-strokes';
import { inASentence, opinionOf } from '../../../lib/widgets/draw-digit/model';
import { networkFrom, portableModel, type DigitModel } from '../../../lib/widgets/draw-digit/portable-model';

const images = exampleStrokes.slice(0, 3).map((strokes) => strokesToImage(strokes));

/** What the page would say, from JSON, as it gets it. */
function inThePage(model: DigitModel): number[][] {
  const json = JSON.parse(JSON.stringify(portableModel('drawDigit', model))) as ReturnType<typeof portableModel>;
  const network = networkFrom(json);
  return images.map((image) => [...opinionOf(network, image, 1).probabilities]);
}

function expectClose(a: readonly number[][], b: readonly (readonly number[])[]): void {
  a.forEach((row, i) => row.forEach((value, j) => expect(value).toBeCloseTo(b[i]![j]!, 4)));
}

test('a dense Network says the same in the page', () => {
  const layers = [
    new Dense({ units: 12, activation: 'relu' }),
    new Dropout({ rate: 0.5 }),
    new Dense({ units: 10, activation: 'softmax' }),
  ];
  const network = new Network(layers, { inputShape: [784], seed: 3 });
  const { data } = network.predict(images);
  expectClose(
    inThePage(network),
    images.map((_, i) => [...data.slice(i * 10, i * 10 + 10)]),
  );
});

test('a convolutional tf.Sequential says the same in the page', () => {
  const model = tf.sequential({
    layers: [
      tf.layers.reshape({ inputShape: [784], targetShape: [28, 28, 1] }),
      tf.layers.conv2d({ filters: 4, kernelSize: 5, activation: 'relu' }),
      tf.layers.maxPooling2d({ poolSize: 2 }),
      tf.layers.flatten(),
      tf.layers.dropout({ rate: 0.2 }),
      tf.layers.dense({ units: 10, activation: 'softmax' }),
    ],
  });
  const said = (model.predict(tf.tensor2d(images)) as ReturnType<typeof tf.tensor2d>).arraySync();
  expectClose(inThePage(model), said);
});

test('a convolutional Network shows its maps layer by layer', () => {
  const layers = [
    new Conv2D({ filters: 3, kernelSize: 3, activation: 'relu' }),
    new MaxPooling2D({ poolSize: 2 }),
    new Flatten(),
    new Dense({ units: 10 }),
  ];
  const network = networkFrom(portableModel('drawDigit', new Network(layers, { inputShape: [28, 28, 1], seed: 1 })));
  const opinion = opinionOf(network, images[0]!, 1);
  expect(opinion.layers.map(({ shape }) => shape)).toEqual([[26, 26, 3], [13, 13, 3], [10]]);
  expect(opinion.probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
});

test('an MLPClassifier says the same in the page', async () => {
  const model = new MLPClassifier<number>({
    hiddenLayerSizes: [6],
    activation: 'logistic',
    maxIter: 5,
    randomState: 1,
  });
  await model.fit(images, [0, 1, 2]);
  const { data } = model.predictProba(images);
  expectClose(
    inThePage(model),
    images.map((_, i) => [...data.slice(i * 3, i * 3 + 3)]),
  );
});

test.each<[string, () => DigitModel, RegExp]>([
  ['text', () => 'model' as never, /^drawDigit: model is 'model'; expected a Network/],
  ['nothing', () => null as never, /^drawDigit: model is null/],
  ['an image', () => ({ data: [], width: 2, height: 2, channels: 1 }) as never, /^drawDigit: model is an object/],
  [
    'another input',
    () => tf.sequential({ layers: [tf.layers.dense({ units: 10, inputShape: [5] })] }),
    /^drawDigit: the model takes inputs of 5; expected 784/,
  ],
  [
    'a layer that is lacking',
    () =>
      tf.sequential({ layers: [tf.layers.dense({ units: 10, inputShape: [784] }), tf.layers.batchNormalization()] }),
    /^drawDigit: layer .*class_name is 'BatchNormalization'; expected one of/,
  ],
  [
    'infinite weights',
    () => {
      const network = new Network([new Dense({ units: 10 })], { inputShape: [784], seed: 1 });
      network.parameters[0]!.value[7] = Infinity;
      return network;
    },
    /^drawDigit: .*Infinity; expected a finite number/,
  ],
])('drawDigit refuses %s with a sentence', (_, make, message) => {
  expect(() => drawDigit(make())).toThrow(message);
});

test('the sentence names the two likeliest classes, and says so where there are no numbers', () => {
  expect(inASentence({ probabilities: [0.1, 0.7, 0.2], layers: [] }, ['a', 'b', 'c'])).toBe(
    'The network says b (70 %); next, c (20 %).',
  );
  expect(inASentence({ probabilities: [0.996, 0.004], layers: [] }, ['a', 'b'])).toContain(
    'a (100 %); next, b (0.4 %)',
  );
  expect(inASentence({ probabilities: [NaN], layers: [] }, ['a'])).toMatch(/no numbers/);
});
