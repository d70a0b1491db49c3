import { runScript } from '../support/run-script';
import { temporaryFolder } from './support/data-home';

// danfojs takes a second to load, several on a busy computer, and a process of its own because jest's sandbox bypasses
// the hook that finds it a TensorFlow.js.
const LONG = 60_000;

/** What a script prints as JSON, run without any data. */
function answerOf(code: string): { answer: unknown; stderr: string } {
  const { stdout, stderr, status } = runScript(
    `(async () => process.stdout.write(JSON.stringify(await (async () => { ${code} })())))()`,
    { env: { NNLAB_DATA: temporaryFolder(), NNLAB_OFFLINE: '1' } },
  );
  expect({ status, stdout: stdout !== '' }).toEqual({ status: 0, stdout: true });
  return { answer: JSON.parse(stdout), stderr };
}

describe('toDataFrame', () => {
  test(
    'toDataFrame(table) keeps names and kinds, and danfojs counts NaN as missing in numbers and in words',
    () => {
      const { answer, stderr } = answerOf(`
        const { toDataFrame } = require('./datasets/table.ts');
        const columns = [
          { name: 'id', kind: 'int32' }, { name: 'age', kind: 'float32' }, { name: 'cabin', kind: 'string' },
        ];
        const frame = await toDataFrame({ columns, rows: [[1, 20, 'C85'], [2, NaN, NaN], [3, 40, 'E46']] });
        return {
          columns: frame.columns, dtypes: frame.dtypes, missing: frame.isNa().sum({ axis: 0 }).values,
          mean: frame['age'].mean(), complete: frame.dropNa().shape, filled: frame['age'].fillNa(7).values,
        };
      `);
      expect(stderr).toBe('');
      expect(answer).toEqual({
        columns: ['id', 'age', 'cabin'],
        dtypes: ['int32', 'float32', 'string'],
        missing: [0, 1, 1],
        mean: 30,
        complete: [2, 3],
        filled: [20, 7, 40],
      });
    },
    LONG,
  );

  test(
    'loadTitanic() and loadHeart() are DataFrames that say where they come from',
    () => {
      const { answer, stderr } = answerOf(`
        const { loadTitanic } = require('./datasets/titanic.ts');
        const { loadHeart } = require('./datasets/heart.ts');
        const [titanic, heart] = [await loadTitanic(), await loadHeart()];
        const women = titanic.query(titanic['Sex'].eq('female'));
        return {
          titanic: [titanic.name, titanic.origin, titanic.shape],
          survivors: titanic['Survived'].sum(),
          women: women.shape,
          heart: [heart.name, heart.origin, heart.shape],
          features: heart.loc({ columns: [...heart.featureNames] }).shape,
          target: heart[heart.targetName].unique().values.sort(),
        };
      `);
      expect(stderr.match(/using a stand-in/g)).toHaveLength(2);
      expect(answer).toEqual({
        titanic: ['Titanic', 'stand-in', [891, 12]],
        survivors: 337,
        women: [303, 12], // 447 of 1,316 passengers × 891
        heart: ['Heart disease (Cleveland)', 'stand-in', [303, 14]],
        features: [303, 13],
        target: [0, 1, 2, 3, 4],
      });
    },
    LONG,
  );

  test(
    'importing the loaders does not load danfojs',
    () => {
      const { answer } = answerOf(`
        require('./datasets/titanic.ts');
        require('./datasets/heart.ts');
        return Object.keys(require.cache).filter((path) => path.includes('danfojs')).length;
      `);
      expect(answer).toBe(0);
    },
    LONG,
  );
});
