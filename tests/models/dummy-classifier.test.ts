import { DummyClassifier } from 'nnlab';

const x = [[1], [2], [3], [4]];

describe('DummyClassifier', () => {
  test('says the most frequent label, whatever x is', async () => {
    const model = await new DummyClassifier<string>().fit(x, ['b', 'a', 'b', 'c']);
    expect(model.classes_).toEqual(['a', 'b', 'c']);
    expect(Array.from(model.classPrior_)).toEqual([0.25, 0.5, 0.25]);
    expect(model.predict([[100], [-100]])).toEqual(['b', 'b']);
    expect(model.score(x, ['b', 'b', 'b', 'a'])).toBe(0.75);
  });

  test('of labels that are equally frequent it says the first', async () => {
    const model = await new DummyClassifier().fit(x, [9, 5, 9, 5]);
    expect(model.predict([[0]])).toEqual([5]);
  });

  test("'prior' gives the shares, 'mostFrequent' certainty", async () => {
    const y = [1, 1, 1, 0];
    const prior = await new DummyClassifier({ strategy: 'prior' }).fit(x, y);
    const certain = await new DummyClassifier({ strategy: 'mostFrequent' }).fit(x, y);
    expect(prior.predictProba([[0], [0]]).data).toEqual(Float64Array.of(0.25, 0.75, 0.25, 0.75));
    expect(certain.predictProba([[0], [0]]).data).toEqual(Float64Array.of(0, 1, 0, 1));
    expect(certain.predict(x)).toEqual(prior.predict(x));
  });

  test('refuses another strategy', () => {
    expect(() => new DummyClassifier({ strategy: 'best' as never })).toThrow(
      new RangeError("DummyClassifier: strategy is 'best'; expected one of 'prior', 'mostFrequent'."),
    );
  });

  test.each(['classes_', 'classPrior_'] as const)('%s before fit says so', (member) => {
    expect(() => new DummyClassifier()[member]).toThrow(`DummyClassifier.${member}: the model has learned nothing yet`);
  });
});
