import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The content of a connection file, as a Jupyter program writes it. */
export interface ConnectionFields {
  transport: string;
  ip: string;
  key: string;
  signature_scheme: string;
  shell_port: number;
  control_port: number;
  iopub_port: number;
  stdin_port: number;
  hb_port: number;
}

/** Five ports that nobody uses, and a fresh key. */
export async function freeConnection(): Promise<ConnectionFields> {
  const servers = Array.from({ length: 5 }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) =>
          server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
        ),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  const [shell_port, control_port, iopub_port, stdin_port, hb_port] = ports as [number, number, number, number, number];
  const key = randomBytes(16).toString('hex');
  const common = { transport: 'tcp', ip: '127.0.0.1', key, signature_scheme: 'hmac-sha256' };
  return { ...common, shell_port, control_port, iopub_port, stdin_port, hb_port };
}

/** A fresh folder, for a kernel to work in. */
export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'nnlab-kernel-'));

export function writeConnection(folder: string, content: unknown): string {
  const file = join(folder, 'connection.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}
