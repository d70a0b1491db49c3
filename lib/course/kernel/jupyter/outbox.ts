import type { Channel } from './connection-file';
import type { SendQueue } from './send-queue';
import { createStreamBatch } from './stream-batch';
import type { Header, Message, WireFormat } from './wire-format';

/** A message that wants an answer, and the channel that it came on. */
export interface Request extends Message {
  readonly channel: 'shell' | 'control';
}

/** All that the kernel sends. Messages leave in the order of the calls, on each channel. */
export interface Outbox {
  /** Tells every front end what a request brings about. Printed text is gathered for a moment. */
  publish(type: string, content: object, parent?: Header): void;
  /** Tells every front end that the kernel works on a request, or has done with it. */
  status(state: 'starting' | 'busy' | 'idle', parent?: Header): void;
  /** Answers a request; its type decides that of the answer. */
  reply(request: Request, content: object): void;
  /** Asks the reader who sent a request for a line of text. */
  askForInput(request: Request): void;
}

export function createOutbox(wire: WireFormat, queues: Record<Exclude<Channel, 'hb'>, SendQueue>): Outbox {
  const publishNow = (type: string, content: object, parent?: Header): void =>
    queues.iopub.send(wire.write({ identities: [Buffer.from(type)], type, content, parent }));
  const streams = createStreamBatch(({ parent, name, text }) => publishNow('stream', { name, text }, parent));

  const publish: Outbox['publish'] = (type, content, parent) => {
    streams.flush();
    publishNow(type, content, parent);
  };
  return {
    publish: (type, content, parent) => {
      if (type === 'stream') streams.add({ ...(content as { name: string; text: string }), parent });
      else publish(type, content, parent);
    },
    status: (state, parent) => publish('status', { execution_state: state }, parent),
    reply: ({ channel, identities, header }, content) => {
      streams.flush();
      const type = `${header.msg_type.replace(/_request$/, '')}_reply`;
      queues[channel].send(wire.write({ identities, type, content, parent: header }));
    },
    askForInput: ({ identities, header }) => {
      streams.flush();
      const content = { prompt: '', password: false };
      queues.stdin.send(wire.write({ identities, type: 'input_request', content, parent: header }));
    },
  };
}
