import { createRandom, Recommender, toRows } from 'nnlab';
import reference from '../fixtures/models/autoencoder/autoencoder.json';

const [USERS, ITEMS] = [120, 20];

/** Users with two tastes rate items that have more or less of each; most ratings are missing. */
function films(): { full: number[][]; seen: (number | null)[][] } {
  const random = createRandom(3);
  const tastes = Array.from({ length: USERS }, () => [random.normal(), random.normal()]);
  const kinds = Array.from({ length: ITEMS }, () => [random.normal(), random.normal()]);
  const full = tastes.map(([a, b]) => kinds.map(([c, d]) => 3 + a! * c! * 0.6 + b! * d! * 0.6 + random.normal(0, 0.2)));
  return { full, seen: full.map((row) => row.map((rating) => (random.uniform() < 0.5 ? rating : null))) };
}

const { full, seen } = films();

/** The root-mean-square error of what was hidden. */
function missed(guess: (user: number, item: number) => number): number {
  let [sum, count] = [0, 0];
  seen.forEach((row, user) => {
    row.forEach((rating, item) => {
      if (rating !== null) return;
      sum += (full[user]![item]! - guess(user, item)) ** 2;
      count++;
    });
  });
  return Math.sqrt(sum / count);
}

const small = [
  [5, 1, null],
  [4, null, 2],
  [null, 2, 1],
];

describe('Recommender', () => {
  test('all is as with TensorFlow from the same seed', async () => {
    const { options, ratings, ...expected } = reference.recommender;
    const model = await new Recommender(options).fit(ratings);
    expect(model.itemMeans_).toBeCloseToArray(expected.itemMeans, 1e-14);
    expect(model.lossCurve_).toBeCloseToArray(expected.lossCurve, 1e-10);
    expect(toRows(model.predict())).toBeCloseToArray(expected.predictions, 1e-9);
  });

  test('guesses hidden ratings much better than the mean of an item', async () => {
    const options = { nComponents: 2, alpha: 0.1, learningRateInit: 0.02, nIter: 60 };
    const model = await new Recommender(options).fit(seen);
    const { data } = model.predict();
    const mean = missed((_, item) => model.itemMeans_[item]!);
    expect(missed((user, item) => data[user * ITEMS + item]!)).toBeLessThan(0.65 * mean);
    expect(model.lossCurve_).toHaveLength(60);
    expect(model.lossCurve_.at(-1)).toBeLessThan(model.lossCurve_[0]!);
  });

  test('recommend(user) gives items that the user has not rated, best first', async () => {
    const model = await new Recommender({ nComponents: 2, nIter: 5 }).fit(seen);
    const items = model.recommend(7, { nItems: 4 });
    expect(items).toHaveLength(4);
    expect(items.every(({ item }) => seen[7]![item] === null)).toBe(true);
    const ratings = items.map(({ rating }) => rating);
    expect(ratings).toEqual([...ratings].sort((a, b) => b - a));
    const expected = model.predict().data.subarray(7 * ITEMS, 8 * ITEMS);
    expect(items.map(({ item }) => expected[item])).toEqual(ratings);
    const open = seen[7]!.flatMap((rating, item) => (rating === null ? [expected[item]!] : []));
    expect(ratings[0]).toBe(Math.max(...open));
  });

  test('recommend(ratings) serves somebody whom fit has not seen, as the user with the same ratings', async () => {
    const model = await new Recommender({ nIter: 5 }).fit(seen);
    expect(model.recommend(seen[3]!)).toEqual(model.recommend(3));
    expect(model.predict([seen[3]!]).data).toEqual(model.predict().data.slice(3 * ITEMS, 4 * ITEMS));
    expect(
      model.recommend(
        Array.from({ length: ITEMS }, () => null),
        { nItems: 99 },
      ),
    ).toHaveLength(ITEMS);
    expect(model.recommend(full[0]!)).toEqual([]);
  });

  test('guesses stay within the range of the ratings', async () => {
    const model = await new Recommender({ nIter: 200, alpha: 0, learningRateInit: 0.1 }).fit(small);
    expect(Array.from(model.predict().data).every((rating) => rating >= 1 && rating <= 5)).toBe(true);
  });

  test('itemMeans_ are the means of what is known, for an item without ratings that of all', async () => {
    const model = await new Recommender({ nIter: 1 }).fit([
      [5, 1, null],
      [4, undefined, NaN],
    ]);
    //                                       (5 + 4) / 2, 1, (5 + 4 + 1) / 3
    expect(model.itemMeans_).toBeCloseToArray([4.5, 1, 10 / 3], 1e-12);
  });

  test('reads typed arrays, NaN for gaps', async () => {
    const typed = small.map((row) => Float32Array.from(row, (rating) => rating ?? NaN));
    const [one, other] = [new Recommender({ nIter: 2 }), new Recommender({ nIter: 2 })];
    expect((await one.fit(typed)).predict()).toEqual((await other.fit(small)).predict());
  });

  test('the same seed gives the same guesses', async () => {
    const predict = async (randomState: number) =>
      (await new Recommender({ nIter: 2, randomState }).fit(small)).predict();
    expect(await predict(1)).toEqual(await predict(1));
    expect(await predict(1)).not.toEqual(await predict(2));
  });

  test.each<[what: string, ratings: unknown, problem: string]>([
    [
      'nothing',
      undefined,
      'TypeError: Recommender.fit: ratings is undefined; expected rows of ratings, one for each user.',
    ],
    ['no users', [], 'TypeError: Recommender.fit: ratings is empty; expected rows of ratings, one for each user.'],
    ['no items', [[]], 'RangeError: Recommender.fit: user 0 has 0 items; expected at least one.'],
    ['no rows', [5, 4], 'TypeError: Recommender.fit: user 0 is 5; expected a row of ratings.'],
    ['ragged rows', [[5, 4], [3]], 'RangeError: Recommender.fit: user 1 has 1 items; expected 2, as user 0.'],
    ['only gaps', [[null, NaN]], 'RangeError: Recommender.fit: ratings holds no rating; expected at least one.'],
    [
      'Infinity',
      [[5, Infinity]],
      'RangeError: Recommender.fit: user 0, item 1 is Infinity; expected a number, or null where there is no rating.',
    ],
    [
      'words',
      [['good']],
      "TypeError: Recommender.fit: user 0, item 0 is 'good'; expected a number, or null where there is no rating.",
    ],
  ])('fit refuses %s', async (_, ratings, problem) => {
    expect(await new Recommender().fit(ratings as never).catch(String)).toBe(problem);
  });

  test('refuses what it does not know', async () => {
    const model = new Recommender({ nIter: 1 });
    expect(() => model.recommend(0)).toThrow('Recommender.recommend: the model has learned nothing yet');
    await model.fit(small);
    expect(() => model.recommend(3)).toThrow(
      new RangeError('Recommender.recommend: user is 3; expected a whole number in [0, 3).'),
    );
    expect(() => model.recommend(0, { nItems: 0 })).toThrow(
      new RangeError('Recommender.recommend: nItems is 0; expected a whole number of at least 1.'),
    );
    expect(() => model.recommend([1])).toThrow(
      new RangeError('Recommender.recommend: user 0 has 1 items; expected 3, as in fit.'),
    );
    expect(() => model.predict([[1, 2]])).toThrow(
      new RangeError('Recommender.predict: user 0 has 2 items; expected 3, as in fit.'),
    );
    expect(() => new Recommender({ nComponents: 0 })).toThrow(
      new RangeError('Recommender: nComponents is 0; expected a whole number of at least 1.'),
    );
  });
});
