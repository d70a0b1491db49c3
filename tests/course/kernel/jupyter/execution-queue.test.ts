import { executeDefaults, type Client } from './support/client';
import { startKernel, type TestKernel } from './support/kernel';

describe('cells that wait behind one another', () => {
  let kernel: TestKernel;
  let client: Client;
  beforeAll(async () => {
    kernel = await startKernel();
    client = kernel.client;
  });
  afterAll(() => kernel.stop());

  /** Sends all cells at once and gives the statuses of their answers. */
  async function statusesOf(cells: readonly { code: string; stop_on_error?: boolean }[]): Promise<unknown[]> {
    const ids: string[] = [];
    for (const cell of cells) ids.push(await client.send('shell', 'execute_request', { ...executeDefaults, ...cell }));
    const replies = await Promise.all(ids.map((id) => client.reply(id)));
    return replies.map(({ content }) => content.status);
  }

  test('they run in the order in which they came', async () => {
    const cells = ['const order = [1];', 'await null; order.push(2);', 'order.push(3);'].map((code) => ({ code }));
    expect(await statusesOf(cells)).toEqual(['ok', 'ok', 'ok']);
    const { published } = await client.execute('Number(order.join(""))');
    expect(published.find(({ type }) => type === 'execute_result')!.content.data).toEqual({ 'text/plain': '123' });
  });

  test('after an error with stop_on_error those that wait are aborted, with busy and idle', async () => {
    const fail = await client.send('shell', 'execute_request', { ...executeDefaults, code: "throw new Error('stop')" });
    const next = await client.send('shell', 'execute_request', { ...executeDefaults, code: "console.log('runs')" });
    expect((await client.reply(fail)).content.status).toBe('error');
    expect((await client.reply(next)).content).toEqual({ status: 'aborted' });
    const published = await client.published(next);
    expect(published.map(({ content }) => content.execution_state)).toEqual(['busy', 'idle']);
  });

  test('a request sent after the error is known runs at once', async () => {
    for (let i = 0; i < 5; i++) {
      expect((await client.execute("throw new Error('stop')")).reply.content.status).toBe('error');
      expect((await client.execute('1')).reply.content.status).toBe('ok');
    }
  });

  test('after an error without stop_on_error those that wait run', async () => {
    const cells = [{ code: "throw new Error('go on')", stop_on_error: false }, { code: '1' }, { code: '2' }];
    expect(await statusesOf(cells)).toEqual(['error', 'ok', 'ok']);
  });

  test('an aborted cell does not count', async () => {
    const { reply } = await client.execute('1');
    await statusesOf([{ code: 'throw 1' }, { code: '2' }, { code: '3' }]);
    const after = await client.execute('1');
    expect(after.reply.content.execution_count).toBe(reply.content.execution_count + 2);
  });

  test('other requests do not wait for the cell that runs, and are not aborted', async () => {
    const id = await client.send('shell', 'execute_request', {
      ...executeDefaults,
      code: "console.log('started');\nwhile (true) {}",
    });
    await client.first(({ type, parent }) => type === 'stream' && parent.msg_id === id);
    const completed = await client.request('shell', 'complete_request', { code: 'Math.ma', cursor_pos: 7 });
    expect(completed.reply.content.matches).toEqual(['max']);
    const inspected = await client.request('shell', 'inspect_request', {
      code: 'parseInt',
      cursor_pos: 4,
      detail_level: 0,
    });
    expect(inspected.reply.content.found).toBe(true);
    const finished = await client.request('shell', 'is_complete_request', { code: 'f(' });
    expect(finished.reply.content.status).toBe('incomplete');
    const info = await client.request('control', 'kernel_info_request');
    expect(info.reply.content.status).toBe('ok');
    // The status heard last is that of the cell: busy again after each of the four.
    const busy = () =>
      client.received.filter(({ parent, content }) => parent.msg_id === id && content.execution_state === 'busy');
    await client.first(() => busy().length === 5);
    expect(client.received.filter(({ type }) => type === 'status').at(-1)).toBe(busy().at(-1));
    expect(client.received.some(({ type, parent }) => type === 'execute_reply' && parent.msg_id === id)).toBe(false);
    await client.request('control', 'interrupt_request');
    expect((await client.reply(id)).content.ename).toBe('Interrupted');
  });

  test.each([
    ['a loop', 'while (true) {}'],
    ['a loop after an await', 'await null;\nwhile (true) {}'],
    ['an await for ever', 'await new Promise(() => setInterval(() => {}, 1000));'],
    ['a microtask loop', 'const spin = (): Promise<void> => Promise.resolve().then(spin);\nawait spin();'],
    ['a flood of output', "while (true) console.log('x');"],
  ])('an interrupt stops %s, and the variables are kept', async (_, code) => {
    await client.execute('let kept = 7;');
    const id = await client.send('shell', 'execute_request', {
      ...executeDefaults,
      code: `console.log('started');\n${code}`,
    });
    await client.first(({ type, parent }) => type === 'stream' && parent.msg_id === id);
    const { reply } = await client.request('control', 'interrupt_request');
    expect(reply).toMatchObject({ type: 'interrupt_reply', content: { status: 'ok' } });
    expect((await client.reply(id)).content).toMatchObject({ status: 'error', ename: 'Interrupted' });
    const { published } = await client.execute('kept');
    expect(published.find(({ type }) => type === 'execute_result')!.content.data).toEqual({ 'text/plain': '7' });
  });

  test('a signal interrupts as well', async () => {
    const code = "console.log('started');\nwhile (true) {}";
    const id = await client.send('shell', 'execute_request', { ...executeDefaults, code });
    await client.first(({ type, parent }) => type === 'stream' && parent.msg_id === id);
    kernel.child.kill('SIGINT');
    expect((await client.reply(id)).content.ename).toBe('Interrupted');
  });

  test('an interrupt where nothing runs does nothing', async () => {
    await client.request('control', 'interrupt_request');
    expect((await client.execute('1')).reply.content.status).toBe('ok');
  });

  test('a cell that waits for input is interrupted; its question is forgotten', async () => {
    const code = "await new Promise((resolve) => process.stdin.once('data', resolve));";
    const id = await client.send('shell', 'execute_request', { ...executeDefaults, code, allow_stdin: true });
    await client.first(({ channel, parent }) => channel === 'stdin' && parent.msg_id === id);
    await client.request('control', 'interrupt_request');
    expect((await client.reply(id)).content.ename).toBe('Interrupted');
    await client.send('stdin', 'input_reply', { value: 'too late' });
    expect((await client.execute('1')).reply.content.status).toBe('ok');
  });
});
