import { assertInteger } from '../internal/assert';
import type { Matrix } from '../math/matrix';
import { fitted } from './contract/estimator';
import { outputsOf } from './perceptron/trainer';
import {
  checkAutoencoderOptions,
  fitAutoencoder,
  type AutoencoderOptions,
  type CheckedAutoencoderOptions,
  type FittedAutoencoder,
} from './reconstruction/autoencoder-network';
import { readRatings, type Ratings } from './reconstruction/ratings';
import { knownSquaredError } from './reconstruction/reconstruction-losses';

/** An item and how much a user is expected to like it. */
export interface Recommendation {
  /** The column of the item. */
  readonly item: number;
  /** The rating that is expected, within the range of those that `fit` has seen. */
  readonly rating: number;
}

interface Fitted extends FittedAutoencoder {
  readonly itemMeans: Float64Array;
  /** The lowest and the highest rating there is. */
  readonly range: readonly [low: number, high: number];
  readonly ratings: Matrix;
}

/**
 * Recommends items from ratings, by an autoencoder whose input is a row of ratings with gaps and whose output has none.
 *
 * What enters is by how much each rating is above the mean of its item, and 0 for a gap; the loss counts only ratings that are
 * known. So users with similar taste get similar codes, and the decoder fills the gaps with what such users like.
 *
 *   x = r − mean of the item, 0 where r is missing,     L = mean over known r of (r̂ − r)² + penalty
 *
 * @param options - As of Autoencoder; nComponents is the number of "tastes". Defaults that differ: nIter 100, alpha 1.
 * @throws {RangeError | TypeError} On an option that is out of range or of the wrong kind.
 * @see Sedhain, Menon, Sanner and Xie, AutoRec: Autoencoders Meet Collaborative Filtering (2015)
 * @example
 * const [hates, loves] = [1, 5];
 * const ratings = [
 *   [loves, loves, hates, hates],
 *   [loves, loves, null, hates],
 *   [loves, null, hates, hates],
 *   [hates, hates, loves, loves],
 *   [hates, hates, loves, null],
 * ];
 * const model = new Recommender({ nComponents: 1, learningRateInit: 0.05, alpha: 0.1 });
 * await model.fit(ratings);
 * model.recommend(4).map(({ item }) => item); // [3]
 * model.recommend([loves, null, null, null]).map(({ item }) => item)[0]; // 1
 */
export class Recommender {
  private readonly options: CheckedAutoencoderOptions;
  private learned: Fitted | undefined;

  constructor({ nIter = 100, alpha = 1, ...options }: Omit<AutoencoderOptions, 'outActivation'> = {}) {
    this.options = checkAutoencoderOptions('Recommender', { nIter, alpha, ...options, outActivation: 'identity' });
  }

  /** The mean rating of each item; for an item without ratings the mean of all. */
  get itemMeans_(): Float64Array {
    return this.fittedFor('itemMeans_').itemMeans;
  }

  /** The loss of each pass over the data, penalty included. */
  get lossCurve_(): readonly number[] {
    return this.fittedFor('lossCurve_').lossCurve;
  }

  /**
   * Learns from ratings.
   *
   * @param ratings - Users × items; null, undefined or NaN where a user has not rated an item. Not modified.
   * @throws {RangeError | TypeError} Where there is no rating at all, a row has another length, or a rating is infinite.
   */
  async fit(ratings: Ratings): Promise<this> {
    const table = readRatings('Recommender.fit', ratings);
    const known = Array.from(table.data).filter((rating) => !Number.isNaN(rating));
    if (known.length === 0) throw new RangeError('Recommender.fit: ratings holds no rating; expected at least one.');
    const itemMeans = meansOf(table, known.reduce((sum, rating) => sum + rating, 0) / known.length);
    const targets = { ...table, data: table.data.map((rating, i) => rating - itemMeans[i % table.columns]!) };
    const task = { x: withoutGaps(targets), targets, lossOf: knownSquaredError };
    const network = await fitAutoencoder('Recommender', this.options, task);
    const range = [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))] as const;
    this.learned = { ...network, itemMeans, range, ratings: table };
    return this;
  }

  /**
   * The rating that is expected of each user for each item, users × items.
   *
   * @param ratings - What the users have rated, with gaps; also of users that `fit` has not seen. Default: what `fit` was given.
   */
  predict(ratings?: Ratings): Matrix {
    const learned = this.fittedFor('predict');
    const columns = learned.itemMeans.length;
    return expected(
      learned,
      ratings === undefined ? learned.ratings : readRatings('Recommender.predict', ratings, { columns }),
    );
  }

  /**
   * The items that a user has not rated yet, those they are expected to like best first.
   *
   * @param user - The row of a user in what `fit` was given, or the ratings of anybody, with gaps.
   * @param options.nItems - How many at most. Default 10.
   * @throws {RangeError} On a user that is not there.
   */
  recommend(user: number | Ratings[number], { nItems = 10 }: { readonly nItems?: number } = {}): Recommendation[] {
    const learned = this.fittedFor('recommend');
    assertInteger('Recommender.recommend', { nItems }, { min: 1 });
    const row = rowOf(user, learned.ratings);
    const { data } = expected(learned, row);
    const open = Array.from(data, (rating, item) => ({ item, rating })).filter(({ item }) =>
      Number.isNaN(row.data[item]),
    );
    return open.sort((a, b) => b.rating - a.rating || a.item - b.item).slice(0, nItems);
  }

  private fittedFor(member: string): Fitted {
    return fitted(`Recommender.${member}`, this.learned);
  }
}

/** The ratings of one user. */
function rowOf(user: number | Ratings[number], { data, rows, columns }: Matrix): Matrix {
  if (typeof user !== 'number') return readRatings('Recommender.recommend', [user], { columns });
  assertInteger('Recommender.recommend', { user }, { below: rows });
  return { data: data.slice(user * columns, (user + 1) * columns), rows: 1, columns };
}

function expected({ layers, itemMeans, range: [low, high] }: Fitted, ratings: Matrix): Matrix {
  const x = { ...ratings, data: ratings.data.map((rating, i) => rating - itemMeans[i % ratings.columns]!) };
  const outputs = outputsOf(layers, withoutGaps(x));
  const data = outputs.data.map((value, i) => Math.min(Math.max(value + itemMeans[i % ratings.columns]!, low), high));
  return { ...outputs, data };
}

function withoutGaps(ratings: Matrix): Matrix {
  return { ...ratings, data: ratings.data.map((value) => (Number.isNaN(value) ? 0 : value)) };
}

function meansOf({ data, columns }: Matrix, otherwise: number): Float64Array {
  return Float64Array.from({ length: columns }, (_, item) => {
    let [sum, count] = [0, 0];
    for (let i = item; i < data.length; i += columns) {
      if (Number.isNaN(data[i])) continue;
      sum += data[i]!;
      count++;
    }
    return count > 0 ? sum / count : otherwise;
  });
}
