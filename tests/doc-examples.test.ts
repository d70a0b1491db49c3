import path from 'node:path';
import * as library from 'nnlab';
import { disagreement, findExamples, runExample } from './support/doc-examples';

const LIB = path.resolve(__dirname, '../lib');
const examples = findExamples(LIB);

describe('every example in a doc comment gives what it says', () => {
  const { NNLAB_DATA, NNLAB_OFFLINE } = process.env;
  const write = process.stdout.write;

  beforeAll(() => {
    // Examples that load data run on stand-ins, whatever this computer has.
    Object.assign(process.env, { NNLAB_DATA: '', NNLAB_OFFLINE: '1' });
    process.stdout.write = () => true;
    // Keeps TensorFlow.js from advertising its addon.
    library.tf.env().set('PROD', true);
  });
  afterAll(() => {
    Object.assign(process.env, { NNLAB_DATA: NNLAB_DATA ?? '', NNLAB_OFFLINE: NNLAB_OFFLINE ?? '' });
    process.stdout.write = write;
  });

  const cases = examples.map(({ file, name, source }): [string, string, string] => {
    return [`${path.relative(LIB, file)}: ${name}`, file, source];
  });
  test.each(cases)('%s', async (_, file, source) => {
    const own = (await import(file)) as Record<string, unknown>;
    const outcomes = await runExample(source, { ...library, ...own });
    expect(outcomes.map(disagreement).filter((problem) => problem !== undefined)).toEqual([]);
  });

  test('every public function has an example', () => {
    const members = [...Object.entries(library), ...Object.entries(library.cv)];
    const functions = members.filter(([, value]) => typeof value === 'function');
    const shown = new Set(examples.map(({ name }) => name));
    expect(functions.length).toBeGreaterThan(0);
    expect(functions.map(([name]) => name).filter((name) => !shown.has(name))).toEqual([]);
  });
});
