import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An address that leads to another one, once. */
export interface OneTimeAddress {
  readonly address: string;
  close(): void;
}

/**
 * Makes an address that whoever opens it first is sent on to `target`. What starts a browser shows its arguments to every
 * user of the computer; the token of JupyterLab must not be among them.
 */
export function oneTimeAddress(target: string): Promise<OneTimeAddress> {
  const path = `/${randomBytes(16).toString('hex')}`;
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== path) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(302, { location: target, 'cache-control': 'no-store', connection: 'close' }).end();
    server.close();
  });
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ address: `http://127.0.0.1:${port}${path}`, close: () => void server.close() });
    });
  });
}
