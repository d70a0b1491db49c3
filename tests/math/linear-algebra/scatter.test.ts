import { createRandom } from '../../../lib/math/random';
import { matrix, toMatrix } from '../../../lib/math/matrix';
import { centredBlocks, columnMeans } from '../../../lib/math/linear-algebra/row-blocks';
import { scatter } from '../../../lib/math/linear-algebra/scatter';
import '../../support/matchers';

test('scatter by hand', async () => {
  // Around the mean (2, 4): (−1, −2), (1, 2)
  const x = toMatrix([
    [1, 2],
    [3, 6],
  ]);
  expect(await scatter(x, columnMeans(x))).toEqual(matrix(2, 2, Float64Array.of(2, 4, 4, 8)));
});

test('scatter of several blocks of rows and strips of columns is the sum of products of each two columns', async () => {
  const random = createRandom(5);
  const [rows, columns] = [150, 130];
  const x = matrix(
    rows,
    columns,
    new Float64Array(rows * columns).map(() => random.integer(-3, 4)),
  );
  const mean = columnMeans(x);
  const { data } = await scatter(x, mean);
  for (const [i, j] of [
    [0, 0],
    [0, 129],
    [129, 0],
    [111, 112],
    [129, 129],
    [50, 120],
  ] as const) {
    let sum = 0;
    for (let n = 0; n < rows; n++) sum += (x.data[n * columns + i]! - mean[i]!) * (x.data[n * columns + j]! - mean[j]!);
    expect(data[i * columns + j]).toBeCloseTo(sum, 10);
  }
});

test('centredBlocks cuts rows into blocks, the last as short as it must be', () => {
  const x = matrix(5, 1, Float32Array.of(1, 2, 3, 4, 5));
  const blocks = [...centredBlocks(x, { mean: columnMeans(x), height: 2 })];
  expect(blocks).toEqual([
    { data: Float64Array.of(-2, -1), from: 0, rows: 2 },
    { data: Float64Array.of(0, 1), from: 2, rows: 2 },
    { data: Float64Array.of(2), from: 4, rows: 1 },
  ]);
});
