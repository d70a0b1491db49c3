import { gzipSync } from 'node:zlib';
import { readTitanic } from '../../lib/datasets/titanic';
import { titanicColumns } from '../../lib/datasets/titanic-columns';
import { provenance } from '../../lib/internal/provenance';
import { describeDataset, describeFile, put, temporaryFolder, temporaryHome } from './support/data-home';

const header = 'PassengerId,Survived,Pclass,Name,Sex,Age,SibSp,Parch,Ticket,Fare,Cabin,Embarked';
const list = `${header}
1,0,3,"Braund, Mr. Owen ""Harris""",male,22,1,0,A/5 21171,7.25,,S
62,1,1,"Icard, Miss. Amelie",female,,0,0,113572,80,B28,
`;

function holding(content: string | Uint8Array) {
  const entry = describeDataset('titanic', { files: [describeFile('titanic/titanic.csv', content)] });
  const dataFolder = temporaryFolder();
  const path = put(dataFolder, 'titanic/titanic.csv', content);
  return { path, home: temporaryHome([entry], { dataFolder, offline: true }) };
}

describe('readTitanic', () => {
  test('readTitanic reads the twelve columns, with NaN for what is missing', async () => {
    const { home, path } = holding(list);
    const table = await readTitanic(home);
    expect(table).toMatchObject({ name: 'Test titanic', origin: 'real', source: path });
    expect(table.columns.map(({ name }) => name).join(',')).toBe(header);
    expect(table.rows).toEqual([
      [1, 0, 3, 'Braund, Mr. Owen "Harris"', 'male', 22, 1, 0, 'A/5 21171', 7.25, NaN, 'S'],
      [62, 1, 1, 'Icard, Miss. Amelie', 'female', NaN, 0, 0, '113572', 80, 'B28', NaN],
    ]);
    expect(provenance.datasets.get('Test titanic')).toBe('real');
  });

  test('readTitanic gives the stand-in, by its name, where there is no file', async () => {
    const entry = describeDataset('titanic', { files: [describeFile('titanic/titanic.csv', list)] });
    const table = await readTitanic(temporaryHome([entry], { offline: true }));
    expect(table).toMatchObject({ name: 'Titanic', origin: 'stand-in', columns: titanicColumns });
    expect(table.rows).toHaveLength(891);
    expect(provenance.datasets.get('Titanic')).toBe('stand-in');
  });

  test.each([
    ['a missing column', list.replace(',Age', ',Years'), 'lacks the column Age; expected PassengerId, Survived, '],
    ['a ragged row', `${header}\n1,0,3\n`, 'has 3 values in row 1; expected 12; '],
    ['a word for a number', list.replace(',7.25,', ',cheap,'), "has Fare 'cheap' in row 1; expected a number; "],
    ['an HTML page', '<!DOCTYPE html><p>404</p>', 'is an HTML page, not data'],
    ['a truncated gzip file', gzipSync(list).subarray(0, 60), 'ends early (truncated gzip)'],
  ])('readTitanic refuses %s, naming file and remedy', async (_, content, fault) => {
    const { home, path } = holding(content);
    const error = (await readTitanic(home).catch((caught: unknown) => caught)) as RangeError;
    expect(error).toBeInstanceOf(RangeError);
    expect(error.message.startsWith(`loadTitanic: ${path} ${fault}`)).toBe(true);
    expect(error.message.endsWith('; put the published file there, or unset NNLAB_DATA.')).toBe(true);
  });

  test('readTitanic refuses a list of the right form with one figure changed', async () => {
    const { home } = holding(list);
    put(home.dataFolder!, 'titanic/titanic.csv', list.replace(',22,', ',23,'));
    await expect(readTitanic(home)).rejects.toThrow(/titanic\.csv is not the published file \(/);
  });
});
