import { Publisher, Reply, Router } from 'zeromq';
import { channels, type Channel, type Connection } from './connection-file';
import { createSendQueue, type SendQueue } from './send-queue';

/** The kernel's end of the five channels. */
export interface Sockets {
  readonly queues: Readonly<Record<Exclude<Channel, 'hb'>, SendQueue>>;
  /** Hands over every message of a channel, and answers heartbeats. */
  listen(receive: (channel: 'shell' | 'control' | 'stdin', frames: Buffer[]) => void): void;
  /** Resolves when ZeroMQ has taken all that was to be sent. */
  emptied(): Promise<unknown>;
  close(): void;
}

/**
 * Messages may still leave a second after a socket was closed. There is no mark (0) above which ZeroMQ drops what a slow reader
 * has not taken yet; its own is 1,000 messages.
 */
const options = { linger: 1000, sendHighWaterMark: 0 };

/** Opens the channels. Rejects where a port is taken. */
export async function openSockets(connection: Connection, log: (line: string) => void): Promise<Sockets> {
  const sockets = {
    shell: new Router({ ...options, handover: true }),
    control: new Router({ ...options, handover: true }),
    stdin: new Router({ ...options, handover: true }),
    iopub: new Publisher(options),
    hb: new Reply({ linger: 0 }),
  };
  const closeAll = (): void => Object.values(sockets).forEach((socket) => socket.close());
  for (const channel of channels) {
    const address = connection.addresses[channel];
    try {
      await sockets[channel].bind(address);
    } catch (error) {
      closeAll();
      throw new Error(`nnlab kernel: cannot listen on ${address} (${channel}): ${reasonOf(error as Error)}`);
    }
  }

  const queueOf = (channel: Exclude<Channel, 'hb'>): SendQueue =>
    createSendQueue(sockets[channel], (error) => log(`could not send on ${channel}: ${error.message}`));
  const queues = {
    shell: queueOf('shell'),
    control: queueOf('control'),
    stdin: queueOf('stdin'),
    iopub: queueOf('iopub'),
  };

  return {
    queues,
    listen: (receive) => {
      for (const channel of ['shell', 'control', 'stdin'] as const) {
        void forEachMessage(sockets[channel], (frames) => receive(channel, frames));
      }
      void forEachMessage(sockets.hb, (frames) => sockets.hb.send(frames));
    },
    emptied: () => Promise.all(Object.values(queues).map((queue) => queue.emptied())),
    close: closeAll,
  };
}

async function forEachMessage(socket: Router | Reply, receive: (frames: Buffer[]) => unknown): Promise<void> {
  for await (const frames of socket) await receive(frames);
}

function reasonOf(error: Error & { code?: string }): string {
  if (error.code !== 'EADDRINUSE') return `${error.message}.`;
  return 'another program uses this port. Start the kernel again; Jupyter then chooses other ports.';
}
