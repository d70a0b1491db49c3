import { createCompiler } from './compiler';
import type { CompileResult } from './protocol';

/** The child process that compiles: TypeScript stays out of the session's way, and out of reach of a student's code. */
export interface CompileRequest {
  readonly id: number;
  readonly declarations: string;
  readonly code: string;
}

/** Answer 0 says that the compiler is ready. */
export type CompileReply = { readonly id: number } & (
  { readonly result: CompileResult } | { readonly failure: string }
);

const compiler = createCompiler();

process.on('message', ({ id, declarations, code }: CompileRequest) => {
  let reply: CompileReply;
  try {
    reply = { id, result: compiler.compile(declarations, code) };
  } catch (error) {
    reply = { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  process.send!(reply);
});
process.on('disconnect', () => process.exit());
process.send!({ id: 0 });
