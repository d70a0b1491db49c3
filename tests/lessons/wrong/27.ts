import type { WrongSolutions } from '../support/wrong-solutions';

const holdOut = (piles: string, shuffled = 'createRandom(seed).shuffle(positions)'): string =>
  `const positions = Array.from({ length: count }, (_, i) => i);
const shuffled = ${shuffled};
return ${piles};`;
const fair = '{ judge: shuffled.slice(0, judges), learn: shuffled.slice(judges) }';
const leaderboard = ({
  mean = 'scores.reduce((sum, score) => sum + score, 0) / scores.length',
  worst = 'Math.min(...scores)',
  order = 'b.mean - a.mean || b.worst - a.worst',
} = {}): string => `return entries
  .map(({ name, scores }) => ({ name, mean: ${mean}, worst: ${worst} }))
  .sort((a, b) => ${order});`;
const settings = 'learningRateInit: 0.005, tol: 0.01, maxIter: 100, randomState: seed';

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-hold-out': [
      { code: holdOut('{ learn: shuffled.slice(0, judges), judge: shuffled.slice(judges) }'), hint: 'exchanged' },
      { code: holdOut('{ learn: shuffled, judge: shuffled.slice(0, judges) }'), hint: 'Who judges must not learn' },
      { code: holdOut(fair, 'positions'), hint: 'shuffle before you cut' },
      { code: holdOut(fair, 'createRandom(7).shuffle(positions)'), hint: 'Is the seed used?' },
      { code: holdOut(fair, 'createRandom(seed).shuffle(positions.map((i) => i + 1))'), hint: 'Positions begin at 0.' },
      {
        code: holdOut('{ judge: shuffled.slice(0, judges), learn: positions.slice(judges) }'),
        hint: 'Shuffle once, then cut.',
      },
      {
        code: holdOut('{ judge: shuffled.slice(0, judges), learn: shuffled.slice(judges + 1) }'),
        hint: 'cut both at the same place',
      },
      {
        code: `const positions = Array.from({ length: count }, (_, i) => i);
createRandom(seed).shuffle(positions);
return { judge: positions.slice(0, judges), learn: positions.slice(judges) };`,
        hint: 'cut the list that shuffle gives back',
      },
    ],
    'exercise-leaderboard': [
      { code: leaderboard({ mean: 'Math.max(...scores)' }), hint: 'That is the lottery' },
      { code: leaderboard({ order: 'a.mean - b.mean' }), hint: 'turn the comparison round' },
      { code: leaderboard({ mean: 'scores.reduce((sum, score) => sum + score, 0)' }), hint: 'Divide by how many' },
      { code: leaderboard({ worst: 'Math.max(...scores)' }), hint: 'the smallest one' },
      { code: leaderboard({ order: 'b.mean - a.mean' }), hint: 'Who has the better worst score?' },
      { code: leaderboard({ order: 'b.worst - a.worst' }), hint: 'The worst score decides only between equal means.' },
      { code: leaderboard({ mean: 'scores.reduce((sum, score) => sum + score, 0) / 3' }), hint: 'scores.length' },
    ],
    'exercise-submission': [
      { code: 'return new DummyClassifier().fit(x, y);', hint: 'always saying the same' },
      {
        code: `return new MLPClassifier({ hiddenLayerSizes: [], ${settings} }).fit(x, y);`,
        hint: 'What could a hidden layer add?',
      },
      {
        code: `const few = matrix(150, x.columns, x.data.slice(0, 150 * x.columns));
return new MLPClassifier({ hiddenLayerSizes: [100], ${settings} }).fit(few, y.slice(0, 150));`,
        hint: 'Does it learn from all of x and y',
      },
    ],
  },
  standIns: {
    // Digits of half their size, and few that are sealed.
    load: `const yours = await loadMnist({ split: 'train', limit: 2500 });
const sealed = await loadMnist({ split: 'test', limit: 100 });
const pixelRows = ({ images, count }: ImageDataset): Matrix => {
  const means = new Float32Array(count * 196);
  images.forEach((ink, i) => {
    const [image, row, column] = [Math.floor(i / 784), Math.floor((i % 784) / 28), i % 28];
    means[image * 196 + Math.floor(row / 2) * 14 + Math.floor(column / 2)] += ink / 4 / 255;
  });
  return matrix(count, 196, means);
};
const digits = pixelRows(yours);
const labels = Array.from(yours.labels);`,
  },
};
