import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { frame, shown, type Client } from './support/client';
import { startKernel, type TestKernel } from './support/kernel';

describe('a kernel answers', () => {
  let kernel: TestKernel;
  let client: Client;
  beforeAll(async () => {
    kernel = await startKernel();
    client = kernel.client;
  });
  afterAll(() => kernel.stop());

  test.each(['shell', 'control'] as const)('kernel_info on %s, with busy and idle', async (channel) => {
    const { reply, published } = await client.request(channel, 'kernel_info_request');
    expect(reply).toMatchObject({
      channel,
      type: 'kernel_info_reply',
      content: { status: 'ok', protocol_version: '5.4' },
    });
    expect(reply.content).toMatchObject({
      implementation: 'nnlab',
      banner: expect.stringContaining('TypeScript 5.0.4'),
    });
    expect(published.map(({ content }) => content.execution_state)).toEqual(['busy', 'idle']);
  });

  test('its language is described as stock tslab does', async () => {
    const { reply } = await client.request('shell', 'kernel_info_request');
    expect(reply.content.language_info).toEqual({
      name: 'typescript',
      version: '5.0.4',
      mimetype: 'text/typescript',
      file_extension: '.ts',
      codemirror_mode: { mode: 'typescript', name: 'javascript', typescript: true },
    });
  });

  test('complete counts in code points', async () => {
    const code = "const s = '😀𝒙'; Math.sqr";
    const cursor_pos = [...code].length;
    const { reply } = await client.request('shell', 'complete_request', { code, cursor_pos });
    expect(reply.content).toEqual({
      status: 'ok',
      matches: expect.arrayContaining(['sqrt']),
      cursor_start: cursor_pos - 3,
      cursor_end: cursor_pos,
      metadata: {},
    });
  });

  test('complete knows the variables of the cells', async () => {
    await client.execute('const learningRate = 0.1;');
    const { reply } = await client.request('shell', 'complete_request', { code: 'learn' });
    expect(reply.content.matches).toContain('learningRate');
  });

  test('inspect gives type and documentation, also behind an emoji, or found: false', async () => {
    await client.execute('/** How far a step goes. */\nconst stepSize = 0.5;');
    const code = "'😀😀'; stepSize";
    const { reply } = await client.request('shell', 'inspect_request', { code, cursor_pos: 7, detail_level: 0 });
    expect(reply.content).toMatchObject({ status: 'ok', found: true, metadata: {} });
    expect(reply.content.data['text/plain']).toMatch(/stepSize[^]*How far a step goes/);
    const nothing = await client.request('shell', 'inspect_request', { code: ' ', cursor_pos: 0, detail_level: 0 });
    expect(nothing.reply.content).toEqual({ status: 'ok', found: false, data: {}, metadata: {} });
  });

  test('is_complete', async () => {
    const status = async (code: string) =>
      (await client.request('shell', 'is_complete_request', { code })).reply.content;
    expect(await status('1 + 1')).toEqual({ status: 'complete' });
    expect(await status('function f() {')).toEqual({ status: 'incomplete', indent: expect.any(String) });
  });

  test('history of this session, without silent cells', async () => {
    await client.execute('10 + 1');
    await client.execute('13', { silent: true });
    await client.execute('14', { store_history: false });
    const { reply } = await client.execute('20 + 2');
    const line = reply.content.execution_count as number;
    const ask = async (query: object) => (await client.request('shell', 'history_request', query)).reply.content;
    expect(await ask({ hist_access_type: 'tail', n: 2, output: true, raw: true })).toEqual({
      status: 'ok',
      history: [
        [0, line - 1, ['10 + 1', '11']],
        [0, line, ['20 + 2', '22']],
      ],
    });
    expect((await ask({ hist_access_type: 'search', pattern: '20*' })).history).toEqual([[0, line, '20 + 2']]);
    expect((await ask({ hist_access_type: 'range', session: 0, start: line, stop: line + 1 })).history).toHaveLength(1);
    expect(await ask({ hist_access_type: 'all' })).toMatchObject({ status: 'error', ename: 'TypeError' });
  });

  test('comms: none are open, and one that is opened is closed', async () => {
    const info = await client.request('shell', 'comm_info_request', { target_name: 'jupyter.widget' });
    expect(info.reply).toMatchObject({ type: 'comm_info_reply', content: { status: 'ok', comms: {} } });
    const open = await client.send('shell', 'comm_open', { comm_id: 'c1', target_name: 'unknown', data: {} });
    const published = await client.published(open);
    expect(shown({ reply: info.reply, published })).toEqual([['comm_close', { comm_id: 'c1', data: {} }]]);
    for (const type of ['comm_msg', 'comm_close']) {
      expect(await client.published(await client.send('shell', type, { comm_id: 'c1', data: {} }))).toHaveLength(2);
    }
  });

  test.each([
    ['shell', 'debug_request'],
    ['control', 'debug_request'],
    ['shell', 'interstellar_request'],
    ['control', 'execute_request'],
    ['shell', 'constructor'],
    ['control', '__proto__'],
  ] as const)('on %s %s with an error, with busy and idle', async (channel, type) => {
    const { reply, published } = await client.request(channel, type);
    expect(reply.type).toBe(`${type.replace('_request', '')}_reply`);
    expect(reply.content).toMatchObject({ status: 'error', ename: 'TypeError', evalue: expect.stringContaining(type) });
    expect(published.map(({ content }) => content.execution_state)).toEqual(['busy', 'idle']);
  });

  test.each([
    ['complete_request', { cursor_pos: 0 }, 'complete_request: code is undefined; expected a text.'],
    [
      'inspect_request',
      { code: 'x', cursor_pos: 'y' },
      "inspect_request: cursor_pos is 'y'; expected a number of at least 0.",
    ],
    ['is_complete_request', { code: null }, 'is_complete_request: code is null; expected a text.'],
  ])('a malformed %s with an error', async (type, content, evalue) => {
    expect((await client.request('shell', type, content)).reply.content).toMatchObject({ status: 'error', evalue });
  });

  test('heartbeats', async () => {
    expect(await client.beat('ping')).toBe('ping');
    expect(await client.beat('pong')).toBe('pong');
  });

  test('and drops what is no message or not signed, with a line in its log', async () => {
    const { shell, control, stdin } = client.sockets;
    const { key } = client.connection;
    const [forged, twice] = [randomUUID(), randomUUID()];
    await shell.send(frame('wrong key', 'kernel_info_request', {}, forged));
    await shell.send(frame('', 'kernel_info_request', {}, forged));
    await shell.send(['no', 'delimiter']);
    await shell.send(Buffer.from([0xff, 0xfe, 0x00]));
    await control.send(['<IDS|MSG>']);
    await control.send(['<IDS|MSG>', '', '{', '{', '{', '{']);
    await control.send(frame(key, 'kernel_info_request', {}).slice(0, 4));
    await stdin.send(frame(key, 'input_reply', { value: 'nobody asked' }));
    await stdin.send(['rubbish']);
    const replay = frame(key, 'kernel_info_request', {}, twice);
    await shell.send(replay);
    await shell.send(replay);

    expect((await client.execute('1')).reply.content.status).toBe('ok');
    expect((await client.request('control', 'kernel_info_request')).reply.content.status).toBe('ok');
    expect(client.received.filter(({ parent }) => parent.msg_id === forged)).toEqual([]);
    expect(
      client.received.filter(({ type, parent }) => type.endsWith('_reply') && parent.msg_id === twice),
    ).toHaveLength(1);
    expect(kernel.log()).toMatch(/^nnlab kernel: dropped a message on shell: its signature is wrong$/m);
    expect(kernel.log()).toMatch(/^nnlab kernel: dropped a message on shell: it came before$/m);
  });

  test('and survives bytes that are not ZeroMQ', async () => {
    const { shell_port, hb_port, ip } = client.connection;
    for (const port of [shell_port, hb_port]) {
      const socket = connect(port, ip);
      socket.on('error', () => {});
      await new Promise((resolve) => socket.write('GET / HTTP/1.1\r\n\r\n'.repeat(100), resolve));
      await client.request('shell', 'kernel_info_request');
      socket.destroy();
    }
    expect((await client.execute('1')).reply.content.status).toBe('ok');
  });
});

test('a kernel without a key takes unsigned messages', async () => {
  const kernel = await startKernel({ key: '' });
  expect(shown(await kernel.client.execute('1'))).toHaveLength(2);
  await kernel.stop();
});
