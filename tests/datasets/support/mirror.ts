import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server on this machine that a test downloads from. */
export interface Mirror {
  /** Ends in a slash, as in the catalog. */
  readonly address: string;
  /** The paths asked for so far. */
  readonly requests: string[];
  close(): Promise<void>;
}

export async function startMirror(answer: RequestListener): Promise<Mirror> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url!);
    answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Serves files by name. */
export function serving(files: Record<string, Uint8Array | string>): RequestListener {
  return (request, response) => {
    const content = files[request.url!.slice(1)];
    if (content === undefined) response.writeHead(404).end('no such file');
    else response.writeHead(200, { 'content-length': Buffer.byteLength(content) }).end(content);
  };
}

/** Answers with a status and a page. */
export function refusing(status: number, page = ''): RequestListener {
  return (_request, response) => void response.writeHead(status, { 'content-type': 'text/html' }).end(page);
}

/** Takes the request and never answers. */
export const silent: RequestListener = () => undefined;

/** Sends the beginning and then nothing more. */
export function stalling(beginning: Uint8Array): RequestListener {
  return (_request, response) => void response.writeHead(200, { 'content-length': 10_000 }).write(beginning);
}
