import { createCompiler } from './compiler';
import type { CompilerCalls } from './protocol';

/** The child process that compiles: TypeScript stays out of the session's way, and out of reach of a student's code. */
export type CompilerRequest = {
  [Call in keyof CompilerCalls]: {
    readonly id: number;
    readonly call: Call;
    readonly args: Parameters<CompilerCalls[Call]>;
  };
}[keyof CompilerCalls];

/** Answer 0 says that the compiler is ready. */
export type CompilerReply = { readonly id: number } & ({ readonly result?: unknown } | { readonly failure: string });

const compiler = createCompiler();

process.on('message', ({ id, call, args }: CompilerRequest) => {
  const answer = compiler[call] as (...args: CompilerRequest['args']) => unknown;
  let reply: CompilerReply;
  try {
    reply = { id, result: answer(...args) };
  } catch (error) {
    reply = { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  process.send!(reply);
});
process.on('disconnect', () => process.exit());
process.send!({ id: 0 });
