import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Dense, loadNetwork, Network, saveNetwork, tf, toLayersModel, toRows } from 'nnlab';
import '../support/matchers';

let folder = '';
beforeAll(async () => {
  tf.env().set('PROD', true);
  folder = await mkdtemp(path.join(os.tmpdir(), 'nnlab-save-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const network = () => new Network([new Dense({ units: 3, activation: 'tanh' }), new Dense({ units: 1 })], { inputShape: [2], seed: 4 }); // prettier-ignore
const x = [[1, 2], [-0.5, 3]]; // prettier-ignore

test('a network comes back from the folder it was saved in, which is made', async () => {
  const saved = network();
  const place = path.join(folder, 'deep', 'er');
  await saveNetwork(saved, place);
  const loaded = await loadNetwork(place, { seed: 9 });
  expect(toRows(loaded.predict(x))).toBeCloseToArray(toRows(saved.predict(x)), 1e-6);
  expect(toLayersModel(loaded)).toEqual(toLayersModel(saved));
});

test('TensorFlow.js loads the files: model.json and what its manifest names', async () => {
  const saved = network();
  await saveNetwork(saved, folder);
  const { modelTopology, weightsManifest } = JSON.parse(await readFile(path.join(folder, 'model.json'), 'utf8'));
  const weightData = new Uint8Array(await readFile(path.join(folder, weightsManifest[0].paths[0]))).buffer;
  const artifacts = { modelTopology, weightSpecs: weightsManifest[0].weights, weightData };
  const model = await tf.loadLayersModel(tf.io.fromMemory(artifacts));
  const predictions = (model.predict(tf.tensor2d(x)) as tf.Tensor).arraySync() as number[][];
  expect(predictions).toBeCloseToArray(toRows(saved.predict(x)), 1e-6);
});

test('weights in several files are read one after the other', async () => {
  const saved = network();
  const place = path.join(folder, 'shards');
  await saveNetwork(saved, place);
  const [json, bin] = ['model.json', 'weights.bin'].map((name) => path.join(place, name)) as [string, string];
  const [manifest, bytes] = [JSON.parse(await readFile(json, 'utf8')), await readFile(bin)];
  manifest.weightsManifest[0].paths = ['a', 'b'];
  await writeFile(json, JSON.stringify(manifest));
  await writeFile(path.join(place, 'a'), bytes.subarray(0, 10));
  await writeFile(path.join(place, 'b'), bytes.subarray(10));
  expect(toLayersModel(await loadNetwork(place))).toEqual(toLayersModel(saved));
});

test('a folder without a model is an error that names the file', async () => {
  await expect(loadNetwork(path.join(folder, 'nowhere'))).rejects.toThrow('model.json');
});

test('a model.json that describes nothing is refused', async () => {
  await writeFile(path.join(folder, 'model.json'), '{}');
  await expect(loadNetwork(folder)).rejects.toThrow('fromLayersModel: modelTopology is undefined');
});
