/** The sending side of a ZeroMQ socket. */
interface Sender {
  send(frames: Buffer[]): Promise<void>;
}

/** Sends messages in order, one at a time: ZeroMQ refuses a message while it waits to send the one before (EBUSY). */
export interface SendQueue {
  send(frames: Buffer[]): void;
  /** Resolves when ZeroMQ has taken all messages. */
  emptied(): Promise<void>;
}

export function createSendQueue(socket: Sender, onError: (error: Error) => void): SendQueue {
  let last = Promise.resolve();
  return {
    send: (frames) => {
      last = last.then(() => socket.send(frames)).catch(onError);
    },
    emptied: () => last,
  };
}
