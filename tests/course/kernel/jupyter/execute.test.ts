import { executeDefaults, shown, textOf, type Client, type Received } from './support/client';
import { startKernel, type TestKernel } from './support/kernel';

describe('execute_request', () => {
  let kernel: TestKernel;
  let client: Client;
  beforeAll(async () => {
    kernel = await startKernel();
    client = kernel.client;
  });
  afterAll(() => kernel.stop());

  test('shows the input, what is printed in order, and the last value; busy comes first and idle last', async () => {
    const code = "console.log('a');\nconsole.log('b');\nconsole.error('c');\nconsole.log('d');\n6 * 7";
    const { reply, published } = await client.execute(code);
    const { execution_count } = reply.content;
    expect(reply.content).toEqual({ status: 'ok', execution_count, payload: [], user_expressions: {} });
    expect(published.map(({ type, content }) => [type, content])).toEqual([
      ['status', { execution_state: 'busy' }],
      ['execute_input', { code, execution_count }],
      ['stream', { name: 'stdout', text: 'a\nb\n' }],
      ['stream', { name: 'stderr', text: 'c\n' }],
      ['stream', { name: 'stdout', text: 'd\n' }],
      ['execute_result', { data: { 'text/plain': '42' }, metadata: {}, execution_count }],
      ['status', { execution_state: 'idle' }],
    ]);
  });

  test('an error is published and stands in the reply, with its line', async () => {
    const exchange = await client.execute("const rate: number = -1;\nthrow new RangeError('rate is negative');");
    const { ename, evalue, traceback, ...rest } = exchange.reply.content;
    expect(rest).toEqual({ status: 'error', execution_count: expect.any(Number) });
    expect([ename, evalue]).toEqual(['RangeError', 'rate is negative']);
    expect(traceback).toContain("> 2 | throw new RangeError('rate is negative');");
    expect(traceback[1]).toBe(`cell ${rest.execution_count}, line 2`);
    expect(shown(exchange).at(-1)).toEqual(['error', { ename, evalue, traceback }]);
  });

  test('a complaint of the type checker is an error, and nothing of the cell runs', async () => {
    const exchange = await client.execute("console.log('runs');\nconst n: number = 'text';");
    expect(exchange.reply.content).toMatchObject({ status: 'error', ename: 'TypeScript' });
    expect(textOf(exchange)).toBe('');
  });

  test('a rejection that nobody handles is an error', async () => {
    const { reply } = await client.execute("Promise.reject(new Error('nobody'));");
    expect(reply.content).toMatchObject({ status: 'error', ename: 'Error', evalue: 'nobody' });
  });

  test('a display can be updated from a later cell', async () => {
    const first = await client.execute(
      "import { newDisplay } from 'tslab';\nconst box = newDisplay();\nbox.html('<b>1</b>');",
    );
    const second = await client.execute("box.html('<b>2</b>');");
    const [, [type, content]] = shown(first) as [unknown, [string, Received['content']]];
    expect([type, content]).toEqual([
      'display_data',
      { data: { 'text/html': '<b>1</b>' }, metadata: {}, transient: { display_id: expect.any(String) } },
    ]);
    expect(shown(second)[1]).toEqual([
      'update_display_data',
      { data: { 'text/html': '<b>2</b>' }, metadata: {}, transient: content.transient },
    ]);
  });

  test('what is printed before a display comes before it', async () => {
    const exchange = await client.execute(
      "import * as tslab from 'tslab';\nconsole.log(1);\ntslab.display.text('2');\nconsole.log(3);",
    );
    expect(shown(exchange).map(([type]) => type)).toEqual(['execute_input', 'stream', 'display_data', 'stream']);
  });

  test('user_expressions are evaluated after the cell; one that fails does not fail the cell', async () => {
    const user_expressions = { sum: 'a + b', object: '{ a }', missing: 'nowhere', throws: 'fail()' };
    const code = "const a = 1;\nconst b = 2;\nfunction fail(): never { throw new RangeError('no'); }";
    const { reply, published } = await client.execute(code, { user_expressions });
    expect(reply.content).toMatchObject({
      status: 'ok',
      user_expressions: {
        sum: { status: 'ok', data: { 'text/plain': '3' }, metadata: {} },
        object: { status: 'ok', data: { 'text/plain': '{ a: 1 }' } },
        missing: { status: 'error', ename: 'TypeScript', evalue: "Cannot find name 'nowhere'." },
        throws: { status: 'error', ename: 'RangeError', evalue: 'no', traceback: expect.any(Array) },
      },
    });
    expect(published.map(({ type }) => type)).toEqual(['status', 'execute_input', 'status']);
  });

  test('a failed cell evaluates no user_expressions', async () => {
    const { reply } = await client.execute('throw 1', { user_expressions: { one: '1' } });
    expect(reply.content.user_expressions).toBeUndefined();
  });

  test('silent publishes nothing but busy and idle, keeps the variables and does not count', async () => {
    const before = await client.execute('1');
    const silent = await client.execute("const quiet = 5;\nconsole.log('x');\nquiet", { silent: true });
    expect(silent.reply.content.status).toBe('ok');
    expect(shown(silent)).toEqual([]);
    expect(shown(await client.execute("throw new Error('x')", { silent: true }))).toEqual([]);
    const after = await client.execute('quiet');
    expect(after.reply.content.execution_count).toBe(before.reply.content.execution_count + 1);
    expect(shown(after)[1]).toMatchObject(['execute_result', { data: { 'text/plain': '5' } }]);
  });

  test('store_history: false shows everything and does not count', async () => {
    const before = await client.execute('1');
    const aside = await client.execute("'aside'", { store_history: false });
    expect(shown(aside)).toHaveLength(2);
    const after = await client.execute('1');
    expect(after.reply.content.execution_count).toBe(before.reply.content.execution_count + 1);
  });

  test('a request without code is answered with an error', async () => {
    const { reply } = await client.request('shell', 'execute_request', { silent: false });
    expect(reply.content).toMatchObject({
      status: 'error',
      ename: 'TypeError',
      evalue: 'execute_request: code is undefined; expected a text.',
    });
  });

  test('a cell that asks for a line gets it from the reader who runs the cell', async () => {
    const code = [
      "import { createInterface } from 'node:readline/promises';",
      'const reader = createInterface({ input: process.stdin, output: process.stdout });',
      "const first = await reader.question('Name? ');",
      "const second = await reader.question('Surname? ');",
      'reader.close();',
      'first.length + 10 * second.length',
    ].join('\n');
    const id = await client.send('shell', 'execute_request', { ...executeDefaults, code, allow_stdin: true });
    const questions = () =>
      client.received.filter(({ channel, parent }) => channel === 'stdin' && parent.msg_id === id);
    await client.first(() => questions().length === 1);
    expect(questions()).toMatchObject([{ type: 'input_request', content: { prompt: '', password: false } }]);
    await client.send('stdin', 'input_reply', { value: 'Ada ' });
    await client.first(() => questions().length === 2);
    await client.send('stdin', 'input_reply', { value: 'Lovelace' });
    expect((await client.reply(id)).content.status).toBe('ok');
    const published = await client.published(id);
    expect(published.find(({ type }) => type === 'execute_result')!.content.data).toEqual({
      'text/plain': '84',
    });
    expect(published.find(({ type }) => type === 'stream')!.content.text).toMatch(/^Name\? /);
  });

  test('the number that errors name is the execution count, also after silent cells', async () => {
    await client.execute('1', { silent: true });
    await client.execute('1', { user_expressions: { a: '1', b: '2' } });
    const { content } = (await client.execute("function late(): never { throw new Error('late'); }")).reply;
    await client.execute('1', { store_history: false });
    const { traceback } = (await client.execute('late()')).reply.content;
    expect(traceback).toContain(`    at late (cell ${content.execution_count}, line 1)`);
    expect(traceback).toContain(`    at cell ${content.execution_count + 1}, line 1`);
  });

  test('what a timer prints after its cell is over belongs to that cell', async () => {
    const id = await client.send('shell', 'execute_request', {
      ...executeDefaults,
      code: "setTimeout(() => console.log('afterwards'), 50);",
    });
    const late = await client.first(({ type, parent }) => type === 'stream' && parent.msg_id === id);
    expect(late.content).toEqual({ name: 'stdout', text: 'afterwards\n' });
    const own = (await client.published(id)).map(({ type }) => type);
    expect(own.indexOf('stream')).toBe(own.length - 1);
  });

  test('what a timer throws after its cell is over is shown under that cell', async () => {
    const id = await client.send('shell', 'execute_request', {
      ...executeDefaults,
      code: "setTimeout(() => { throw new Error('afterwards'); }, 300);",
    });
    const late = await client.first(({ type, parent }) => type === 'stream' && parent.msg_id === id);
    expect(late.content).toMatchObject({
      name: 'stderr',
      text: expect.stringMatching(/^Error: afterwards\ncell \d+, line 1/),
    });
  });

  test('a cell that asks where nobody may answer fails', async () => {
    const { reply } = await client.execute("await new Promise((_, no) => process.stdin.once('error', no).resume());");
    expect(reply.content).toMatchObject({
      status: 'error',
      evalue: expect.stringContaining('nobody is there to answer'),
    });
  });

  test('600,000 lines of one synchronous loop arrive complete and in order', async () => {
    const exchange = await client.execute('for (let i = 0; i < 600_000; i++) console.log(i);');
    expect(exchange.reply.content.status).toBe('ok');
    expect(textOf(exchange) === Array.from({ length: 600_000 }, (_, i) => `${i}\n`).join('')).toBe(true);
    expect(exchange.published.length).toBeLessThan(6_000);
  });
});

describe('a cell that ends its process', () => {
  let kernel: TestKernel;
  beforeAll(async () => (kernel = await startKernel()));
  afterAll(() => kernel.stop());

  test.each([
    ['process.exit(0)', 'process.exit(0);', /exit code 0/],
    ['abort', 'process.abort();', /SIGABRT|signal 6/],
  ])('%s is an error that tells what to do, and the next cell runs in a new process', async (_, code, reason) => {
    await kernel.client.execute('let kept = 1;');
    const exchange = await kernel.client.execute(`console.log('last words');\n${code}`);
    expect(exchange.reply.content).toMatchObject({
      status: 'error',
      ename: 'ProcessEnded',
      evalue: expect.stringMatching(/its variables are lost\. Run the cells again from the top\.$/),
    });
    expect(exchange.reply.content.evalue).toMatch(reason);
    expect(textOf(exchange)).toBe('last words\n');
    expect((await kernel.client.execute('kept')).reply.content.evalue).toBe("Cannot find name 'kept'.");
    expect(shown(await kernel.client.execute('1 + 1'))[1]).toMatchObject(['execute_result', {}]);
  });
});
