import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { setup } from '../../../lib/tensorflow/setup';
import { tf } from '../../../lib/tensorflow/tf';

// TensorFlow.js's own tests, which its package ships for jasmine, of the operations that have kernels of ours on WebAssembly.

const ops = join(dirname(createRequire(__filename).resolve('@tensorflow/tfjs-core/package.json')), 'dist', 'ops');
const outside = ['../index', '../jasmine_util', '../test_util'];

const suites = [
  'conv2d_test',
  'conv2d_transpose_test',
  'depthwise_conv2d_test',
  'einsum_test',
  'mat_mul_test',
  'max_pool_test',
  'unsorted_segment_sum_test',
];

/** Tests that are left out, and why. */
const leftOut: Readonly<Record<string, RegExp>> = {
  'the backend convolves images with channels last only': /NCHW/,
  'the backend multiplies 32-bit floats only': /^upcasts when dtypes dont match$/,
  'our einsum does what others refuse': /trace: duplicate axes not implemented yet/,
  'our einsum has words of its own for what it refuses':
    /^(mismatched dimensions|incorrect equation|incorrect number of tensors|more than two input|nonexistent dimension|two arrows)/,
};

/** What jasmine has and jest has not. */
expect.extend({
  nothing: () => ({ pass: true, message: () => '' }),
  toThrowError: (act: () => void, wanted: RegExp | string = '') => {
    let message: string | undefined;
    try {
      act();
    } catch (error) {
      message = (error as Error).message;
    }
    const pass = message !== undefined && (wanted instanceof RegExp ? wanted.test(message) : message.includes(wanted));
    return { pass, message: () => `threw ${message}; expected ${wanted}` };
  },
});

const write = process.stdout.write;
beforeAll(async () => {
  process.stdout.write = () => true;
  await setup({ seed: 7, backend: 'wasm' });
  process.stdout.write = write;
});
beforeEach(() => tf.engine().startScope());
afterEach(() => tf.engine().endScope());

/** A suite as a script that finds this library's TensorFlow.js, and ours for jasmine. */
function run(suite: string): void {
  const entryPoints = [join(ops, `${suite}.js`)];
  const { outputFiles } = buildSync({ entryPoints, bundle: true, write: false, format: 'cjs', external: outside });
  const environment = { name: 'wasm', backendName: 'wasm', isDataSync: true };
  const modules: Readonly<Record<string, object>> = {
    '../index': tf,
    '../test_util': tf.test_util,
    '../jasmine_util': {
      ALL_ENVS: {},
      describeWithFlags: (name: string, _: object, add: (given: object) => void) =>
        describe(name, () => add(environment)),
    },
  };
  const find = (name: string) => modules[name];
  const add = (name: string, body: () => void) => {
    if (!Object.values(leftOut).some((names) => names.test(name))) test(name, body);
  };
  new Function('require', 'module', 'it', outputFiles[0]!.text)(find, { exports: {} }, add);
}

describe.each(suites)('%s of TensorFlow.js', run);
