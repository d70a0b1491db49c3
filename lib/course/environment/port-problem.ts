import { createServer } from 'node:net';

/** What stands against listening on a port of this computer. */
export type PortProblem = 'busy' | 'forbidden';

/** Undefined where the port can be had, for both kinds of address that `localhost` may mean. */
export async function portProblem(port: number): Promise<PortProblem | undefined> {
  return (await listenOnce(port, '127.0.0.1')) ?? (await listenOnce(port, '::1'));
}

function listenOnce(port: number, host: string): Promise<PortProblem | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code }: NodeJS.ErrnoException) => {
      // A computer without IPv6 has nobody listening there.
      resolve(code === 'EADDRINUSE' ? 'busy' : code === 'EACCES' ? 'forbidden' : undefined);
    });
    server.listen({ port, host }, () => server.close(() => resolve(undefined)));
  });
}
