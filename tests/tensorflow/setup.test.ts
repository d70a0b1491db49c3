import { setup } from '../../lib/tensorflow/setup';
import { tf } from '../../lib/tensorflow/tf';
import { createRandom } from '../../lib/math/random';
import { provenance } from '../../lib/internal/provenance';
import { tmpdir } from 'node:os';
import { LIB, runScript } from '../support/run-script';

// A process of its own takes a second to start, several on a busy computer.
const LONG = 60_000;

/** Runs the body of an async function, which may use `setup` and `tf`, in a process of its own. */
const inProcess = (body: string, options: Parameters<typeof runScript>[1] = {}) =>
  runScript(
    `(async () => {
      const { setup } = require(${JSON.stringify(LIB)} + '/tensorflow/setup.ts');
      const { tf } = require(${JSON.stringify(LIB)} + '/tensorflow/tf.ts');
      ${body}
    })();`,
    options,
  );

describe('setup', () => {
  let printed: string[];
  const write = process.stdout.write;

  beforeEach(() => {
    printed = [];
    process.stdout.write = (text) => printed.push(String(text)) > 0;
  });
  afterEach(() => {
    process.stdout.write = write;
  });

  test.each(['wasm', 'cpu'] as const)('setup({ backend: %j }) computes there and notes it', async (backend) => {
    const lesson = await setup({ seed: 7, backend });
    expect(lesson.backend).toBe(backend);
    expect(tf.getBackend()).toBe(backend);
    expect(provenance.backend).toBe(backend);
    //       1·5 + 2·7,  1·6 + 2·8
    expect(
      await tf
        .matMul(
          [[1, 2]],
          [
            [5, 6],
            [7, 8],
          ],
        )
        .array(),
    ).toEqual([[19, 22]]);
  });

  test('setup({ seed, backend }) prints one line with the versions it returns', async () => {
    const { versions } = await setup({ seed: 7, backend: 'cpu' });
    expect(versions).toEqual({ node: process.versions.node, nnlab: '0.1.0', tensorflow: tf.version.tfjs });
    expect(printed).toEqual([
      `nnlab 0.1.0 · TensorFlow.js 4.22.0 on cpu (plain JavaScript) · Node ${process.versions.node} · seed 7\n`,
    ]);
  });

  test('setup({ seed }) gives the generator of that seed, afresh on every call', async () => {
    const first = await setup({ seed: 7, backend: 'cpu' });
    const again = await setup({ seed: 7, backend: 'cpu' });
    const expected = createRandom(7).normal();
    expect([first.seed, first.random.normal(), again.random.normal()]).toEqual([7, expected, expected]);
  });

  test.each([
    [undefined, 'setup: seed is undefined; expected a whole number in [0, 4294967296).'],
    [{}, 'setup: seed is undefined; expected a whole number in [0, 4294967296).'],
    [{ seed: -1 }, 'setup: seed is -1; expected a whole number in [0, 4294967296).'],
    [{ seed: NaN }, 'setup: seed is NaN; expected a whole number in [0, 4294967296).'],
    [{ seed: 1.5 }, 'setup: seed is 1.5; expected a whole number in [0, 4294967296).'],
    [{ seed: 2 ** 32 }, 'setup: seed is 4294967296; expected a whole number in [0, 4294967296).'],
    [{ seed: '7' }, "setup: seed is '7'; expected a whole number in [0, 4294967296)."],
    [{ seed: 7, backend: 'gpu' }, "setup: backend is 'gpu'; expected one of 'tensorflow', 'wasm', 'cpu'."],
  ])('setup(%j) is refused and prints nothing', async (options, message) => {
    await expect(setup(options as never)).rejects.toThrow(new RangeError(message));
    expect(printed).toEqual([]);
  });
});

describe('setup in a process of its own', () => {
  test(
    'setup({ seed }) takes the native addon where there is one, otherwise wasm',
    () => {
      const { stdout } = inProcess(`
        const { nativeTensorflow } = require(${JSON.stringify(LIB)} + '/internal/resolve-tfjs-node.ts');
        const { backend } = await setup({ seed: 7 });
        console.log(backend, 'reason' in nativeTensorflow() ? 'wasm' : 'tensorflow');
      `);
      expect(stdout.split('\n')[1]).toMatch(/^(wasm wasm|tensorflow tensorflow)$/);
    },
    LONG,
  );

  test(
    "setup({ backend: 'wasm' }) finds its files from any folder, and prints nothing but its line",
    () => {
      const { stdout, stderr, status } = inProcess("await setup({ seed: 7, backend: 'wasm' });", { cwd: tmpdir() });
      expect(stdout).toBe(
        `nnlab 0.1.0 · TensorFlow.js 4.22.0 on wasm (SIMD) · Node ${process.versions.node} · seed 7\n`,
      );
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    },
    LONG,
  );

  test(
    "setup({ backend: 'cpu' }) keeps TensorFlow.js from advertising its addon",
    () => {
      const { stdout, stderr } = inProcess("await setup({ seed: 7, backend: 'cpu' }); tf.ones([2]).sum().print();");
      expect(stdout.split('\n').slice(1, 3)).toEqual(['Tensor', '    2']);
      expect(stderr).toBe('');
    },
    LONG,
  );

  // As if the files of the WebAssembly backend could not be read.
  const withoutWasm = `
    const fs = require('fs');
    for (const name of ['readFileSync', 'readFile']) {
      const read = fs[name];
      fs[name] = (file, ...rest) => {
        if (String(file).endsWith('.wasm')) throw new Error('unreadable');
        return read(file, ...rest);
      };
    }`;

  test(
    'setup({ seed }) falls back to cpu where wasm does not start, and says so again when it is called again',
    () => {
      const { stdout } = inProcess(`${withoutWasm} await setup({ seed: 7 }); await setup({ seed: 7 });`);
      expect(stdout).toMatch(/^(nnlab .* on (cpu|tensorflow) .*\n){2}$/);
    },
    LONG,
  );

  test(
    "setup({ backend: 'wasm' }) is refused with a remedy where wasm does not start",
    () => {
      const { stdout } = inProcess(`
        ${withoutWasm}
        await setup({ seed: 7, backend: 'wasm' }).catch((error) => console.log(error.name + ': ' + error.message));
      `);
      expect(stdout).toBe(
        "Error: setup: backend 'wasm' cannot be used here: it did not start. " +
          'Leave out backend to take the fastest that works.\n',
      );
    },
    LONG,
  );

  test(
    'setup may be called again and may change the backend',
    () => {
      const { stdout } = inProcess(`
      await setup({ seed: 7, backend: 'wasm' });
      const x = tf.tensor1d([1, 2, 3]);
      await setup({ seed: 7, backend: 'cpu' });
      await setup({ seed: 8, backend: 'wasm' });
      console.log(tf.getBackend(), x.sum().dataSync()[0]);
    `);
      expect(stdout.split('\n').at(-2)).toBe('wasm 6');
    },
    LONG,
  );

  test(
    'setup leaves uncaught errors to whoever reports them',
    () => {
      const { stdout } = inProcess(`
      process.on('unhandledRejection', (reason) => console.log('reported', reason));
      await setup({ seed: 7, backend: 'wasm' });
      Promise.reject(13);
    `);
      expect(stdout).toMatch(/\nreported 13\n$/);
    },
    LONG,
  );
});
