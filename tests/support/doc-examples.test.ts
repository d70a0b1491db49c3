import { disagreement, examplesIn, runExample } from './doc-examples';

const run = async (code: string, scope = {}) => (await runExample(code, scope)).map(disagreement);

describe('examplesIn', () => {
  test('finds the code after each @example, up to the next tag, with its owner', () => {
    const text = `
      /** About the file. */

      /**
       * Doubles.
       *
       * @param x - A number.
       * @example
       * double(2); // 4
       * const f = (x: number) => {
       *   return double(x);
       * };
       * @see somewhere
       * @example
       * double(0); // 0
       */
      export function double(x: number) { return 2 * x; }

      export interface Shape {
        /**
         * @example
         * shape.area(); // 1
         */
        area(): number;
      }

      /** @example list.length; // 2 */
      export const list = [1, 2];
    `;
    expect(examplesIn('double.ts', text)).toEqual([
      {
        file: 'double.ts',
        name: 'double',
        source: 'double(2); // 4\nconst f = (x: number) => {\n  return double(x);\n};',
      },
      { file: 'double.ts', name: 'double', source: 'double(0); // 0' },
      { file: 'double.ts', name: 'area', source: 'shape.area(); // 1' },
      { file: 'double.ts', name: 'list', source: 'list.length; // 2' },
    ]);
  });
});

describe('runExample and disagreement', () => {
  test.each([
    ['1 + 1; // 2'],
    ['0.1 + 0.2; // 0.3'],
    ['1 / 3; // 0.333…'],
    ['2 / 3; // 0.667…'],
    ['2 / 3; // 0.666…'],
    ['[-2 / 3, 1]; // [-0.66…, 1]'],
    ['Float32Array.of(1, 2); // [1, 2]'],
    ["({ a: [1], b: 'x' }); // { a: [1], b: 'x' }"],
    ["'wasm'; // 'wasm'"],
    ["'two words'; // two words"],
    ['[NaN, undefined, null]; // [NaN, undefined, null]'],
    ['await Promise.resolve(3); // 3'],
    ['const x: number = 2;\nlet y = x * x;\ny++;\ny; // 5'],
    ['[\n  1,\n  2,\n].length; // 2'],
    ["(() => { throw new RangeError('too large'); })(); // throws RangeError: too large"],
    ["Promise.reject(new Error('later')); // throws Error: later"],
    ["process.stdout.write('ready\\n'); // prints ready"],
    ["process.stdout.write('ready in 5 s\\nnow'); // prints ready in…"],
    ['// what follows is the answer\nanswer; // 42'],
    ['function f() {}\nconst g = 1;\ninterface H {}'],
  ])('%j holds', async (code) => {
    expect((await run(code, { answer: 42 })).filter((problem) => problem !== undefined)).toEqual([]);
  });

  test.each([
    ['1 + 1; // 3', '1 + 1\n  documented: 3\n  got:        2'],
    ['0.1; // 0.1000001', '0.1\n  documented: 0.1000001\n  got:        0.1'],
    ['1 / 3; // 0.34…', '1 / 3\n  documented: 0.34…\n  got:        0.3333333333333333'],
    ['[1, 2]; // [1]', '[1, 2]\n  documented: [1]\n  got:        [1,2]'],
    ['Uint8Array.of(1); // [2]', 'Uint8Array.of(1)\n  documented: [2]\n  got:        [1]'],
    ['({ a: 1 }); // { b: 1 }', '({ a: 1 })\n  documented: { b: 1 }\n  got:        {"a":1}'],
    ['NaN; // 0', 'NaN\n  documented: 0\n  got:        NaN'],
    ["'1'; // 1", "'1'\n  documented: 1\n  got:        1"],
    ['1; // throws Error: no', '1\n  documented: throws Error: no\n  got:        1'],
    [
      "(() => { throw new Error('a'); })(); // throws Error: b",
      "(() => { throw new Error('a'); })()\n  documented: throws Error: b\n  got:        threw Error: a",
    ],
    [
      "process.stdout.write('a'); // prints b",
      "process.stdout.write('a')\n  documented: prints b\n  got:        printed a",
    ],
    ['missing; // 1', 'missing\n  documented: 1\n  got:        threw ReferenceError: missing is not defined'],
  ])('%j does not', async (code, problem) => expect(await run(code)).toEqual([problem]));

  test('an example that asserts nothing is refused', async () => {
    await expect(run('const x = 1;\nMath.max(x, 2);')).rejects.toThrow('The example asserts nothing');
  });

  test('a statement that throws fails the example', async () => {
    await expect(run("JSON.parse('{');\n1; // 1")).rejects.toThrow(SyntaxError);
  });
});
