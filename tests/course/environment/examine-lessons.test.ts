import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examineData, examineSetup } from '../../../lib/course/environment/examine-lessons';
import { putAll, temporaryFolder as dataFolder, temporaryHome, tinyMnist } from '../../datasets/support/data-home';
import { courseFolder } from './support/fake-python';

/** A course whose notebooks find this in the place of nnlab. */
function courseWith(nnlab: string): string {
  const course = courseFolder();
  mkdirSync(join(course, 'node_modules', 'nnlab'), { recursive: true });
  writeFileSync(join(course, 'node_modules', 'nnlab', 'index.js'), nnlab);
  return course;
}

const settingUp = (backend: string) => `exports.setup = async ({ seed }) => {
  process.stdout.write('nnlab says hello, seed ' + seed + '\\n');
  return { backend: '${backend}', versions: { nnlab: '0.1.0', tensorflow: '4.22.0' } };
};`;

describe('examineSetup', () => {
  test('names version and backend, as the first cell of a lesson finds them', async () => {
    const course = courseWith(settingUp('wasm'));
    expect(await examineSetup(course, process.env)).toEqual([
      { subject: 'nnlab', standing: 'fine', value: `0.1.0 (${course})` },
      { subject: 'TensorFlow.js', standing: 'fine', value: '4.22.0, computing on wasm' },
    ]);
  });

  test('notices that only the slowest backend works', async () => {
    const [, tensorflow] = await examineSetup(courseWith(settingUp('cpu')), process.env);
    expect(tensorflow).toMatchObject({ standing: 'notice', value: '4.22.0, computing on cpu, the slowest way' });
  });

  test.each([
    ['is not there', () => courseFolder(), "Error: Cannot find module 'nnlab'"],
    ['does not load', () => courseWith("throw new RangeError('bad');"), 'RangeError: bad'],
    [
      'has no backend',
      () => courseWith("exports.setup = async () => { throw new Error('setup: none'); };"),
      'setup: none',
    ],
    ['ends the process', () => courseWith('process.exit(7);'), 'setup() ended without a word'],
  ])('is broken where nnlab %s', async (_, course, error) => {
    const [finding, ...rest] = await examineSetup(course(), process.env);
    expect(finding).toMatchObject({ subject: 'nnlab', standing: 'broken', value: expect.stringContaining(error) });
    expect(rest).toEqual([]);
  });
});

describe('examineData', () => {
  const { entry, packed } = tinyMnist();

  test('real where every file is here, and says where', async () => {
    const folder = putAll(dataFolder(), packed);
    const [finding] = await examineData(temporaryHome([entry], { dataFolder: folder }));
    expect(finding).toEqual({ subject: entry.name, standing: 'fine', value: `real, in ${join(folder, 'mnist')}` });
  });

  test('counts what is missing, and says what lessons will do', async () => {
    const [finding] = await examineData(temporaryHome([entry]));
    expect(finding).toMatchObject({ standing: 'notice', remedy: '`npm run data -- get mnist` fetches the real data.' });
    expect(finding!.value).toBe('not here; lessons download them, or use a stand-in where that fails');
    const [offline] = await examineData(temporaryHome([entry], { offline: true }));
    expect(offline!.value).toBe('not here; lessons use a stand-in, because NNLAB_OFFLINE is set');
  });

  test('broken where NNLAB_DATA names no folder', async () => {
    const [finding] = await examineData(temporaryHome([entry], { dataFolder: '/nowhere' }));
    expect(finding).toMatchObject({ standing: 'broken', value: expect.stringContaining('which does not exist') });
  });
});
