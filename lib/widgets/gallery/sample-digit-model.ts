import { standInDigits } from '../../datasets/stand-in/digits';
import { Dense } from '../../networks/layers/dense';
import { Network } from '../../networks/network';

/** A small network for the gallery's page, which has no learner's model: trained for a moment on digits the project drew itself. */
export function sampleDigitModel(): Network {
  const layers = [new Dense({ units: 32, activation: 'relu' }), new Dense({ units: 10, activation: 'softmax' })];
  const network = new Network(layers, { inputShape: [784], seed: 4 });
  network.compile({ optimizer: 'adam', loss: 'categoricalCrossEntropy' });
  const { images, labels, count } = standInDigits({ split: 'train', limit: 3000 });
  const x = Array.from({ length: count }, (_, i) =>
    Array.from(images.subarray(i * 784, (i + 1) * 784), (ink) => ink / 255),
  );
  const y = Array.from(labels, (label) => Array.from({ length: 10 }, (_, digit) => (digit === label ? 1 : 0)));
  for (let pass = 0; pass < 6; pass++) {
    for (let start = 0; start < count; start += 32) {
      network.trainOnBatch(x.slice(start, start + 32), y.slice(start, start + 32));
    }
  }
  return network;
}
