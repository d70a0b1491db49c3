import { explorerWidget } from '../kit/explorer-widget';
import type { Widget } from '../kit/widget';
import { neuronExplorer } from './explorer';
import type { NeuronState } from './model';

/**
 * A neuron that prices a house: sliders for its inputs, weights, bias and threshold, and the sum they make.
 *
 * @param options - Where it starts: any of `area`, `bedrooms`, `distance`, `age`, their weights `weightOfArea` …, `bias`, `threshold`.
 * @throws {RangeError} On an option that is none, or a number that its slider does not reach.
 * @example
 * String(neuron({ area: 60, threshold: 200 })); // 'A neuron prices a house. 50 (bias) + 180 (area) + 30 (bedrooms) + −40 (distance) + −20 (age) = 200 thousand €; the threshold is 200. The neuron fires.'
 */
export function neuron(options: Partial<NeuronState> = {}): Widget {
  return explorerWidget({ caller: 'neuron', name: 'neuron', explorer: neuronExplorer }, options);
}
