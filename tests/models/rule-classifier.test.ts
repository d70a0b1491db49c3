import { RuleClassifier } from 'nnlab';

const x = [
  [1, 30],
  [0, 40],
  [0, 5],
];
const y = ['lived', 'died', 'lived'];
const byWord = (row: readonly number[]) => (row[0] === 1 || row[1]! < 10 ? 'lived' : 'died');

describe('RuleClassifier', () => {
  test('follows the rule', async () => {
    const model = await new RuleClassifier<string>(byWord).fit(x, y);
    expect(model.classes_).toEqual(['died', 'lived']);
    expect(
      model.predict([
        [1, 99],
        [0, 99],
      ]),
    ).toEqual(['lived', 'died']);
    expect(model.score(x, y)).toBe(1);
    expect(model.score(x, ['died', 'died', 'lived'])).toBeCloseTo(2 / 3, 12);
    expect(
      model.predictProba([
        [1, 99],
        [0, 99],
      ]).data,
    ).toEqual(Float64Array.of(0, 1, 1, 0));
  });

  test('a rule that changes its row does not change x', async () => {
    const rows = [[1], [2]];
    const model = await new RuleClassifier((row) => ((row as number[])[0] = 1)).fit(rows, [1, 2]);
    model.predict(rows);
    expect(rows).toEqual([[1], [2]]);
  });

  test('refuses a label that fit has not seen', async () => {
    const model = await new RuleClassifier<string>(() => 'maybe').fit(x, y);
    expect(() => model.predict(x)).toThrow(
      new RangeError("RuleClassifier.predict: the rule gives 'maybe' for row 0; expected one of 'died', 'lived'."),
    );
  });

  test('refuses what is no rule, and says nothing before fit', () => {
    expect(() => new RuleClassifier('lived' as never)).toThrow(
      new TypeError("RuleClassifier: rule is 'lived'; expected a function from a row to a label."),
    );
    expect(() => new RuleClassifier<string>(byWord).classes_).toThrow(
      'RuleClassifier.classes_: the model has learned nothing yet',
    );
  });
});
