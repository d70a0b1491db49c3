import { runProgram } from '../environment/run-program';

/** A step of training, because an addon can load and still miss what its JavaScript asks for. */
const probe = `
  const { setup, tf } = require('nnlab');
  (async () => {
    await setup({ seed: 0, backend: 'tensorflow' });
    const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, kernelInitializer: 'zeros', inputShape: [1] })] });
    model.compile({ optimizer: tf.train.sgd(0.25), loss: 'meanSquaredError' });
    await model.trainOnBatch(tf.ones([1, 1]), tf.ones([1, 1]));
    const weight = model.getWeights()[0].dataSync()[0];
    if (Math.abs(weight - 0.5) > 1e-6) throw new Error('it computes ' + weight + ' where 0.5 is right');
    process.stdout.write('\\nTensorFlow ' + tf.backend().binding.TF_Version + '\\n');
  })().catch((error) => {
    process.stderr.write('\\n' + error.message + '\\n');
    process.exitCode = 1;
  });`;

/** Trains a network of one weight on the addon, in a process of its own: a broken addon may end it. */
export async function tryAddon(
  courseFolder: string,
  environment: NodeJS.ProcessEnv,
): Promise<{ version: string } | { problem: string }> {
  const { code, stdout, output } = await runProgram(process.execPath, ['-e', probe], {
    cwd: courseFolder,
    env: { ...environment, TF_CPP_MIN_LOG_LEVEL: '3' },
    timeout: 120_000,
  });
  const lines = output.split(/\r?\n/).filter((line) => line.trim() !== '');
  const version = /^TensorFlow (\S+)$/m.exec(stdout)?.[1];
  if (code === 0 && version) return { version };
  return { problem: lines.at(-1)?.trim() ?? 'the process ended without a word' };
}
