import { readHeart } from '../../lib/datasets/heart';
import { describeDataset, describeFile, put, temporaryFolder, temporaryHome } from './support/data-home';

const patients = `63.0,1.0,1.0,145.0,233.0,1.0,2.0,150.0,0.0,2.3,3.0,0.0,6.0,0
38.0,1.0,3.0,138.0,175.0,0.0,0.0,173.0,0.0,0.0,1.0,?,?,4
`;

function holding(content: string) {
  const entry = describeDataset('heart', { files: [describeFile('heart/processed.cleveland.data', content)] });
  const dataFolder = temporaryFolder();
  const path = put(dataFolder, 'heart/processed.cleveland.data', content);
  return { path, home: temporaryHome([entry], { dataFolder, offline: true }) };
}

describe('readHeart', () => {
  test("readHeart reads 13 features and the target, with NaN for '?'", async () => {
    const { home, path } = holding(patients);
    const { columns, rows, origin, source } = await readHeart(home);
    expect({ origin, source }).toEqual({ origin: 'real', source: path });
    expect(columns.map(({ name }) => name).join(' ')).toBe(
      'age sex cp trestbps chol fbs restecg thalach exang oldpeak slope ca thal num',
    );
    expect(rows).toEqual([
      [63, 1, 1, 145, 233, 1, 2, 150, 0, 2.3, 3, 0, 6, 0],
      [38, 1, 3, 138, 175, 0, 0, 173, 0, 0, 1, NaN, NaN, 4],
    ]);
  });

  test('readHeart gives the stand-in, by its name, where there is no file', async () => {
    const entry = describeDataset('heart', { files: [describeFile('heart/processed.cleveland.data', patients)] });
    const table = await readHeart(temporaryHome([entry], { offline: true }));
    expect(table).toMatchObject({ name: 'Heart disease (Cleveland)', origin: 'stand-in' });
    expect(table.rows).toHaveLength(303);
  });

  test.each([
    ['a missing column', patients.replace(',0\n', '\n'), 'has 13 values in row 1; expected 14; '],
    ['a word for a number', patients.replace('63.0', 'old'), "has age 'old' in row 1; expected a number; "],
  ])('readHeart refuses %s, naming file and remedy', async (_, content, fault) => {
    const { home, path } = holding(content);
    await expect(readHeart(home)).rejects.toThrow(
      new RangeError(`loadHeart: ${path} ${fault}put the published file there, or unset NNLAB_DATA.`),
    );
  });
});
