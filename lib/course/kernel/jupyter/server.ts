import { startExecutor } from '../executor-client';
import { startSession } from '../session';
import { readConnectionFile } from './connection-file';
import { createKernel } from './kernel';
import { createOutbox } from './outbox';
import { startRevivingCompiler } from './reviving-compiler';
import { openSockets } from './sockets';
import { createWireFormat, type Message } from './wire-format';

/**
 * Serves one notebook over ZeroMQ until a Jupyter program ends it or is gone itself. The cells' working directory is that
 * of this process. Rejects, with a sentence for the reader, where the connection file or a port cannot be used.
 */
export async function serveKernel(connectionFile: string): Promise<void> {
  const directory = process.cwd();
  const connection = readConnectionFile(connectionFile);
  const wire = createWireFormat(connection);
  const sockets = await openSockets(connection, log);

  const compiler = startRevivingCompiler(directory);
  const session = startSession({ directory, compiler, newExecutor: () => startExecutor({ interruptible: true }) });
  const outbox = createOutbox(wire, sockets.queues);
  outbox.status('starting');

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await sockets.emptied();
    session.close();
    compiler.close();
    sockets.close();
    process.exit(0); // ZeroMQ sends what it still holds first
  };
  const handle = createKernel({ session, outbox, onShutdown: () => void stop() });
  sockets.listen((channel, frames) => {
    if (stopping) return;
    let message: Message;
    try {
      message = wire.read(frames);
    } catch (error) {
      log(`dropped a message on ${channel}: ${(error as Error).message}`);
      return;
    }
    handle(channel, message);
  });

  process.on('SIGINT', () => session.interrupt());
  process.on('SIGTERM', () => void stop());
  process.on('SIGHUP', () => void stop());
  onParentGone(() => void stop());
}

/** Calls back when the program that started this process is gone: nobody else would end the kernel then. */
function onParentGone(callback: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) callback();
  }, 1000).unref();
}

function log(line: string): void {
  process.stderr.write(`nnlab kernel: ${line}\n`);
}
