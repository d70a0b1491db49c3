import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startCompiler, type CompilerClient, type CompilerService } from '../kernel/compiler-client';
import type { CompileResult } from '../kernel/protocol';

/** Compilers for many notebooks. The same cell after the same cells is compiled once, whoever hands it in. */
export interface CompilerPool {
  /** A compiler for one notebook; give it back with its `close`. */
  open(directory: string, cells: readonly string[]): CompilerClient;
  close(): void;
}

/** Cells that reach for files beside the notebook, or define modules, mean something else in another folder. */
const local = /\b(from|import|require)\b\s*\(?\s*['"]\.{1,2}\/|@module\b/;

/**
 * A pool of compilers for notebooks of any folder.
 *
 * @param size - How many may work at a time.
 * @param compileTime - Seconds after which a cell's types are taken to be endless.
 */
export function createCompilerPool(size: number, compileTime = 60): CompilerPool {
  const shared = new Map<string, SharedCompilers>();

  const open = (directory: string, cells: readonly string[]): CompilerClient => {
    if (cells.some((code) => local.test(code))) return startCompiler(directory);
    const root = packagesAbove(directory);
    let compilers = shared.get(root);
    if (!compilers) shared.set(root, (compilers = shareCompilers(root, { size, compileTime })));
    return { ...compilers.service, ready: compilers.ready, close: () => {} };
  };
  return { open, close: () => shared.forEach((compilers) => compilers.close()) };
}

interface SharedCompilers {
  readonly service: CompilerService;
  readonly ready: Promise<void>;
  close(): void;
}

interface Worker {
  client: CompilerClient;
  load: number;
  /** The last call it was given: one works at a time, so that one that never ends takes no other with it. */
  last: Promise<unknown>;
}

/** Several compiler processes in one folder, and what they have compiled so far. */
function shareCompilers(
  directory: string,
  { size, compileTime }: { readonly size: number; readonly compileTime: number },
): SharedCompilers {
  const newWorker = (): Worker => ({ client: startCompiler(directory), load: 0, last: Promise.resolve() });
  const workers = [newWorker()];
  const known = new Map<string, Promise<CompileResult>>();

  /** The compiler with the least to do; a further one is started when all are busy. */
  const idlest = (): Worker => {
    const best = workers.reduce((a, b) => (b.load < a.load ? b : a));
    if (best.load > 0 && workers.length < size) workers.push(newWorker());
    return best;
  };
  const withWorker = async <T>(use: (client: CompilerService) => Promise<T>): Promise<T> => {
    const worker = idlest();
    worker.load++;
    const turn = worker.last.then(() => withinTime(worker, use));
    worker.last = turn.catch(() => {});
    try {
      return await turn;
    } finally {
      worker.load--;
    }
  };
  const withinTime = async <T>(worker: Worker, use: (client: CompilerService) => Promise<T>): Promise<T> => {
    await worker.client.ready;
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        // First the reason: what waits for the old compiler is told only that it was closed.
        const remedy = 'Run it again; where that does not help, look for a type that refers to itself without end.';
        reject(new Error(`the compiler did not get through this cell within ${compileTime} s. ${remedy}`));
        worker.client.close();
        worker.client = startCompiler(directory);
      }, compileTime * 1000);
    });
    try {
      return await Promise.race([use(worker.client), over]);
    } finally {
      clearTimeout(timer);
    }
  };

  const compile: CompilerService['compile'] = (declarations, code) => {
    const key = createHash('sha256')
      .update(JSON.stringify([declarations, code]))
      .digest('base64');
    let result = known.get(key);
    if (!result) {
      result = withWorker((client) => client.compile(declarations, code));
      known.set(key, result);
      result.catch(() => known.delete(key));
    }
    return result;
  };
  return {
    ready: workers[0]!.client.ready,
    service: {
      compile,
      complete: (...args) => withWorker((client) => client.complete(...args)),
      inspect: (...args) => withWorker((client) => client.inspect(...args)),
      isComplete: (...args) => withWorker((client) => client.isComplete(...args)),
    },
    close: () => workers.forEach(({ client }) => client.close()),
  };
}

/** The nearest folder above that holds packages: from there on, all imports of packages mean the same. */
function packagesAbove(directory: string): string {
  for (let folder = directory; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'node_modules'))) return folder;
    if (dirname(folder) === folder) return directory;
  }
}
