import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { allGone, familyOf, runningOf } from '../../../support/processes';
import { Client, executeDefaults } from './support/client';
import { freeConnection, freshFolder, writeConnection } from './support/connection';
import { commandOf, spawnKernel, startKernel } from './support/kernel';

/** Starts an endless cell that has a child process of its own, and gives all processes of the kernel. */
async function busyFamily(client: Client, kernel: number): Promise<number[]> {
  const code = "require('child_process').spawn('sleep', ['1000']);\nconsole.log('started');\nwhile (true) {}";
  const id = await client.send('shell', 'execute_request', { ...executeDefaults, code });
  await client.first(({ type, parent }) => type === 'stream' && parent.msg_id === id);
  return familyOf(kernel);
}

describe('a kernel ends', () => {
  test.each([
    ['shutdown on control', 'control', false],
    ['restart on control', 'control', true],
    ['shutdown on shell', 'shell', false],
  ] as const)('on %s: it answers first and leaves no process', async (_, channel, restart) => {
    const kernel = await startKernel();
    const family = await busyFamily(kernel.client, kernel.child.pid!);
    expect(family.length).toBeGreaterThanOrEqual(4); // kernel, compiler, executor, sleep
    const { reply, published } = await kernel.client.request(channel, 'shutdown_request', { restart });
    expect(reply).toMatchObject({ channel, type: 'shutdown_reply', content: { status: 'ok', restart } });
    expect(published.map(({ content }) => content.execution_state)).toEqual(['busy', 'idle']);
    expect(await kernel.exited).toBe(0);
    await allGone(family);
    await kernel.stop();
  });

  test.each(['SIGTERM', 'SIGHUP', 'SIGKILL'] as const)('on %s and leaves no process', async (signal) => {
    const kernel = await startKernel();
    const family = await busyFamily(kernel.client, kernel.child.pid!);
    kernel.child.kill(signal);
    await kernel.exited;
    await allGone(family);
    await kernel.stop();
  });

  test('when the program that started it is gone', async () => {
    const folder = freshFolder();
    const connection = await freeConnection();
    const file = writeConnection(folder, connection);
    const manager = `const { spawn } = require('child_process');
      const [file, ...args] = JSON.parse(process.argv[1]);
      spawn(file, args, { stdio: 'ignore', detached: true });
      setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['-e', manager, JSON.stringify(commandOf(file))], { cwd: folder });
    const client = new Client(connection);
    await client.greet();
    const family = await busyFamily(client, parent.pid!);
    parent.kill('SIGKILL');
    await allGone(family);
    client.close();
    rmSync(folder, { recursive: true });
  });
});

describe('a kernel does not start', () => {
  test('where its ports are taken: a sentence, exit code 1, and the other kernel goes on', async () => {
    const first = await startKernel();
    const { shell_port } = first.client.connection;
    const second = spawnKernel(join(first.folder, 'connection.json'), first.folder);
    expect(await second.exited).toBe(1);
    expect(second.log()).toBe(
      `nnlab kernel: cannot listen on tcp://127.0.0.1:${shell_port} (shell): another program uses this port. ` +
        'Start the kernel again; Jupyter then chooses other ports.\n',
    );
    expect((await first.client.execute('1')).reply.content.status).toBe('ok');
    await first.stop();
  });

  test('without its connection file, or with one that is none', async () => {
    const folder = freshFolder();
    const missing = spawnKernel(join(folder, 'missing.json'), folder);
    expect(await missing.exited).toBe(1);
    expect(missing.log()).toMatch(/^nnlab kernel: connection file .*: there is no such file;.*\n$/);
    const wrong = spawnKernel(writeConnection(folder, 'no JSON'), folder);
    expect(await wrong.exited).toBe(1);
    expect(wrong.log()).toMatch(/^nnlab kernel: connection file .*expected a file of JSON.*\n$/);
    expect(runningOf([missing.child.pid!, wrong.child.pid!])).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
