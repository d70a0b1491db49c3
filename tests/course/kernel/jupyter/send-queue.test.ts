import { createSendQueue } from '../../../../lib/course/kernel/jupyter/send-queue';

/** A socket like ZeroMQ's: it refuses a message while another one waits. */
function slowSocket() {
  const sent: string[] = [];
  let busy = false;
  const send = async ([frame]: Buffer[]): Promise<void> => {
    if (busy) throw new Error('Socket is busy writing');
    busy = true;
    await new Promise((resolve) => setImmediate(resolve));
    busy = false;
    if (String(frame) === 'bad') throw new Error('no route');
    sent.push(String(frame));
  };
  return { sent, send };
}

describe('send queue', () => {
  test('600 messages of one synchronous run are sent one at a time and in order', async () => {
    const socket = slowSocket();
    const errors: Error[] = [];
    const queue = createSendQueue(socket, (error) => errors.push(error));
    const messages = Array.from({ length: 600 }, (_, i) => `${i}`);
    for (const message of messages) queue.send([Buffer.from(message)]);
    await queue.emptied();
    expect(errors).toEqual([]);
    expect(socket.sent).toEqual(messages);
  });

  test('a message that cannot be sent is told of and does not hold up the next', async () => {
    const socket = slowSocket();
    const errors: string[] = [];
    const queue = createSendQueue(socket, ({ message }) => errors.push(message));
    queue.send([Buffer.from('bad')]);
    queue.send([Buffer.from('good')]);
    await queue.emptied();
    expect(errors).toEqual(['no route']);
    expect(socket.sent).toEqual(['good']);
  });
});
