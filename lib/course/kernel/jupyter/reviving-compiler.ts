import { startCompiler, type CompilerClient, type CompilerService } from '../compiler-client';

/**
 * A compiler that is replaced when it fails. A student's session lasts for hours: one cell that TypeScript cannot digest
 * must not end it. The call that failed is made once more, by a compiler that knows the modules of earlier cells again.
 */
export function startRevivingCompiler(directory: string): CompilerClient {
  let current = startCompiler(directory);
  let closed = false;
  const modules: (readonly [declarations: string, code: string])[] = [];

  const replace = (failed: CompilerClient): CompilerClient => {
    if (failed === current) {
      failed.close();
      const compiler = (current = startCompiler(directory));
      // Calls are answered in order, so whatever is asked next finds the modules there. What fails now fails then, too.
      for (const module of modules) compiler.compile(...module).catch(() => {});
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

  const compile = call('compile');
  return {
    get ready() {
      const compiler = current;
      return compiler.ready.catch((error: Error) => {
        if (closed) throw error;
        return replace(compiler).ready;
      });
    },
    compile: async (declarations, code) => {
      const result = await compile(declarations, code);
      if ('cell' in result && result.cell.definesModule) modules.push([declarations, code]);
      return result;
    },
    complete: call('complete'),
    inspect: call('inspect'),
    isComplete: call('isComplete'),
    close: () => {
      closed = true;
      current.close();
    },
  };
}
