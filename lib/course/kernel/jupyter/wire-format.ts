import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Connection } from './connection-file';

/** What a message says of itself. Further fields are kept: a reply gives the header back as it came. */
export interface Header {
  readonly msg_id: string;
  readonly msg_type: string;
}

/** A message that came in. */
export interface Message {
  /** Routing frames: who is to get the answer. */
  readonly identities: readonly Buffer[];
  readonly header: Header;
  readonly content: Readonly<Record<string, unknown>>;
  /** What the front end tells beside the request; absent in messages that were not read from the wire. */
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** A message to be sent. */
export interface Draft {
  readonly identities: readonly Buffer[];
  readonly type: string;
  readonly content: object;
  /** The header of the request that it belongs to. */
  readonly parent?: Header;
}

/** Messages from and to ZeroMQ frames: `[…identities, delimiter, signature, header, parent, metadata, content, …buffers]`. */
export interface WireFormat {
  /** Throws where the frames are no message or the signature is wrong. */
  read(frames: readonly Buffer[]): Message;
  write(draft: Draft): Buffer[];
}

const delimiter = Buffer.from('<IDS|MSG>');

/** How many signatures are remembered, so that no message is taken twice. */
const remembered = 65_536;

export function createWireFormat({ key, hash }: Pick<Connection, 'key' | 'hash'>): WireFormat {
  const session = randomUUID();
  const seen = new Set<string>();

  const sign = (parts: readonly Buffer[]): Buffer => {
    if (key === '') return Buffer.alloc(0);
    const hmac = createHmac(hash, key);
    for (const part of parts) hmac.update(part);
    return Buffer.from(hmac.digest('hex'));
  };

  const verify = (signature: Buffer, parts: readonly Buffer[]): void => {
    if (key === '') return;
    const expected = sign(parts);
    if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) {
      throw new Error('its signature is wrong');
    }
    const text = signature.toString();
    if (seen.has(text)) throw new Error('it came before');
    seen.add(text);
    if (seen.size > remembered) seen.delete(seen.values().next().value!);
  };

  const read = (frames: readonly Buffer[]): Message => {
    const start = frames.findIndex((frame) => frame.equals(delimiter));
    if (start < 0) throw new Error('it has no <IDS|MSG> frame');
    const [signature, ...rest] = frames.slice(start + 1);
    const parts = rest.slice(0, 4);
    if (!signature || parts.length < 4) throw new Error('it has too few frames');
    verify(signature, parts);
    const [header, , metadata, content] = parts.map(parseObject) as [
      Record<string, unknown>,
      object,
      Record<string, unknown>,
      Message['content'],
    ];
    if (typeof header.msg_type !== 'string' || typeof header.msg_id !== 'string') {
      throw new Error('its header has no msg_type or msg_id');
    }
    return { identities: frames.slice(0, start), header: header as unknown as Header, content, metadata };
  };

  const write = ({ identities, type, content, parent }: Draft): Buffer[] => {
    const date = new Date().toISOString();
    const header = {
      msg_id: randomUUID(),
      msg_type: type,
      session,
      username: 'kernel',
      date,
      version: protocolVersion,
    };
    const parts = [header, parent ?? {}, {}, content].map((part) => Buffer.from(toJson(part)));
    return [...identities, delimiter, sign(parts), ...parts];
  };

  return { read, write };
}

/** The version of Jupyter's messaging that is spoken here. */
export const protocolVersion = '5.4';

function parseObject(bytes: Buffer): object {
  const value: unknown = JSON.parse(bytes.toString());
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('a part of it is no object');
  return value;
}

/** JSON that every reader takes: half a surrogate pair, which no UTF-8 text can hold, becomes U+FFFD. */
function toJson(value: object): string {
  const json = JSON.stringify(value);
  if (!json.includes('\\ud')) return json;
  return JSON.stringify(
    value,
    (_, part) => (typeof part === 'string' ? Buffer.from(part).toString() : part) as unknown,
  );
}
