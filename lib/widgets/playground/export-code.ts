import { outputActivation } from './build-network';
import type { LayerWeights } from './model';
import { activationOf, classesOf, isOwn, type PlaygroundSettings } from './settings';

export interface ExportOptions {
  /** How many epochs to train. */
  readonly epochs: number;
  /** Where settings were changed on the way, training cannot be repeated: then the weights themselves, to start from. */
  readonly weights?: readonly LayerWeights[];
}

/**
 * The playground's network as TypeScript for a cell: same seed, same steps, same losses.
 */
export function exportCode(settings: PlaygroundSettings, { epochs, weights }: ExportOptions): string {
  const classes = classesOf(settings);
  const prunes = settings.regularization === 'l1' && settings.regularizationRate > 0;
  const lossName = classes > 2 ? 'categoricalCrossEntropy' : 'halfSquaredError';
  const names = [
    'constant',
    'Dense',
    ...(settings.dropout > 0 ? ['Dropout'] : []),
    lossName,
    'Network',
    'playgroundData',
    ...(prunes ? ['PruningSGD'] : []),
    'randomUniform',
    ...(regularizer(settings) ? ['regularizers'] : []),
    ...(prunes ? [] : ['SGD']),
  ];
  const optimizer = prunes ? 'PruningSGD' : 'SGD';
  const lossOf = classes > 2 ? `${lossName}(y, network.predict(x))` : `${lossName}(y.flat(), network.predict(x).data)`;
  return [
    `import { ${names.join(', ')} } from 'nnlab';`,
    '',
    `const { train, test } = playgroundData(${dataOptions(settings)});`,
    'const start = {',
    '  kernelInitializer: randomUniform({ minval: -0.5, maxval: 0.5 }),',
    '  biasInitializer: constant({ value: 0.1 }),',
    ...(regularizer(settings) ? [`  kernelRegularizer: ${regularizer(settings)},`] : []),
    '};',
    'const network = new Network([',
    ...layers(settings),
    `], { inputShape: [${settings.features.length}], seed: ${settings.seed} });`,
    `network.compile({ optimizer: new ${optimizer}({ learningRate: ${settings.learningRate} }), loss: '${lossName}' });`,
    '',
    ...(weights ? placed(weights) : training(settings, epochs)),
    '',
    `const lossOn = ({ x, y }: typeof test) => ${lossOf};`,
    'console.log(`loss: training ${lossOn(train).toFixed(6)}, test ${lossOn(test).toFixed(6)}`);',
    '',
  ].join('\n');
}

function dataOptions(settings: PlaygroundSettings): string {
  const { problem, noise, trainShare, features, points, dataSeed } = settings;
  const names = features.map((name) => `'${name}'`).join(', ');
  const common = `trainShare: ${trainShare}, features: [${names}], seed: ${dataSeed}`;
  if (!isOwn(settings)) return `{ problem: '${problem}', noise: ${noise}, ${common} }`;
  const rows = points.map((point) => `[${point.join(', ')}]`).join(', ');
  return `{\n  ${common}, classes: ${classesOf(settings)},\n  points: [${rows}],\n}`;
}

function regularizer({ regularization, regularizationRate }: PlaygroundSettings): string {
  if (regularization === 'none' || regularizationRate === 0) return '';
  // The playground's L2 is ½ λ w², the library's λ w².
  return regularization === 'l1'
    ? `regularizers.l1(${regularizationRate})`
    : `regularizers.l2(${regularizationRate / 2})`;
}

function layers(settings: PlaygroundSettings): string[] {
  const hidden = settings.hidden.flatMap((units, i) => [
    `  new Dense({ units: ${units}, activation: '${activationOf(settings, i)}', ...start }),`,
    ...(settings.dropout > 0 ? [`  new Dropout({ rate: ${settings.dropout} }),`] : []),
  ]);
  const classes = classesOf(settings);
  return [
    ...hidden,
    `  new Dense({ units: ${classes > 2 ? classes : 1}, activation: '${outputActivation(classes)}', ...start }),`,
  ];
}

function training({ batchSize }: PlaygroundSettings, epochs: number): string[] {
  return [
    `// ${epochs} epochs in batches of ${batchSize}; rows that do not fill a batch wait for those of the next epoch.`,
    `const [epochs, batchSize, count] = [${epochs}, ${batchSize}, train.x.length];`,
    'for (let step = 0; step < Math.floor((epochs * count) / batchSize); step++) {',
    '  const rows = Array.from({ length: batchSize }, (_, i) => (step * batchSize + i) % count);',
    '  network.trainOnBatch(rows.map((row) => train.x[row]!), rows.map((row) => train.y[row]!));',
    '}',
  ];
}

function placed(weights: readonly LayerWeights[]): string[] {
  const lists = weights
    .flatMap(({ kernel, bias }) => [kernel, bias])
    .map((values) => `  [${Array.from(values).join(', ')}],`);
  return [
    '// Something was changed by hand during training, so these are the weights it led to.',
    'network.setWeights([',
    ...lists,
    ']);',
  ];
}
