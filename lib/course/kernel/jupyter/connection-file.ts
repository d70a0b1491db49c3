import { getHashes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inWords } from '../../../internal/assert';

/** The channels of Jupyter's messaging, by their names in a connection file. */
export const channels = ['shell', 'control', 'iopub', 'stdin', 'hb'] as const;
export type Channel = (typeof channels)[number];

/** Where a Jupyter program wants its kernel to listen, and how messages are signed. */
export interface Connection {
  /** ZeroMQ address of each channel. */
  readonly addresses: Readonly<Record<Channel, string>>;
  /** Secret of the signatures; empty where messages are not signed. */
  readonly key: string;
  /** The hash below the HMAC, in Node's spelling. */
  readonly hash: string;
}

/** Reads the file by which a Jupyter program tells its kernel where to listen. */
export function readConnectionFile(path: string): Connection {
  const refuse = (problem: string): never => {
    throw new Error(`nnlab kernel: connection file ${path}: ${problem}`);
  };
  let fields: Record<string, unknown>;
  try {
    fields = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? refuse('there is no such file; the Jupyter program that starts a kernel writes it first.')
      : refuse(`${(error as Error).message}; expected a file of JSON, as Jupyter writes it.`);
  }
  if (typeof fields !== 'object' || fields === null) return refuse('it holds no object; expected ip, ports and key.');

  const { transport = 'tcp', ip = '127.0.0.1', key = '', signature_scheme: scheme = 'hmac-sha256' } = fields;
  if (transport !== 'tcp' && transport !== 'ipc')
    refuse(`transport is ${inWords(transport)}; expected 'tcp' or 'ipc'.`);
  if (typeof ip !== 'string') refuse(`ip is ${inWords(ip)}; expected an address.`);
  if (typeof key !== 'string') refuse(`key is ${inWords(key)}; expected a text.`);
  const hash = /^hmac-(\w+)$/.exec(String(scheme))?.[1] ?? '';
  if (!getHashes().includes(hash)) refuse(`signature_scheme is ${inWords(scheme)}; expected 'hmac-sha256'.`);

  const addressOf = (channel: Channel): string => {
    const port = fields[`${channel}_port`];
    if (!Number.isInteger(port)) refuse(`${channel}_port is ${inWords(port)}; expected the number of a port.`);
    return `${transport}://${ip}${transport === 'tcp' ? ':' : '-'}${port}`;
  };
  const addresses = Object.fromEntries(channels.map((channel) => [channel, addressOf(channel)]));
  return { addresses: addresses as Connection['addresses'], key: key as string, hash };
}
