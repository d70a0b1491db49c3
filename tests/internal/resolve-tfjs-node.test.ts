import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LIB, runScript } from '../support/run-script';

// A process of its own takes a second to start, several on a busy computer.
const LONG = 60_000;

const packageFolder = (name: string) => path.dirname(createRequire(__filename).resolve(`${name}/package.json`));

describe('with the packages as they are', () => {
  test(
    'resolveTfjsNode() lets danfojs-node load and read a table',
    () => {
      const { stdout, status } = runScript(`
      const { resolveTfjsNode } = require('./internal/resolve-tfjs-node.ts');
      resolveTfjsNode();
      resolveTfjsNode();
      const { DataFrame } = require('danfojs-node');
      process.stdout.write(JSON.stringify(new DataFrame([[1, 2], [3, 4]]).shape));
    `);
      expect({ stdout, status }).toEqual({ stdout: '[2,2]', status: 0 });
    },
    LONG,
  );

  test(
    'importing tf is enough for danfojs-node to load afterwards, on the same TensorFlow.js',
    () => {
      const { stdout } = runScript(`
        const { tf } = require('./tensorflow/tf.ts');
        const { tensorflow } = require('danfojs-node');
        process.stdout.write(String(tensorflow.Tensor === tf.Tensor));
      `);
      expect(stdout).toBe('true');
    },
    LONG,
  );

  test.each(['isNullOrUndefined', 'isArray'])(
    'resolveTfjsNode() supplies util.%s where Node has removed it',
    (name) => {
      const { stdout } = runScript(`
      const util = require('util');
      delete util.${name};
      require('./internal/resolve-tfjs-node.ts').resolveTfjsNode();
      process.stdout.write(JSON.stringify([null, undefined, 0, '', []].map(require('util').${name})));
    `);
      const expected = {
        isNullOrUndefined: [true, true, false, false, false],
        isArray: [false, false, false, false, true],
      };
      expect(JSON.parse(stdout)).toEqual(expected[name as keyof typeof expected]);
    },
    LONG,
  );
});

describe('with a tfjs-node made for the test', () => {
  let folder: string;
  let addon: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'nnlab-tfjs-node-'));
    const native = path.join(folder, 'node_modules/@tensorflow/tfjs-node');
    addon = path.join(native, 'lib/napi-v8/tfjs_binding.node');
    mkdirSync(path.dirname(addon), { recursive: true });
    cpSync(path.join(LIB, 'internal/resolve-tfjs-node.ts'), path.join(folder, 'resolve-tfjs-node.ts'));
    cpSync(path.join(packageFolder('@tensorflow/tfjs-node'), 'package.json'), path.join(native, 'package.json'));
    mkdirSync(path.join(native, 'dist'));
    writeFileSync(path.join(native, 'dist/index.js'), "exports.name = 'native';");
    symlinkSync(packageFolder('@tensorflow/tfjs'), path.join(folder, 'node_modules/@tensorflow/tfjs'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const ask = () =>
    runScript(
      `
      const { nativeTensorflow } = require('./resolve-tfjs-node.ts');
      const found = nativeTensorflow();
      const resolved = require.resolve('@tensorflow/tfjs-node');
      process.stdout.write(JSON.stringify({ found, resolved }));
    `,
      { cwd: folder },
    );

  test(
    'an absent addon is a reason, and tfjs-node resolves to tfjs',
    () => {
      const { stdout, stderr } = ask();
      expect(JSON.parse(stdout).found).toEqual({
        reason: 'its native addon tfjs_binding.node is not installed (`npm run native` does that)',
      });
      expect(JSON.parse(stdout).resolved).toMatch(/tfjs[/\\]dist[/\\]tf\.node\.js$/);
      expect(stderr).toBe('');
    },
    LONG,
  );

  test(
    'an addon that does not load is a reason on one line, and tfjs-node resolves to tfjs',
    () => {
      writeFileSync(addon, 'not a shared library');
      const { stdout, stderr } = ask();
      expect(JSON.parse(stdout).found.reason).toMatch(/^[^\n]*tfjs_binding\.node[^\n]*$/);
      expect(JSON.parse(stdout).resolved).toMatch(/tfjs[/\\]dist[/\\]tf\.node\.js$/);
      expect(stderr).toBe('');
    },
    LONG,
  );

  test(
    'an addon that loads leaves tfjs-node in its place',
    () => {
      symlinkSync(anyWorkingAddon(), addon);
      expect(JSON.parse(ask().stdout)).toEqual({
        found: { module: { name: 'native' } },
        resolved: path.join(folder, 'node_modules/@tensorflow/tfjs-node/dist/index.js'),
      });
    },
    LONG,
  );

  test(
    'a tfjs-node that throws as it loads is a reason',
    () => {
      symlinkSync(anyWorkingAddon(), addon);
      const main = path.join(folder, 'node_modules/@tensorflow/tfjs-node/dist/index.js');
      writeFileSync(main, "throw new Error('wrong library\\nand more');");
      expect(JSON.parse(ask().stdout).found).toEqual({ reason: 'wrong library' });
    },
    LONG,
  );
});

/** Some native addon that this computer can load: the compiler that transforms these tests is one. */
function anyWorkingAddon(): string {
  const folder = path.dirname(packageFolder('@swc/core'));
  for (const name of readdirSync(folder).filter((name) => name.startsWith('core-'))) {
    const addon = readdirSync(path.join(folder, name)).find((file) => file.endsWith('.node'));
    if (addon) return path.join(folder, name, addon);
  }
  throw new Error(`no native addon found in ${folder}`);
}
