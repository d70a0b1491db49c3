import { tmpdir } from 'node:os';
import type { CellOutput } from '../../../lib/dist/course/kernel/protocol';
import { startSession, type CellOutcome, type Session } from '../../../lib/dist/course/kernel/session';

/** Runs one cell and gives its outcome beside its outputs. */
async function runCell(
  session: Session,
  code: string,
  timeout = 60,
): Promise<{ outcome: CellOutcome; outputs: CellOutput[] }> {
  const outputs: CellOutput[] = [];
  const outcome = await session.execute(code, { timeout, onOutput: (output) => outputs.push(output) });
  return { outcome, outputs };
}

const errorOf = (outcome: CellOutcome) => (outcome.status === 'passed' ? undefined : outcome.error);

describe('a session that goes on', () => {
  let session: Session;
  beforeAll(() => {
    session = startSession(process.cwd());
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

  test('an empty cell and one of comments pass without output', async () => {
    expect(await run('')).toEqual({ outcome: { status: 'passed' }, outputs: [] });
    expect(await run('// nothing')).toEqual({ outcome: { status: 'passed' }, outputs: [] });
  });
});

describe('a session that ends early', () => {
  let session: Session;
  beforeEach(() => {
    session = startSession(tmpdir());
  });
  afterEach(() => session.close());

  test.each([
    ['a loop', 'while (true) {}'],
    ['a microtask loop', 'const spin = (): Promise<void> => Promise.resolve().then(spin);\nawait spin();'],
    ['an await for ever', 'await new Promise(() => setInterval(() => {}, 1000));'],
  ])('%s without end is a timeout', async (_, code) => {
    const { outcome } = await runCell(session, code, 1);
    expect(outcome).toMatchObject({
      status: 'timeout',
      error: { message: 'the cell ran longer than 1 s and was stopped' },
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

  test('an error after the last cell is found by finish', async () => {
    await runCell(session, "setTimeout(() => {\n  throw new Error('after the end');\n}, 50);");
    const errors = await session.finish({ grace: 60 });
    expect(errors).toMatchObject([{ message: 'after the end', position: { cell: 1, line: 2 } }]);
  });
});
