import { startCompiler, type CompilerClient, type CompilerService } from '../compiler-client';

/**
 * A compiler that is replaced when it fails. A student's session lasts for hours: one cell that TypeScript cannot digest
 * must not end it. The call that failed is made once more.
 */
export function startRevivingCompiler(directory: string): CompilerClient {
  let current = startCompiler(directory);
  let closed = false;

  const replace = (failed: CompilerClient): CompilerClient => {
    if (failed === current) {
      failed.close();
      current = startCompiler(directory);
    }
    return current;
  };

  const call = <Call extends keyof CompilerService>(name: Call): CompilerService[Call] =>
    (async (...args: Parameters<CompilerService[Call]>) => {
      const compiler = current;
      const ask = ({ [name]: answer }: CompilerClient) => (answer as (...args: unknown[]) => Promise<unknown>)(...args);
      try {
        return await ask(compiler);
      } catch (error) {
        if (closed) throw error;
        return ask(replace(compiler));
      }
    }) as CompilerService[Call];

  return {
    get ready() {
      const compiler = current;
      return compiler.ready.catch((error: Error) => {
        if (closed) throw error;
        return replace(compiler).ready;
      });
    },
    compile: call('compile'),
    complete: call('complete'),
    inspect: call('inspect'),
    isComplete: call('isComplete'),
    close: () => {
      closed = true;
      current.close();
    },
  };
}
