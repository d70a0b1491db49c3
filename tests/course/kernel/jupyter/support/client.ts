import { createHmac, randomUUID } from 'node:crypto';
import { Dealer, Request, Subscriber } from 'zeromq';
import type { ConnectionFields } from './connection';

/** A small Jupyter client, written from the specification and not from the kernel's own code. */
export type Channel = 'shell' | 'control' | 'stdin' | 'iopub';

export interface Received {
  readonly channel: Channel;
  readonly type: string;
  readonly header: Record<string, unknown>;
  readonly parent: Record<string, unknown>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- contents differ from message to message
  readonly content: any;
}

export interface Exchange {
  readonly reply: Received;
  /** What came on iopub for this request, `busy` and `idle` included. */
  readonly published: Received[];
}

const delimiter = '<IDS|MSG>';

export function frame(key: string, type: string, content: unknown, id: string = randomUUID()): (string | Buffer)[] {
  const header = {
    msg_id: id,
    msg_type: type,
    session: 'test',
    username: 'test',
    date: new Date().toISOString(),
    version: '5.4',
  };
  const parts = [JSON.stringify(header), '{}', '{}', JSON.stringify(content)];
  return [delimiter, sign(key, parts), ...parts];
}

export function sign(key: string, parts: readonly (string | Buffer)[]): string {
  if (key === '') return '';
  const hmac = createHmac('sha256', key);
  for (const part of parts) hmac.update(part);
  return hmac.digest('hex');
}

export class Client {
  readonly received: Received[] = [];
  readonly sockets = {
    shell: new Dealer({ linger: 0, routingId: 'client' }),
    control: new Dealer({ linger: 0, routingId: 'client' }),
    stdin: new Dealer({ linger: 0, routingId: 'client' }),
    iopub: new Subscriber({ linger: 0, receiveHighWaterMark: 0 }),
  };
  private readonly heartbeat = new Request({ linger: 0 });
  private waiters: (() => void)[] = [];

  constructor(readonly connection: ConnectionFields) {
    for (const channel of ['shell', 'control', 'stdin', 'iopub'] as const) {
      this.sockets[channel].connect(`tcp://${connection.ip}:${connection[`${channel}_port`]}`);
      void this.listen(channel);
    }
    this.sockets.iopub.subscribe();
    this.heartbeat.connect(`tcp://${connection.ip}:${connection.hb_port}`);
  }

  private async listen(channel: Channel): Promise<void> {
    for await (const frames of this.sockets[channel]) {
      const start = frames.findIndex((part) => part.toString() === delimiter);
      const [signature, ...parts] = frames.slice(start + 1);
      if (signature!.toString() !== sign(this.connection.key, parts)) throw new Error('the kernel signed wrongly');
      const [header, parent, , content] = parts.map((part) => JSON.parse(part.toString()) as Record<string, unknown>);
      this.received.push({ channel, type: header!.msg_type as string, header: header!, parent: parent!, content });
      for (const wake of this.waiters.splice(0)) wake();
    }
  }

  /** The first message of which this is true, be it here or still to come. */
  async first(matches: (message: Received) => boolean): Promise<Received> {
    for (let seen = 0; ;) {
      for (; seen < this.received.length; seen++) if (matches(this.received[seen]!)) return this.received[seen]!;
      await new Promise<void>((resolve) => this.waiters.push(resolve));
    }
  }

  /** Asks for kernel_info until iopub is heard too: what was published before a subscription arrives is lost. */
  async greet(): Promise<void> {
    let heard = false;
    void this.first(({ channel }) => channel === 'iopub').then(() => (heard = true));
    while (!heard) {
      await this.reply(await this.send('shell', 'kernel_info_request'));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Sends a request and gives its id. */
  async send(channel: 'shell' | 'control' | 'stdin', type: string, content: unknown = {}): Promise<string> {
    const id = randomUUID();
    await this.sockets[channel].send(frame(this.connection.key, type, content, id));
    return id;
  }

  reply(id: string): Promise<Received> {
    return this.first(({ channel, parent }) => channel !== 'iopub' && channel !== 'stdin' && parent.msg_id === id);
  }

  /** What was published for a request, up to its `idle`. */
  async published(id: string): Promise<Received[]> {
    const own = ({ channel, parent }: Received): boolean => channel === 'iopub' && parent.msg_id === id;
    await this.first((message) => own(message) && message.content.execution_state === 'idle');
    return this.received.filter(own);
  }

  async request(channel: 'shell' | 'control', type: string, content: unknown = {}): Promise<Exchange> {
    const id = await this.send(channel, type, content);
    return { reply: await this.reply(id), published: await this.published(id) };
  }

  /** Runs a cell. */
  execute(code: string, options: object = {}): Promise<Exchange> {
    return this.request('shell', 'execute_request', { ...executeDefaults, code, ...options });
  }

  async beat(text: string): Promise<string> {
    await this.heartbeat.send(text);
    return String((await this.heartbeat.receive())[0]);
  }

  close(): void {
    for (const socket of [...Object.values(this.sockets), this.heartbeat]) socket.close();
  }
}

export const executeDefaults = {
  silent: false,
  store_history: true,
  user_expressions: {},
  allow_stdin: false,
  stop_on_error: true,
};

/** What of an exchange the reader sees: types and contents, without busy and idle. */
export const shown = ({ published }: Exchange): [string, unknown][] =>
  published.filter(({ type }) => type !== 'status').map(({ type, content }) => [type, content]);

/** All that a cell printed to a stream. */
export const textOf = ({ published }: Exchange, name = 'stdout'): string =>
  published.map(({ type, content }) => (type === 'stream' && content.name === name ? content.text : '')).join('');
