import {
  assertAllFinite,
  assertFraction,
  assertInteger,
  assertLabels,
  assertNotEmpty,
  assertNotNegative,
  assertOneOf,
  assertPositive,
  assertProbabilities,
  assertSameLength,
  assertSizes,
  inWords,
} from '../../lib/internal/assert';

describe('inWords', () => {
  test.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [NaN, 'NaN'],
    [-0.5, '-0.5'],
    [true, 'true'],
    [12n, '12n'],
    ['wasm', "'wasm'"],
    ['', "''"],
    ['x'.repeat(61), `'${'x'.repeat(57)}…'`],
    ['x'.repeat(60), `'${'x'.repeat(60)}'`],
    [[], 'an array of 0'],
    [[1, 2], 'an array of 2'],
    [new Float32Array(3), 'a Float32Array'],
    [{ a: 1 }, 'an object'],
    [Math.max, 'the function max'],
    [Symbol('s'), 'symbol'],
  ])('inWords(%p) is %s', (value, words) => expect(inWords(value)).toBe(words));

  test('inWords(a function without a name) is a function', () => {
    expect(inWords(() => 1)).toBe('a function');
  });
});

type Case = [name: string, assertion: () => void, message: string];

const refused: Case[] = [
  [
    'assertSameLength on different lengths',
    () => assertSameLength('mse', { targets: [1], predictions: [1, 2] }),
    'mse: targets has length 1, predictions 2; expected the same length.',
  ],
  [
    'assertSameLength on two empty arrays',
    () => assertSameLength('mse', { targets: [], predictions: [] }),
    'mse: targets is empty; expected at least one value.',
  ],
  [
    'assertNotEmpty on an empty typed array',
    () => assertNotEmpty('mean', { values: new Float64Array(0) }),
    'mean: values is empty; expected at least one value.',
  ],
  ...[0, -1, NaN, Infinity].map((delta): Case => [
    `assertPositive on ${delta}`,
    () => assertPositive('huber', { delta }),
    `huber: delta is ${delta}; expected a number above 0.`,
  ]),
  ...[-1e-9, 1, NaN].map((rate): Case => [
    `assertFraction on ${rate}`,
    () => assertFraction('Dropout', { rate }),
    `Dropout: rate is ${rate}; expected a number in [0, 1).`,
  ]),
  [
    'assertFraction on a string',
    () => assertFraction('Dropout', { rate: '0.5' as never }),
    "Dropout: rate is '0.5'; expected a number in [0, 1).",
  ],
  [
    'assertPositive on a string',
    () => assertPositive('huber', { delta: '1' as never }),
    "huber: delta is '1'; expected a number above 0.",
  ],
  ...[-1e-9, NaN, Infinity].map((alpha): Case => [
    `assertNotNegative on ${alpha}`,
    () => assertNotNegative('MLPClassifier', { alpha }),
    `MLPClassifier: alpha is ${alpha}; expected a number of at least 0.`,
  ]),
  [
    'assertNotNegative on a string',
    () => assertNotNegative('MLPClassifier', { alpha: '1' as never }),
    "MLPClassifier: alpha is '1'; expected a number of at least 0.",
  ],
  [
    'assertSizes on a layer without units',
    () => assertSizes('MLPClassifier', { hiddenLayerSizes: [8, 0] }),
    'MLPClassifier: hiddenLayerSizes[1] is 0; expected a whole number of at least 1.',
  ],
  ...[-1, 1.5, NaN, Infinity, 2 ** 53].map((epochs): Case => [
    `assertInteger on ${epochs}`,
    () => assertInteger('fit', { epochs }),
    `fit: epochs is ${epochs}; expected a whole number of at least 0.`,
  ]),
  [
    'assertInteger below its minimum',
    () => assertInteger('fit', { epochs: 0 }, { min: 1 }),
    'fit: epochs is 0; expected a whole number of at least 1.',
  ],
  [
    'assertInteger at its upper bound, which is excluded',
    () => assertInteger('draw', { index: 10 }, { below: 10 }),
    'draw: index is 10; expected a whole number in [0, 10).',
  ],
  [
    'assertInteger on nothing',
    () => assertInteger('setup', { seed: undefined as never }, { below: 2 ** 32 }),
    'setup: seed is undefined; expected a whole number in [0, 4294967296).',
  ],
  [
    'assertAllFinite on NaN',
    () => assertAllFinite('mean', { values: [0, NaN] }),
    'mean: values[1] is NaN; expected a finite number.',
  ],
  [
    'assertAllFinite on Infinity in a typed array',
    () => assertAllFinite('mean', { values: Float32Array.of(-Infinity) }),
    'mean: values[0] is -Infinity; expected a finite number.',
  ],
  [
    'assertAllFinite on a string',
    () => assertAllFinite('mean', { values: ['1'] as never }),
    "mean: values[0] is '1'; expected a finite number.",
  ],
  [
    'assertAllFinite on the second of two lists',
    () => assertAllFinite('mse', { targets: [0], predictions: [NaN] }),
    'mse: predictions[0] is NaN; expected a finite number.',
  ],
  ...[-1e-9, 1.5, NaN, Infinity].map((value): Case => [
    `assertProbabilities on ${value}`,
    () => assertProbabilities('dropout', { rates: [0, value] }),
    `dropout: rates[1] is ${value}; expected a number in [0, 1].`,
  ]),
  [
    'assertProbabilities with a remedy',
    () => assertProbabilities('dropout', { rates: Float32Array.of(2) }, '; divide by 100'),
    'dropout: rates[0] is 2; expected a number in [0, 1]; divide by 100.',
  ],
  ...[-1, 10, 2.5, NaN].map((label): Case => [
    `assertLabels on ${label}`,
    () => assertLabels('softmaxCrossEntropy', { labels: [3, label] }, 10),
    `softmaxCrossEntropy: labels[1] is ${label}; expected an integer in [0, 10).`,
  ]),
  [
    'assertOneOf on another name',
    () => assertOneOf('setup', { backend: 'gpu' }, ['wasm', 'cpu']),
    "setup: backend is 'gpu'; expected one of 'wasm', 'cpu'.",
  ],
  [
    'assertOneOf on nothing',
    () => assertOneOf('load', { split: undefined }, ['train', undefined].slice(0, 1)),
    "load: split is undefined; expected one of 'train'.",
  ],
];

test.each(refused)('%s throws a RangeError that stands alone', (_, assertion, message) => {
  expect(assertion).toThrow(new RangeError(message));
  expect(assertion).toThrow(RangeError);
});

test.each<[name: string, assertion: () => void]>([
  ['assertSameLength on an array and a typed array', () => assertSameLength('f', { a: [1, 2], b: new Uint8Array(2) })],
  ['assertNotEmpty on one value', () => assertNotEmpty('f', { values: [0] })],
  ['assertFraction on 0', () => assertFraction('f', { x: 0 })],
  ['assertPositive on the smallest number', () => assertPositive('f', { x: Number.MIN_VALUE })],
  ['assertNotNegative on 0', () => assertNotNegative('f', { x: 0 })],
  ['assertSizes on no layers', () => assertSizes('f', { sizes: [] })],
  ['assertInteger on its minimum', () => assertInteger('f', { n: -3 }, { min: -3 })],
  ['assertInteger just below its upper bound', () => assertInteger('f', { n: 2 ** 32 - 1 }, { below: 2 ** 32 })],
  ['assertAllFinite on the largest number, and on none', () => assertAllFinite('f', { x: [Number.MAX_VALUE, -0] })],
  ['assertProbabilities on its bounds', () => assertProbabilities('f', { p: [0, 0.5, 1] })],
  ['assertLabels on the first and the last class', () => assertLabels('f', { labels: Uint8Array.of(0, 9) }, 10)],
  ['assertOneOf on the last name', () => assertOneOf('f', { kind: 'b' }, ['a', 'b'])],
])('%s passes', (_, assertion) => expect(assertion).not.toThrow());

test('assertSizes on a number throws a TypeError that stands alone', () => {
  const message = 'MLPClassifier: hiddenLayerSizes is 8; expected an array such as [100] or [64, 32].';
  expect(() => assertSizes('MLPClassifier', { hiddenLayerSizes: 8 as never })).toThrow(new TypeError(message));
});
