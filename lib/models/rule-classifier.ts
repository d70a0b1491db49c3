import { inWords } from '../internal/assert';
import { readFeatures } from '../math/features';
import { matrix, type Matrix, type MatrixLike } from '../math/matrix';
import type { VectorLike } from '../math/vector';
import { encodeClasses, scoreLabels } from './contract/classes';
import { fitted, readLabels, type Classifier, type Label } from './contract/estimator';

/** Any label of that kind, so that a rule that gives 'yes' or 'no' is not taken for one that knows no other words. */
type AnyLike<L extends Label> = L extends string ? string : number;

/**
 * A classifier that follows a rule you write, so that what a person would guess can be measured beside what a model has learned.
 *
 * `fit` learns nothing but which labels there are. For a rule that gives words write `new RuleClassifier<string>(…)`.
 *
 * @param rule - Gives the label for the features of one row.
 * @throws {TypeError} Where the rule is no function.
 * @example
 * const women = new RuleClassifier(([female]) => (female === 1 ? 1 : 0));
 * await women.fit([[1], [0], [0]], [1, 0, 1]);
 * women.predict([[1], [0]]); // [1, 0]
 * women.score([[1], [0], [0]], [1, 0, 1]); // 0.6666666666666666
 */
export class RuleClassifier<L extends Label = number> implements Classifier<L> {
  private learned: { readonly classes: readonly L[]; readonly columns: number } | undefined;

  constructor(private readonly rule: (row: readonly number[]) => AnyLike<L>) {
    if (typeof rule !== 'function') {
      throw new TypeError(`RuleClassifier: rule is ${inWords(rule)}; expected a function from a row to a label.`);
    }
  }

  /** The labels that `fit` has seen, sorted; the columns of `predictProba` are in this order. */
  get classes_(): readonly L[] {
    return fitted('RuleClassifier.classes_', this.learned).classes;
  }

  /**
   * Notes which labels there are.
   *
   * @throws {RangeError | TypeError} Where x or y is empty, ragged, not finite, or they differ in length; where y holds one class.
   */
  async fit(x: MatrixLike, y: VectorLike<L>): Promise<this> {
    const { rows, columns } = readFeatures('RuleClassifier.fit', x);
    const { classes } = encodeClasses('RuleClassifier.fit', readLabels('RuleClassifier.fit', y, { rows }));
    this.learned = { classes, columns };
    return this;
  }

  /**
   * What the rule says for each row.
   *
   * @throws {RangeError} Where the rule gives a label that `fit` has not seen.
   */
  predict(x: MatrixLike): L[] {
    return this.follow('predict', x);
  }

  /** 1 for the label that the rule gives, 0 for the others, N × classes. */
  predictProba(x: MatrixLike): Matrix {
    const predictions = this.follow('predictProba', x);
    const classes = this.classes_;
    const p = matrix(predictions.length, classes.length);
    predictions.forEach((label, n) => (p.data[n * classes.length + classes.indexOf(label)] = 1));
    return p;
  }

  /**
   * The share of rows that are predicted right.
   *
   * @throws {RangeError} On a label that `fit` has not seen.
   */
  score(x: MatrixLike, y: VectorLike<L>): number {
    const predictions = this.follow('score', x);
    return scoreLabels('RuleClassifier.score', y, { predictions, classes: this.classes_ });
  }

  private follow(method: string, x: MatrixLike): L[] {
    const caller = `RuleClassifier.${method}`;
    const { classes, columns } = fitted(caller, this.learned);
    const { data, rows } = readFeatures(caller, x, { columns });
    return Array.from({ length: rows }, (_, n) => {
      const label: Label = this.rule(Array.from(data.subarray(n * columns, (n + 1) * columns)));
      if (classes.includes(label as L)) return label as L;
      const known = classes.map(inWords).join(', ');
      throw new RangeError(`${caller}: the rule gives ${inWords(label)} for row ${n}; expected one of ${known}.`);
    });
  }
}
