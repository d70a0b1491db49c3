import { assertInteger, assertNotNegative, inWords } from '../../internal/assert';
import type { Network } from '../network';
import type { Callback, TrainingState } from './callback';

export interface EarlyStoppingOptions {
  /** What to watch: a name of the history. Default 'valLoss'. */
  readonly monitor?: string;
  /** How many epochs without an improvement to wait; a whole number ≥ 0. Default 0. */
  readonly patience?: number;
  /** What counts as an improvement: more than this, ≥ 0. Default 0. */
  readonly minDelta?: number;
  /** Whether training ends with the weights of the best epoch in place of the last. Default false. */
  readonly restoreBestWeights?: boolean;
}

/**
 * Ends the training once a measure no longer improves: the rows it is measured on tell when the network begins to learn the
 * others by heart. What has 'accuracy' in its name shall grow, all else shall shrink.
 *
 * @throws {RangeError} Where an option is out of range; in `fit` where there is no such measure.
 * @see Goodfellow et al., Deep Learning (2016), §7.8
 * @see https://keras.io/api/callbacks/early_stopping/
 * @example
 * const network = new Network([new Dense({ units: 1 })], { inputShape: [1], seed: 1 });
 * network.compile({ optimizer: new SGD({ learningRate: 0.1 }), loss: 'meanSquaredError' });
 * const stopping = new EarlyStopping({ monitor: 'loss', minDelta: 1e-6, patience: 2 });
 * const history = await network.fit([[0], [1]], [1, 3], { epochs: 1000, callbacks: [stopping], verbose: 0 });
 * history.loss.length < 1000; // true
 * stopping.bestEpoch === history.loss.length - 2; // true
 */
export class EarlyStopping implements Callback {
  /** From 1; 0 before training. */
  bestEpoch = 0;
  /** The measure in the best epoch; NaN before training. */
  best = NaN;
  private bestWeights: Float64Array[] | undefined;
  private readonly options: Required<EarlyStoppingOptions>;

  constructor(options: EarlyStoppingOptions = {}) {
    this.options = { monitor: 'valLoss', patience: 0, minDelta: 0, restoreBestWeights: false, ...options };
    const { patience, minDelta } = this.options;
    assertInteger('EarlyStopping', { patience }, { min: 0 });
    assertNotNegative('EarlyStopping', { minDelta });
  }

  onTrainBegin(): void {
    [this.bestEpoch, this.best, this.bestWeights] = [0, NaN, undefined];
  }

  onEpochEnd({ network, epoch, logs, stop }: TrainingState): void {
    const { monitor, patience, minDelta, restoreBestWeights } = this.options;
    const value = logs[monitor];
    if (value === undefined) throw new RangeError(this.missing(Object.keys(logs)));
    const gain = monitor.toLowerCase().includes('accuracy') ? value - this.best : this.best - value;
    if (this.bestEpoch === 0 || gain > minDelta) {
      [this.bestEpoch, this.best] = [epoch, value];
      if (restoreBestWeights) this.bestWeights = network.getWeights();
    } else if (epoch - this.bestEpoch >= patience) {
      stop();
    }
  }

  onTrainEnd(network: Network): void {
    if (this.bestWeights) network.setWeights(this.bestWeights);
  }

  private missing(names: readonly string[]): string {
    const { monitor } = this.options;
    const remedy = monitor.startsWith('val') ? ' Measures on other rows need validationData in fit.' : '';
    return `EarlyStopping: monitor is ${inWords(monitor)}; expected one of ${names.map(inWords).join(', ')}.${remedy}`;
  }
}
