import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { CompilerReply } from './compiler-process';
import type { CompilerCalls } from './protocol';

/** The same calls as the compiler's, answered later, because it lives in another process. */
export type CompilerService = {
  [Call in keyof CompilerCalls]: (...args: Parameters<CompilerCalls[Call]>) => Promise<ReturnType<CompilerCalls[Call]>>;
};

/** The session's end of the compiler process. */
export interface CompilerClient extends CompilerService {
  /** Resolves when TypeScript is loaded. */
  readonly ready: Promise<void>;
  close(): void;
}

/** Starts a compiler for the notebooks of a folder. It warms up by itself; calls wait until it is ready. */
export function startCompiler(directory: string): CompilerClient {
  const child: ChildProcess = fork(join(__dirname, 'compiler-process.js'), {
    cwd: directory,
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  let closed: Error | undefined;

  let onReady: () => void;
  let onNeverReady: (reason: Error) => void;
  const ready = new Promise<void>((resolve, reject) => {
    onReady = resolve;
    onNeverReady = reject;
  });
  ready.catch(() => {}); // whoever waits for it hears of it

  child.on('message', (reply: CompilerReply) => {
    if (reply.id === 0) return onReady();
    const caller = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('failure' in reply) caller?.reject(new Error(`The compiler failed on this cell: ${reply.failure}`));
    else caller?.resolve(reply.result);
  });
  const end = (reason: string): void => {
    closed ??= new Error(`The compiler process ended (${reason}).`);
    for (const { reject } of waiting.values()) reject(closed);
    waiting.clear();
    onNeverReady(closed);
  };
  child.on('error', (error) => end(error.message));
  child.on('exit', (code, signal) => end(signal ?? `exit code ${code}`));

  const call = <Call extends keyof CompilerCalls>(name: Call): CompilerService[Call] =>
    ((...args: unknown[]) =>
      new Promise<unknown>((resolve, reject) => {
        if (closed) return reject(closed);
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        child.send({ id, call: name, args });
      })) as CompilerService[Call];

  return {
    ready,
    compile: call('compile'),
    complete: call('complete'),
    inspect: call('inspect'),
    isComplete: call('isComplete'),
    close: () => {
      child.removeAllListeners();
      end('closed');
      child.kill('SIGKILL');
    },
  };
}
