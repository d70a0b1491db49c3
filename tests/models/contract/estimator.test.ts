import { readdirSync } from 'node:fs';
import path from 'node:path';
import { createRandom, DummyClassifier, tf, toMatrix } from 'nnlab';
import { inWords } from '../../../lib/internal/assert';
import { warningsOf } from '../../support/warnings';
import { estimators, thatLearn, type Model } from '../support/estimators';

const LIB = path.resolve(__dirname, '../../../lib/models');

const x = [
  [0.25, 0.5],
  [0.5, 0.25],
  [0.75, 0.75],
  [1, 0],
];
const y = [0, 0, 1, 1];

const all = Object.entries(estimators);
const tables = thatLearn('labels', 'quantities', 'labelsOrNothing', 'nothing');
const classifiers = thatLearn('labels', 'labelsOrNothing');
const regressors = thatLearn('quantities');

beforeAll(async () => {
  // Keeps TensorFlow.js from advertising its addon.
  tf.env().set('PROD', true);
  await tf.setBackend('cpu');
});

/** What a call is refused with; 'nothing' where it is not. */
async function refusal(call: () => unknown): Promise<string> {
  let problem = 'nothing';
  await warningsOf(async () => {
    try {
      await call();
    } catch (error) {
      problem = String(error);
    }
  });
  return problem;
}

async function fitted(create: () => Model): Promise<Model> {
  const model = create();
  await warningsOf(() => model.fit(x, y));
  return model;
}

/** The methods among these that a model has. */
function methodsOf(create: () => Model, names: readonly string[]): readonly string[] {
  return names.filter((name) => typeof create()[name] === 'function');
}

/** The names of all that `fit` leaves behind, such as classes_. */
function fittedState(model: object): readonly string[] {
  const names: string[] = [];
  for (let at = Object.getPrototypeOf(model); at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    names.push(...Object.getOwnPropertyNames(at).filter((name) => name.endsWith('_')));
  }
  return names;
}

test('the table of estimators holds all that lib/models has', async () => {
  const found: string[] = [];
  for (const file of readdirSync(LIB).filter((name) => name.endsWith('.ts'))) {
    const exported = Object.entries((await import(path.join(LIB, file))) as Record<string, unknown>);
    const isModel = (value: unknown) => typeof value === 'function' && value.prototype && 'fit' in value.prototype;
    found.push(...exported.filter(([, value]) => isModel(value)).map(([name]) => name));
  }
  expect(Object.keys(estimators)).toEqual(found.sort());
});

describe.each(all)('%s', (name, { create, counts = [], passes = [], layers = [], rates = [], ...more }) => {
  const whole = 'expected a whole number of at least';
  const refused: [string, unknown, string][] = [
    ...counts.flatMap((option) => cases(option, [0, -1, 1.5, NaN, '3'], `${whole} 1.`)),
    ...passes.flatMap((option) => cases(option, [-1, 0.5, NaN], `${whole} 0.`)),
    ...rates.flatMap((option) => cases(option, [0, -0.1, NaN, Infinity], 'expected a number above 0.')),
    ...(more.strengths ?? []).flatMap((option) =>
      cases(option, [-1, NaN, Infinity], 'expected a number of at least 0.'),
    ),
    ...(more.seeded ? cases('randomState', [-1, 0.5, 2 ** 32], 'expected a whole number in [0, 4294967296).') : []),
  ];
  if (refused.length > 0) {
    test.each(refused)('%s: %p is refused', async (option, value, expected) => {
      expect(await refusal(() => create({ [option]: value }))).toBe(
        `RangeError: ${name}: ${option} is ${inWords(value)}; ${expected}`,
      );
    });
  }
  if (layers.length > 0) {
    test.each(layers)('%s holds whole numbers of at least 1', async (option) => {
      expect(await refusal(() => create({ [option]: [3, 0] }))).toBe(
        `RangeError: ${name}: ${option}[1] is 0; ${whole} 1.`,
      );
      expect(await refusal(() => create({ [option]: 8 }))).toBe(
        `TypeError: ${name}: ${option} is 8; expected an array such as [100] or [64, 32].`,
      );
    });
  }

  const state = fittedState(create());
  if (state.length > 0) {
    test.each(state)('%s asks for fit first', async (member) => {
      expect(await refusal(() => create()[member])).toBe(
        `Error: ${name}.${member}: the model has learned nothing yet; expected \`await model.fit(…)\` before.`,
      );
    });
  }

  if (more.seeded) {
    test('the same seed gives the same model, twice', async () => {
      const learned = async () => {
        const model = await fitted(() => create({ randomState: 3 }));
        return fittedState(model)
          .filter((member) => member !== 'classifier_')
          .map((member) => JSON.stringify(model[member]));
      };
      expect(await learned()).toEqual(await learned());
    });
  }

  if (more.wild) {
    test('says where training could not end well, and why', async () => {
      const warnings = await warningsOf(() => create(more.wild).fit(x, y));
      expect(warnings[0]).toMatch(
        new RegExp(`^ConvergenceWarning: ${name}[.:].*(not enough|finite number|run away)`, 'i'),
      );
      expect(warnings[0]).toMatch(/raise maxIter|lower learningRate/i);
    });
  }
});

function cases(option: string, values: readonly unknown[], expected: string): [string, unknown, string][] {
  return values.map((value) => [option, value, expected]);
}

describe.each(tables)('%s', (name, { create }) => {
  test.each([
    ['no rows', [], 'RangeError', 'x is empty; expected at least one row.'],
    ['rows without values', [[], []], 'RangeError', 'row 0 is empty; expected at least one value.'],
    ['ragged rows', [[1, 2], [3]], 'RangeError', 'row 1 has 1 value, row 0 has 2; expected the same number.'],
    [
      'NaN',
      [
        [1, 2],
        [3, NaN],
      ],
      'RangeError',
      'row 1, column 1 is NaN; expected a finite number.',
    ],
    [
      'Infinity',
      [
        [Infinity, 2],
        [3, 4],
      ],
      'RangeError',
      'row 0, column 0 is Infinity; expected a finite number.',
    ],
    ['words', [['a', 'b']], 'TypeError', "row 0, column 0 is 'a'; expected a finite number."],
    ['no table', 'abc', 'TypeError', "x is 'abc'; expected rows of numbers, a matrix, a 2-D tensor or a DataFrame."],
  ])('fit refuses %s', async (_, bad, kind, message) => {
    expect(await refusal(() => create().fit(bad, y))).toBe(`${kind}: ${name}.fit: ${message}`);
  });

  const onRows = ['predict', 'predictProba', 'decisionFunction', 'transform', 'reconstruct', 'reconstructionErrors'];
  const others = ['discriminate', 'inferLayers', 'gibbs', 'scoreSamples', 'bestMatchingUnits', 'topographicError'];
  const methods = methodsOf(create, [...onRows, ...others, 'quantizationError', 'score']);

  test.each(methods)('%s refuses to work before fit', async (method) => {
    expect(await refusal(() => create()[method]!(x, y))).toBe(
      `Error: ${name}.${method}: the model has learned nothing yet; expected \`await model.fit(…)\` before.`,
    );
  });

  test.each(methods)('%s refuses rows of another width, and NaN', async (method) => {
    const model = await fitted(create);
    expect(await refusal(() => model[method]!([[1, 2, 3]], [1]))).toBe(
      `RangeError: ${name}.${method}: x has 3 columns; expected 2, as in fit.`,
    );
    expect(await refusal(() => model[method]!([[1, NaN]], [1]))).toMatch(
      `RangeError: ${name}.${method}: row 0, column 1 is NaN`,
    );
  });

  test('fit gives the model, and changes neither x nor y', async () => {
    const [features, labels] = [x.map((row) => [...row]), [...y]];
    const model = create();
    let result: unknown;
    await warningsOf(async () => (result = await model.fit(features, labels)));
    expect(result).toBe(model);
    expect([features, labels]).toEqual([x, y]);
  });

  test('learns from a matrix, tensors and typed arrays as from rows', async () => {
    const inputs = [
      [x, y],
      [toMatrix(x), Int32Array.from(y)],
      [tf.tensor2d(x), tf.tensor1d(y, 'int32')],
      [
        { shape: [4, 2], values: x },
        { shape: [4], values: y },
      ],
    ];
    const [method] = methodsOf(create, ['predict', 'transform', 'discriminate']);
    const outputs: ArrayLike<number>[] = [];
    for (const [features, labels] of inputs) {
      const model = create();
      await warningsOf(() => model.fit(features, labels));
      const output = model[method!]!(x) as ArrayLike<number> | { readonly data: ArrayLike<number> };
      outputs.push('data' in output ? output.data : output);
    }
    for (const output of outputs) expect(output).toBeCloseToArray(outputs[0]!, 1e-5);
  });
});

describe.each([...classifiers, ...regressors])('%s', (name, { create, learns }) => {
  test.each([
    ['an empty y', [], 'RangeError', 'y is empty; expected at least one value.'],
    ['a y of another length', [0, 1], 'RangeError', 'x has 4 rows, y 2; expected the same number.'],
    ['no list as y', 7, 'TypeError', 'y is 7; expected an array, a 1-D tensor or a Series.'],
  ])('fit refuses %s', async (_, bad, kind, message) => {
    expect(await refusal(() => create().fit(x, bad))).toBe(`${kind}: ${name}.fit: ${message}`);
  });

  test(learns === 'labelsOrNothing' ? 'fit does without y' : 'fit refuses no y', async () => {
    const expected = `TypeError: ${name}.fit: y is undefined; expected an array, a 1-D tensor or a Series.`;
    expect(await refusal(() => create().fit(x))).toBe(learns === 'labelsOrNothing' ? 'nothing' : expected);
  });

  test('score refuses a y of another length', async () => {
    const model = await fitted(create);
    expect(await refusal(() => model.score!(x, [0, 1]))).toBe(
      `RangeError: ${name}.score: x has 4 rows, y 2; expected the same number.`,
    );
    expect(await refusal(() => model.score!([[0.5, 0.5]], [0, 1]))).toBe(
      `RangeError: ${name}.score: x has 1 row, y 2; expected the same number.`,
    );
  });
});

describe.each(classifiers)('%s', (name, { create }) => {
  test.each([
    ['NaN as label', [0, 1, NaN, 1], 'RangeError', 'y[2] is NaN; expected a whole number as label.'],
    [
      'half a label',
      [0, 1, 0.5, 1],
      'RangeError',
      'y[2] is 0.5; expected a whole number as label. To predict a quantity, take a regressor.',
    ],
    ['words among numbers', [0, 1, 'a', 1], 'TypeError', "y[2] is 'a'; expected whole numbers or strings as labels."],
    ['numbers among words', ['a', 'b', 0, 'a'], 'TypeError', 'y[2] is 0; expected a string, as y[0].'],
    ['a gap', [0, 1, null, 1], 'TypeError', 'y[2] is null; expected whole numbers or strings as labels.'],
    ['one class only', [7, 7, 7, 7], 'RangeError', 'y holds one class only, 7; expected at least two.'],
    [
      'a table as y',
      { shape: [4, 1], values: [[0], [0], [1], [1]] },
      'RangeError',
      'y has shape [4, 1]; expected one axis.',
    ],
  ])('fit refuses %s', async (_, bad, kind, message) => {
    expect(await refusal(() => create().fit(x, bad))).toBe(`${kind}: ${name}.fit: ${message}`);
  });

  test('score refuses a label that fit has not seen', async () => {
    const model = await fitted(create);
    expect(await refusal(() => model.score!(x, [0, 1, 2, 1]))).toBe(
      `RangeError: ${name}.score: y[2] is 2; expected a label that fit has seen: 0, 1.`,
    );
  });

  test('score is the share of rows that predict gets right', async () => {
    const model = await fitted(create);
    const right = (model.predict!(x) as number[]).filter((label, n) => label === y[n]).length;
    expect(model.score!(x, y)).toBe(right / 4);
  });

  if (methodsOf(create, ['predictProba']).length === 0) return;
  test('the probabilities of each row sum to 1, and the largest is that of the prediction', async () => {
    const model = create();
    const labels = [5, 9, 5, 9].map((label) => (name === 'RuleClassifier' ? (label - 5) / 4 : label));
    await warningsOf(() => model.fit(x, labels));
    const classes = model['classes_'] as unknown as number[];
    const { data, rows, columns } = model.predictProba!(x) as { data: Float64Array; rows: number; columns: number };
    expect([rows, columns]).toEqual([4, 2]);
    (model.predict!(x) as number[]).forEach((label, n) => {
      const row = data.subarray(2 * n, 2 * n + 2);
      expect(row[0]! + row[1]!).toBeCloseTo(1, 12);
      expect(row[classes.indexOf(label)]).toBe(Math.max(...row));
    });
  });
});

describe.each(regressors)('%s', (name, { create }) => {
  test.each([
    ['NaN', [0, 1, NaN, 1], 'RangeError', 'y[2] is NaN; expected a finite number.'],
    ['words', ['a', 'b', 'c', 'd'], 'TypeError', "y[0] is 'a'; expected a number."],
  ])('fit refuses %s as y', async (_, bad, kind, message) => {
    expect(await refusal(() => create().fit(x, bad))).toBe(`${kind}: ${name}.fit: ${message}`);
  });
});

test('a label among very many is refused without a list of them all', async () => {
  const random = createRandom(1);
  const many = Array.from({ length: 20 }, (_, n) => n);
  const rows = many.map(() => [random.normal()]);
  const model = await new DummyClassifier().fit(rows, many);
  const others = many.map(() => 99);
  expect(await refusal(() => model.score(rows, others))).toBe(
    'RangeError: DummyClassifier.score: y[0] is 99; expected a label that fit has seen: one of the 20 labels.',
  );
});
