import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { CompileReply } from './compiler-process';
import type { CompileResult } from './protocol';

/** The session's end of the compiler process. */
export interface CompileClient {
  /** Resolves when TypeScript is loaded. */
  readonly ready: Promise<void>;
  compile(declarations: string, code: string): Promise<CompileResult>;
  close(): void;
}

/** Starts a compiler for the notebooks of a folder. It warms up by itself; requests wait until it is ready. */
export function startCompiler(directory: string): CompileClient {
  const child: ChildProcess = fork(join(__dirname, 'compiler-process.js'), {
    cwd: directory,
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const waiting = new Map<number, { resolve: (result: CompileResult) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  let closed: Error | undefined;

  let onReady: () => void;
  let onNeverReady: (reason: Error) => void;
  const ready = new Promise<void>((resolve, reject) => {
    onReady = resolve;
    onNeverReady = reject;
  });
  ready.catch(() => {}); // whoever waits for it hears of it

  child.on('message', (reply: CompileReply) => {
    if (reply.id === 0) return onReady();
    const caller = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('result' in reply) caller?.resolve(reply.result);
    else caller?.reject(new Error(`The compiler failed on this cell: ${reply.failure}`));
  });
  const end = (reason: string): void => {
    closed ??= new Error(`The compiler process ended (${reason}).`);
    for (const { reject } of waiting.values()) reject(closed);
    waiting.clear();
    onNeverReady(closed);
  };
  child.on('error', (error) => end(error.message));
  child.on('exit', (code, signal) => end(signal ?? `exit code ${code}`));

  return {
    ready,
    compile: (declarations, code) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(closed);
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        child.send({ id, declarations, code });
      }),
    close: () => {
      child.removeAllListeners();
      end('closed');
      child.kill('SIGKILL');
    },
  };
}
