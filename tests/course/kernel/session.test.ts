import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellOutput } from '../../../lib/dist/course/kernel/protocol';
import { startCompiler, type CompilerClient } from '../../../lib/dist/course/kernel/compiler-client';
import { startExecutor } from '../../../lib/dist/course/kernel/executor-client';
import {
  startSession,
  type CellOutcome,
  type ExecuteOptions,
  type Session,
} from '../../../lib/dist/course/kernel/session';
import type { CellError } from '../../../lib/dist/course/kernel/traceback';

let compiler: CompilerClient;
beforeAll(() => {
  compiler = startCompiler(process.cwd());
});
afterAll(() => compiler.close());

const openSession = (directory = process.cwd(), interruptible = true): Session =>
  startSession({ directory, compiler, newExecutor: () => startExecutor({ interruptible }) });

/** Runs one cell and gives its outcome beside its outputs. */
async function runCell(
  session: Session,
  code: string,
  options: ExecuteOptions = { timeout: 60 },
): Promise<{ outcome: CellOutcome; outputs: CellOutput[] }> {
  const outputs: CellOutput[] = [];
  const outcome = await session.execute(code, { ...options, onOutput: (output) => outputs.push(output) });
  return { outcome, outputs };
}

const errorOf = (outcome: CellOutcome) => (outcome.status === 'passed' ? undefined : outcome.error);

describe('a session that goes on', () => {
  let session: Session;
  beforeAll(() => {
    session = openSession();
  });
  afterAll(() => session.close());
  const run = (code: string) => runCell(session, code);

  test('a cell prints to both streams in order and gives its last value', async () => {
    const { outcome, outputs } = await run(
      "const price: number = 3;\nconsole.log('a');\nconsole.error('b');\nprice + 1",
    );
    expect(outcome).toEqual({ status: 'passed' });
    expect(outputs).toEqual([
      { type: 'stream', name: 'stdout', text: 'a\n' },
      { type: 'stream', name: 'stderr', text: 'b\n' },
      { type: 'result', data: { 'text/plain': '4' } },
    ]);
  });

  test('variables and their types live on in the next cell', async () => {
    const { outputs } = await run('price * 2');
    expect(outputs).toEqual([{ type: 'result', data: { 'text/plain': '6' } }]);
    const { outcome } = await run('const word: string = price;');
    expect(errorOf(outcome)).toMatchObject({
      name: 'TypeScript',
      message: "Type 'number' is not assignable to type 'string'.",
      position: { line: 1, column: 7 },
    });
  });

  test('an error names the line of the cell, though the compiler drops types and blank lines', async () => {
    const { outcome } = await run(
      [
        'interface House {',
        '  area: number;',
        '}',
        '',
        'type Price = number;',
        'function worth(house: House): Price {',
        "  if (house.area < 0) throw new RangeError('negative area');",
        '  return house.area;',
        '}',
        'worth({ area: -1 });',
      ].join('\n'),
    );
    const error = errorOf(outcome)!;
    expect(error).toMatchObject({ name: 'RangeError', message: 'negative area', position: { line: 7 } });
    expect(error.traceback).toContain("> 7 |   if (house.area < 0) throw new RangeError('negative area');");
    expect(error.traceback.filter((line) => line.includes('at '))).toEqual([
      expect.stringMatching(/at worth \(cell \d+, line 7\)/),
      expect.stringMatching(/at cell \d+, line 10/),
    ]);
  });

  test('an error after an await names its line', async () => {
    const { outcome } = await run("await Promise.resolve(1);\n\nthrow new Error('after');");
    expect(errorOf(outcome)).toMatchObject({ message: 'after', position: { line: 3 } });
  });

  test('an error thrown by an earlier cell’s function names both cells', async () => {
    await run("function explode(): never {\n  throw new Error('from before');\n}");
    const { outcome } = await run('1;\nexplode();');
    const cells = errorOf(outcome)!
      .traceback.join('\n')
      .match(/cell (\d+), line (\d)/g)!;
    expect(new Set(cells).size).toBe(2);
  });

  test('a rejection that nobody handles fails the cell', async () => {
    const { outcome } = await run("Promise.reject(new Error('nobody'));\n1");
    expect(errorOf(outcome)).toMatchObject({ message: 'nobody', position: { line: 1 } });
  });

  test('a throw from a timer fails the cell that waits for it', async () => {
    const { outcome } = await run("setTimeout(() => { throw new Error('late'); }, 1);\nawait new Promise(() => {});");
    expect(errorOf(outcome)).toMatchObject({ message: 'late', position: { line: 1 } });
  });

  test.each([
    ['null', 'throw null', 'null'],
    ['a string', "throw 'text'", 'text'],
    [
      'an error with throwing getters',
      "throw Object.defineProperty(new Error(), 'message', { get() { throw 1; } })",
      /cannot be shown/,
    ],
    ['a Proxy that throws', 'throw new Proxy({}, { get() { throw 1; }, getPrototypeOf() { throw 1; } })', /./],
  ])('throwing %s fails the cell', async (_, code, message) => {
    const { outcome } = await run(code);
    expect(outcome.status).toBe('failed');
    expect(errorOf(outcome)!.message).toMatch(message);
  });

  test('a display is a bundle, and a display with an id can be updated', async () => {
    const { outputs } = await run(
      "import { newDisplay } from 'tslab';\nconst box = newDisplay();\nbox.html('<b>1</b>');\nbox.html('<b>2</b>');",
    );
    expect(outputs).toMatchObject([
      { type: 'display', data: { 'text/html': '<b>1</b>' }, update: false, displayId: expect.any(String) },
      { type: 'display', data: { 'text/html': '<b>2</b>' }, update: true, displayId: expect.any(String) },
    ]);
  });

  test.each([
    ['const { side: length1, ...others } = square;\nconsole.log(length1, others);', "3 { colour: 'red' }"],
    ['let length2: number;\n({ side: length2 } = square);\nconsole.log(length2);', '3'],
    ['const tell = ({ side: length3 }: { side: number }) => length3;\nconsole.log(tell(square));', '3'],
    ['console.log({ square }.square.side);', '3'],
  ])('parts of an earlier value are taken out by name: %s', async (code, printed) => {
    await run("const square = { side: 3, colour: 'red' };");
    const { outcome, outputs } = await run(code);
    expect(outcome).toEqual({ status: 'passed' });
    expect(outputs).toEqual([{ type: 'stream', name: 'stdout', text: `${printed}\n` }]);
  });

  test('a module cell can be imported by a later cell', async () => {
    await run('/** @module gates */\nexport const and = (a: number, b: number) => a & b;');
    const { outputs } = await run("import { and } from './gates';\nand(1, 1)");
    expect(outputs).toEqual([{ type: 'result', data: { 'text/plain': '1' } }]);
  });

  test('a cell cannot declare itself done', async () => {
    const forged = JSON.stringify(JSON.stringify({ type: 'done', token: '' }) + '\n');
    const { outcome } = await run(`require('fs').writeSync(3, ${forged});\nthrow new Error('still fails');`);
    expect(errorOf(outcome)).toMatchObject({ message: 'still fails' });
  });

  test('50,000 lines of one synchronous loop arrive complete and in order', async () => {
    const { outputs } = await run('for (let i = 0; i < 50_000; i++) console.log(i);');
    const text = outputs.map((output) => (output.type === 'stream' ? output.text : '')).join('');
    expect(text).toBe(Array.from({ length: 50_000 }, (_, i) => `${i}\n`).join(''));
  });

  test('names of earlier cells work in the short form of objects', async () => {
    await run('let width = 2;\nconst height = 3;');
    const { outputs } = await run('({ width } = { width: 5 });\n({ width, height });');
    expect(outputs).toEqual([{ type: 'result', data: { 'text/plain': '{ width: 5, height: 3 }' } }]);
  });

  test('a last value that is a tensor or a matrix is a table', async () => {
    const { outputs } = await run("import { matrix, tf } from 'nnlab';\ntf.tensor2d([[1, 2]]);");
    expect(outputs.at(-1)).toMatchObject({ type: 'result', data: { 'text/html': expect.stringContaining('<table>') } });
    expect((await run('matrix(1, 2)')).outputs).toMatchObject([
      { data: { 'text/plain': 'Matrix, 1 × 2\n   0  1\n0  0  0' } },
    ]);
  });

  test('complete and inspect know what earlier cells declared', async () => {
    await run('const houses = [{ area: 100 }];');
    expect(await session.complete('houses[0].ar', 12)).toEqual({ matches: ['area'], start: 10, end: 12 });
    expect(await session.inspect('houses', 3)).toContain('const houses: {');
    expect(await session.inspect('   ', 1)).toBeUndefined();
  });

  test('isComplete tells half a function from a whole one', async () => {
    expect(await session.isComplete('function f() {')).toEqual({ status: 'incomplete', indent: '  ' });
    expect(await session.isComplete('function f() {}')).toEqual({ status: 'complete' });
  });

  test('isComplete waits for the end of a template literal', async () => {
    expect(await session.isComplete('const text = `one')).toMatchObject({ status: 'incomplete' });
    expect(await session.isComplete('const text = `one`')).toEqual({ status: 'complete' });
  });

  test('a for await outside all functions is awaited', async () => {
    const { outcome, outputs } = await run(
      'async function* steps() { yield 1; yield 2; }\nfor await (const step of steps()) console.log(step);\nconsole.log(3);',
    );
    expect(outcome).toEqual({ status: 'passed' });
    expect(outputs.map((output) => output.type === 'stream' && output.text).join('')).toBe('1\n2\n3\n');
  });

  test('an await of something in parentheses is awaited', async () => {
    const { outcome, outputs } = await run(
      'const later = async () => ({ plus: (n: number) => n + 1 });\nconst sum = (await (later as any)()).plus(1);\nconst text = await (Promise.resolve(sum) as Promise<number>).then(String);\nconsole.log(text);',
    );
    expect(outcome).toEqual({ status: 'passed' });
    expect(outputs.map((output) => output.type === 'stream' && output.text).join('')).toBe('2\n');
  });

  test('a cell may ask for a line, where somebody answers', async () => {
    await run("import { createInterface } from 'node:readline/promises';");
    const code = [
      'const reader = createInterface({ input: process.stdin });',
      "const first = await reader.question('');",
      "const second = await reader.question('');",
      'reader.close();',
      '[first, second];',
    ].join('\n');
    const answers = ['Ada', 'Grace'];
    const { outputs } = await runCell(session, code, { onInput: async () => answers.shift()! });
    expect(outputs.at(-1)).toEqual({ type: 'result', data: { 'text/plain': "[ 'Ada', 'Grace' ]" } });
  });

  test.each([
    ['a loop', 'while (true) {}'],
    ['a loop that catches all', 'while (true) {\n  try {\n    while (true) {}\n  } catch {}\n}'],
    ['a loop after an await', 'await 1;\nwhile (true) {}'],
    ['an await for ever', 'await new Promise(() => {});'],
    ['promises without end', 'const chain = (): void => queueMicrotask(chain);\nchain();\nawait 1;'],
  ])('%s can be interrupted, and the variables stay', async (_, code) => {
    await run('let kept = 0;');
    const outcome = await session.execute(`kept = 42;\nconsole.log('started');\n${code}`, {
      timeout: 20,
      onOutput: () => session.interrupt(),
    });
    expect(errorOf(outcome)).toMatchObject({
      name: 'Interrupted',
      message: 'the cell was stopped; its variables are kept.',
    });
    expect((await run('kept')).outputs).toEqual([{ type: 'result', data: { 'text/plain': '42' } }]);
  });

  test('an empty cell and one of comments pass without output', async () => {
    expect(await run('')).toEqual({ outcome: { status: 'passed' }, outputs: [] });
    expect(await run('// nothing')).toEqual({ outcome: { status: 'passed' }, outputs: [] });
  });
});

describe('a session that ends early', () => {
  let session: Session;
  beforeEach(() => {
    session = openSession(tmpdir());
  });
  afterEach(() => session.close());

  test.each([
    ['a loop', 'while (true) {}'],
    ['a microtask loop', 'const spin = (): Promise<void> => Promise.resolve().then(spin);\nawait spin();'],
    ['an await for ever', 'await new Promise(() => setInterval(() => {}, 1000));'],
  ])('%s without end is a timeout', async (_, code) => {
    const { outcome } = await runCell(session, code, { timeout: 1 });
    expect(outcome).toMatchObject({
      status: 'timeout',
      error: { message: 'the cell ran longer than 1 s and was stopped; its variables are lost.' },
    });
  });

  test('process.exit(0) is not a success, and what was printed before is kept', async () => {
    const { outcome, outputs } = await runCell(session, "console.log('last words');\nprocess.exit(0);");
    expect(outcome).toMatchObject({ status: 'killed', error: { message: expect.stringContaining('exit code 0') } });
    expect(outputs).toEqual([{ type: 'stream', name: 'stdout', text: 'last words\n' }]);
  });

  test('cells after the end of the process do not pass', async () => {
    await runCell(session, 'process.exit(0);');
    expect((await runCell(session, '1')).outcome.status).toBe('killed');
  });

  test('after a restart the session begins again, without variables', async () => {
    await runCell(session, 'const a = 1;');
    await runCell(session, 'process.exit(0);');
    expect(session.dead).toBe(true);
    session.restart();
    expect((await runCell(session, '2')).outcome).toEqual({ status: 'passed' });
    expect(errorOf((await runCell(session, 'a')).outcome)).toMatchObject({ message: "Cannot find name 'a'." });
  });

  test('a cell that asks where nobody answers fails with a sentence', async () => {
    const code =
      "import { createInterface } from 'node:readline/promises';\nawait createInterface({ input: process.stdin }).question('');";
    const { outcome } = await runCell(session, code);
    expect(errorOf(outcome)!.message).toBe('stdin: a cell waits for input, but nobody is there to answer.');
  });

  test('a cell on which the compiler fails takes no variables with it', async () => {
    let failing = false;
    const compile: CompilerClient['compile'] = (...args) =>
      failing ? Promise.reject(new Error('the types of this cell are endless')) : compiler.compile(...args);
    const session = startSession({
      directory: process.cwd(),
      compiler: { ...compiler, compile },
      newExecutor: () => startExecutor({ interruptible: true }),
    });
    await session.execute('const kept = 41;');
    failing = true;
    expect(await session.execute('kept')).toMatchObject({
      status: 'failed',
      error: { name: 'CompilerError', message: 'the types of this cell are endless' },
    });
    failing = false;
    const { outputs } = await runCell(session, 'kept + 1');
    expect(outputs).toEqual([{ type: 'result', data: { 'text/plain': '42' } }]);
    session.close();
  });

  test.each([
    ['a throw from a timer', 'state.timer = setInterval(throwAfterwards, 5);'],
    ['a rejection', 'state.timer = setInterval(async () => throwAfterwards(), 5);'],
    ['an async function', 'void (async () => { while (!state.go) await tick(); throwAfterwards(); })();'],
  ])('%s is reported for its own cell, not for the one that runs by then', async (_, code) => {
    const session = openSession(process.cwd(), false);
    await runCell(
      session,
      `const state: { go: boolean; timer?: NodeJS.Timeout } = { go: false };
      const tick = () => new Promise((resolve) => setTimeout(resolve, 5));
      function throwAfterwards(): void {
        if (!state.go) return;
        clearInterval(state.timer);
        throw new Error('afterwards');
      }`,
    );
    const told: CellError[] = [];
    await session.execute(code, { number: 7, timeout: 60, onLateError: (error) => told.push(error) });
    const { outcome } = await runCell(session, 'state.go = true;\nfor (let i = 0; i < 50; i++) await tick();');
    expect(outcome).toEqual({ status: 'passed' });
    expect(told).toMatchObject([{ message: 'afterwards', origin: 7 }]);
    session.close();
  });

  test('a file that is written while the notebook is open can be imported, and no cell fails for it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nnlab-session-'));
    const ownCompiler = startCompiler(folder);
    const session = startSession({ directory: folder, compiler: ownCompiler, newExecutor: () => startExecutor() });
    const importIt = async () =>
      errorOf((await runCell(session, "import { x } from './mine';\nconsole.log(x);")).outcome);
    expect((await importIt())!.message).toContain("Cannot find module './mine'");
    writeFileSync(join(folder, 'mine.ts'), 'export const x = 1;');
    let error = await importIt();
    // The system tells of the file when it likes.
    while (error?.message.includes('Cannot find module')) error = await importIt();
    expect(error).toBeUndefined();
    session.close();
    ownCompiler.close();
    rmSync(folder, { recursive: true });
  });

  test('an error after the last cell is found by finish', async () => {
    await runCell(session, "setTimeout(() => {\n  throw new Error('after the end');\n}, 50);");
    const errors = await session.finish({ grace: 60 });
    expect(errors).toMatchObject([{ message: 'after the end', position: { cell: 1, line: 2 } }]);
  });
});
