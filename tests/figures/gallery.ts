import {
  activationCurves,
  activations,
  barComparison,
  computationGraph,
  confusionHeatmap,
  createRandom,
  decisionBoundary,
  descentOnCurve,
  featureMaps,
  type Figure,
  functionCurves,
  gateHeatmap,
  histogram,
  imageGrid,
  imagePixels,
  latentMap,
  lossContour,
  lossSurface,
  networkDiagram,
  optimizerRace,
  rocFigure,
  somMap,
  thresholdHistogram,
  thresholdSlider,
  trainingCurves,
  weightImages,
  weightedSum,
} from 'nnlab';

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** A ring of class 1 around class 0. */
function ring(count: number): { points: number[][]; labels: number[] } {
  const random = createRandom(3);
  const labels = Array.from({ length: count }, (_, i) => i % 2);
  const points = labels.map((label) => {
    const [radius, angle] = [label * 1.6 + 0.9 * random.uniform(), 2 * Math.PI * random.uniform()];
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return { points, labels };
}

/** A blot in a square of so many pixels, 0 … 255. */
function blot(size: number, seed: number): number[] {
  const random = createRandom(seed);
  const [cx, cy, r] = [0.35 + 0.3 * random.uniform(), 0.35 + 0.3 * random.uniform(), 0.2 + 0.15 * random.uniform()];
  return Array.from({ length: size * size }, (_, i) => {
    const distance = Math.hypot((i % size) / size - cx, Math.floor(i / size) / size - cy);
    return Math.round(255 * sigmoid(40 * (0.08 - Math.abs(distance - r))));
  });
}

const landscape = (x: number, y: number): number => 0.6 * x * x + 2 * y * y + 1.2 * Math.sin(2 * x) * Math.cos(y) + 2;

function descend(rate: number, momentum: number): [number, number][] {
  const path: [number, number][] = [[-2.6, 2.2]];
  let [vx, vy] = [0, 0];
  for (let step = 0; step < 30; step++) {
    const [x, y] = path.at(-1)!;
    const gx = 1.2 * x + 2.4 * Math.cos(2 * x) * Math.cos(y);
    const gy = 4 * y - 1.2 * Math.sin(2 * x) * Math.sin(y);
    [vx, vy] = [momentum * vx - rate * gx, momentum * vy - rate * gy];
    path.push([x + vx, y + vy]);
  }
  return path;
}

function normals(count: number, [mean, spread]: readonly [number, number], seed: number): number[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => mean + spread * random.normal());
}

function images(count: number): { images: Uint8Array; rows: number; columns: number; labels: number[] } {
  const all = Array.from({ length: count }, (_, i) => blot(28, i));
  return { images: Uint8Array.from(all.flat()), rows: 28, columns: 28, labels: all.map((_, i) => i % 10) };
}

function rocPoints(skill: number): { falsePositiveRate: number[]; truePositiveRate: number[] } {
  const falsePositiveRate = Array.from({ length: 60 }, (_, i) => i / 59);
  return { falsePositiveRate, truePositiveRate: falsePositiveRate.map((x) => x ** (1 / skill)) };
}

function clouds(): { points: number[][]; labels: number[] } {
  const random = createRandom(8);
  const labels = Array.from({ length: 1000 }, (_, i) => i % 10);
  const points = labels.map((label) => [
    4 * Math.cos(label * 0.63) + 0.7 * random.normal(),
    4 * Math.sin(label * 0.63) + 0.7 * random.normal(),
  ]);
  return { points, labels };
}

/** (a·b + c)², by hand. */
const calculation = {
  nodes: [
    { label: 'a', operation: '', data: 2 },
    { label: 'b', operation: '', data: -3 },
    { label: '', operation: '×', data: -6 },
    { label: 'c', operation: '', data: 10 },
    { label: 's', operation: '+', data: 4 },
    { label: 'L', operation: '²', data: 16 },
  ],
  edges: [
    { from: 0, to: 2, slope: -3 },
    { from: 1, to: 2, slope: 2 },
    { from: 2, to: 4, slope: 1 },
    { from: 3, to: 4, slope: 1 },
    { from: 4, to: 5, slope: 8 },
  ],
  grads: [-24, 16, 8, 8, 8, 1],
};

const gates = Object.fromEntries(
  ['forget', 'input', 'output'].map((name, g) => [
    name,
    Array.from({ length: 12 }, (_, t) =>
      Array.from({ length: 16 }, (_, u) => sigmoid(3 * Math.sin(t * 0.5 + u * (g + 1)))),
    ),
  ]),
);

const confusion = {
  data: Float64Array.from({ length: 100 }, (_, i) => {
    const [is, said] = [Math.floor(i / 10), i % 10];
    return is === said ? 90 + ((7 * is) % 10) : (is * said * 7) % 11 > 8 ? (is + said) % 9 : 0;
  }),
  rows: 10,
  columns: 10,
};

const epochs = Array.from({ length: 12 }, (_, i) => i + 1);

/** One of each figure, as a lesson would show it. A new figure joins here, and is then seen by every test of all figures. */
export const gallery: Readonly<Record<string, () => Figure>> = {
  activationCurves: () => activationCurves(activations.sigmoid),
  barComparison: () =>
    barComparison(
      { 'always 1': 0.1135, 'softmax regression': 0.925, 'our network': 0.9783 },
      { quantity: 'accuracy on the test images', baselines: ['always 1'], target: 0.97 },
    ),
  computationGraph: () => computationGraph(calculation),
  confusionHeatmap: () => confusionHeatmap(confusion),
  decisionBoundary: () =>
    decisionBoundary((rows) => rows.map(([x = 0, y = 0]) => sigmoid(4 * (Math.hypot(x, y) - 1.25))), {
      ...ring(120),
      classNames: ['inside', 'outside'],
    }),
  'decisionBoundary of three classes': () =>
    decisionBoundary((rows) => rows.map(([x = 0, y = 0]) => (y > 0.4 ? 2 : x > 0 ? 1 : 0)), {
      points: ring(90).points,
      labels: ring(90).points.map(([x = 0, y = 0], i) => (i % 13 === 0 ? 0 : y > 0.4 ? 2 : x > 0 ? 1 : 0)),
    }),
  descentOnCurve: () =>
    descentOnCurve((w) => w * w, {
      'rate 0.1': [1, 0.8, 0.64, 0.512, 0.4096, 0.3277],
      'rate 0.9': [1, -0.8, 0.64, -0.512, 0.4096, -0.3277],
      'rate 1.1': [1, -1.2, 1.44, -1.728, 2.0736],
    }),
  featureMaps: () =>
    featureMaps(
      Array.from({ length: 26 }, (_, r) =>
        Array.from({ length: 26 }, (_, c) =>
          Array.from({ length: 8 }, (_, k) => Math.max(0, Math.sin(r * 0.1 * (k + 1)) * Math.cos(c * 0.3 - k))),
        ),
      ),
      { names: Array.from({ length: 8 }, (_, k) => `filter ${k}`) },
    ),
  functionCurves: () =>
    functionCurves({ sigmoid, tanh: Math.tanh, ReLU: (x) => Math.max(0, x) }, { from: -3, to: 3, input: 'z' }),
  gateHeatmap: () => gateHeatmap(gates, { steps: [...'the cat sat '] }),
  histogram: () => histogram(normals(500, [170, 9], 5), { quantity: 'height (cm)' }),
  'histogram of groups': () =>
    histogram(
      { survived: normals(300, [28, 12], 6), died: normals(500, [36, 10], 7) },
      { quantity: 'age (years)', bins: 25 },
    ),
  imageGrid: () => imageGrid(images(20)),
  'imageGrid of mistakes': () => imageGrid(images(10), { predictions: [0, 1, 2, 8, 4, 5, 5, 7, 8, 9] }),
  imagePixels: () => imagePixels({ data: blot(14, 4), width: 14, height: 14 }),
  latentMap: () => latentMap(clouds().points, { labels: clouds().labels }),
  lossContour: () =>
    lossContour(landscape, { paths: { 'gradient descent': descend(0.05, 0), momentum: descend(0.05, 0.7) } }),
  lossSurface: () => lossSurface(landscape, { paths: { 'gradient descent': descend(0.05, 0) } }),
  networkDiagram: () =>
    networkDiagram([['area', 'age'], ['h₁', 'h₂', 'h₃'], ['price']], {
      weights: [
        [
          [1.4, -0.3, 0.8],
          [-2, 0.5, 0.1],
        ],
        [[3], [-1], [0.4]],
      ],
      biases: [[0.1, -0.2, 0], [50]],
    }),
  optimizerRace: () =>
    optimizerRace({
      SGD: Array.from({ length: 200 }, (_, t) => 2.3 * Math.exp(-t / 90)),
      momentum: Array.from({ length: 200 }, (_, t) => 2.3 * Math.exp(-t / 45) * (1.2 + Math.cos(t / 7) / 3)),
      Adam: Array.from({ length: 200 }, (_, t) => 2.3 * Math.exp(-t / 25) + 0.01),
    }),
  rocFigure: () => rocFigure({ network: rocPoints(8), 'logistic regression': rocPoints(3) }),
  somMap: () =>
    somMap(
      Array.from({ length: 100 }, (_, i) => Math.round(30 + 30 * Math.sin(i * 0.4) * Math.cos(i / 13))),
      {
        rows: 10,
        columns: 10,
        quantity: 'images won',
        labels: Array.from({ length: 100 }, (_, i) => Math.floor(((i % 10) + i / 20) / 1.6)),
      },
    ),
  thresholdHistogram: () =>
    thresholdHistogram(
      [...normals(4000, [70, 18], 9), ...normals(2500, [180, 22], 10)].map((v) =>
        Math.round(Math.min(255, Math.max(0, v))),
      ),
      124,
    ),
  thresholdSlider: () => thresholdSlider({ data: blot(60, 11), width: 60, height: 60 }, { threshold: 100 }),
  trainingCurves: () =>
    trainingCurves({
      loss: epochs.map((e) => 0.6 / e),
      accuracy: epochs.map((e) => 1 - 0.2 / e),
      valLoss: epochs.map((e) => 0.5 / e + 0.02 * e),
      valAccuracy: epochs.map((e) => 0.97 - 0.15 / e),
    }),
  weightImages: () =>
    weightImages(
      Array.from({ length: 10 }, (_, k) => blot(28, k + 30).map((v, i) => v / 255 - 0.4 + 0.1 * Math.sin(i * (k + 1)))),
      { rows: 28, columns: 28, names: Array.from({ length: 10 }, (_, k) => String(k)), across: 5 },
    ),
  weightedSum: () =>
    weightedSum([80, 25, 3], {
      weights: [3.1, -1.4, 12],
      bias: 50,
      names: ['area', 'age', 'rooms'],
      quantity: 'price (thousand €)',
    }),
};
