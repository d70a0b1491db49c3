import { constant, randomUniform } from '../../networks/initializers';
import { Dense } from '../../networks/layers/dense';
import { Dropout } from '../../networks/layers/dropout';
import type { Layer } from '../../networks/layer';
import { Network } from '../../networks/network';
import { SGD } from '../../networks/optimizers/sgd';
import { regularizers } from '../../networks/regularizers';
import { PruningSGD } from './pruning-sgd';
import { activationOf, classesOf, type PlaygroundSettings } from './settings';

/**
 * The network that the settings describe: weights from −0.5 … 0.5, biases 0.1, only weights regularised. It ends in tanh for two
 * classes, in nothing for a value, both with half the squared error; in softmax with cross-entropy for more classes.
 */
export function buildNetwork(settings: PlaygroundSettings): Network {
  const start = {
    kernelInitializer: randomUniform({ minval: -0.5, maxval: 0.5 }),
    biasInitializer: constant({ value: 0.1 }),
    kernelRegularizer: regularizerOf(settings),
  };
  const hidden = settings.hidden.flatMap((units, i): Layer[] => {
    const dense = new Dense({ units, activation: activationOf(settings, i), ...start });
    return settings.dropout > 0 ? [dense, new Dropout({ rate: settings.dropout })] : [dense];
  });
  const classes = classesOf(settings);
  const last = new Dense({ units: classes > 2 ? classes : 1, activation: outputActivation(classes), ...start });
  const network = new Network([...hidden, last], { inputShape: [settings.features.length], seed: settings.seed });
  network.compile({
    optimizer: optimizerOf(settings),
    loss: classes > 2 ? 'categoricalCrossEntropy' : 'halfSquaredError',
  });
  return network;
}

export function outputActivation(classes: number): 'linear' | 'tanh' | 'softmax' {
  return classes === 0 ? 'linear' : classes === 2 ? 'tanh' : 'softmax';
}

/** The playground's L2 is ½ λ w²; the library's, as Keras's, has no ½. */
function regularizerOf({ regularization, regularizationRate }: PlaygroundSettings) {
  if (regularization === 'none' || regularizationRate === 0) return undefined;
  return regularization === 'l1' ? regularizers.l1(regularizationRate) : regularizers.l2(regularizationRate / 2);
}

function optimizerOf({ regularization, regularizationRate, learningRate }: PlaygroundSettings) {
  const prunes = regularization === 'l1' && regularizationRate > 0;
  return prunes ? new PruningSGD({ learningRate }) : new SGD({ learningRate });
}
