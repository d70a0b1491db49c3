import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from './client';
import { freeConnection, freshFolder, writeConnection, type ConnectionFields } from './connection';

const command = join(__dirname, '../../../../../lib/dist/course/cli/kernel.js');
const program = `
  require(${JSON.stringify(command)}).kernelCommand().parseAsync(process.argv.slice(1), { from: 'user' })
    .catch(({ message }) => { process.stderr.write(message + '\\n'); process.exitCode = 1; });`;

export interface KernelProcess {
  readonly child: ChildProcess;
  readonly folder: string;
  /** What it wrote to its stderr so far. */
  readonly log: () => string;
  /** Resolves to its exit code when it is gone. */
  readonly exited: Promise<number | null>;
}

/** The command that starts a kernel. */
export const commandOf = (connectionFile: string): [string, ...string[]] => [
  process.execPath,
  ...['-e', program, '--', '--connection-file', connectionFile],
];

/** Starts a kernel with this connection file. */
export function spawnKernel(connectionFile: string, folder: string): KernelProcess {
  const [file, ...args] = commandOf(connectionFile);
  const child = spawn(file, args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (log += text));
  const exited = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, folder, log: () => log, exited };
}

export interface TestKernel extends KernelProcess {
  readonly client: Client;
  /** Ends kernel and client, and waits for it. */
  readonly stop: () => Promise<void>;
}

/** Starts a kernel and a client, and waits until they talk. */
export async function startKernel(fields: Partial<ConnectionFields> = {}): Promise<TestKernel> {
  const folder = freshFolder();
  const connection = { ...(await freeConnection()), ...fields };
  const kernel = spawnKernel(writeConnection(folder, connection), folder);
  const client = new Client(connection);
  await client.greet();
  const stop = async (): Promise<void> => {
    kernel.child.kill('SIGTERM');
    await kernel.exited;
    client.close();
    rmSync(folder, { recursive: true });
  };
  return { ...kernel, client, stop };
}
