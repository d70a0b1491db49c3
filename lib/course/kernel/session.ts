import type { CompilerService } from './compiler-client';
import type { Ending, ExecutorClient, RunOptions } from './executor-client';
import type { CompileResult, Completeness, Completions, SessionFacts, ThrownValue } from './protocol';
import { diagnosticsToCellError, toCellError, type CellError, type CellSource } from './traceback';

/** How a cell ended. Only `passed` is success, and it needs the executor's word for it. */
export type CellOutcome =
  { readonly status: 'passed' } | { readonly status: 'failed' | Ending['status']; readonly error: CellError };

export interface ExecuteOptions extends RunOptions {
  /** The number by which errors name the cell. Default: one more than the last. */
  readonly number?: number;
  /** Seconds the cell may run; then the executor is ended. Compilation does not count. Default: no limit. */
  readonly timeout?: number;
  /** Hears at once of what the cell's timers and promises throw when it is over. Default: {@link Session.finish} tells. */
  readonly onLateError?: (error: CellError) => void;
}

export interface SessionOptions {
  /** The cells' working directory: the notebook's folder. */
  readonly directory: string;
  readonly compiler: CompilerService & { readonly ready: Promise<void> };
  /** Gives a new process for the cells: at the start, and whenever the session begins again. */
  readonly newExecutor: () => ExecutorClient;
}

/** One notebook's session: its variables live in an executor process, its types in a compiler process. */
export interface Session {
  /** Runs one cell. Cells run one at a time: wait for the answer before the next call. */
  execute(code: string, options?: ExecuteOptions): Promise<CellOutcome>;
  complete(code: string, cursor: number): Promise<Completions>;
  /** Type and documentation of the name at the cursor. */
  inspect(code: string, cursor: number): Promise<string | undefined>;
  isComplete(code: string): Promise<Completeness>;
  /** Stops the cell that runs. Its variables stay where the language allows it. */
  interrupt(): void;
  /** Begins again with a new process and without variables. */
  restart(): void;
  /**
   * Waits until the timers and promises of the cells have come to rest, at most `grace` seconds. Gives the errors that
   * turned up after their cell was over, where nobody listened for them.
   */
  finish(options: { grace: number }): Promise<readonly CellError[]>;
  /** What the cells have used so far. */
  readonly facts: SessionFacts;
  /** The process that the cells run in is gone; only {@link restart} helps. */
  readonly dead: boolean;
  /** Ends the cell that runs, for this reason. */
  end(ending: Ending): void;
  /** Ends the executor and everything it started. The compiler belongs to the caller. */
  close(): void;
}

/** Starts a session for a notebook. */
export function startSession({ directory, compiler, newExecutor }: SessionOptions): Session {
  let executor: ExecutorClient;
  let dead: boolean;
  let interrupted: boolean;
  let declarations: string;
  let cells: Map<number, CellSource>;
  let cell = 0;
  let running: { readonly cell: number; readonly thrown: ThrownValue[] } | undefined;
  const late: CellError[] = [];
  const listeners = new Map<number | undefined, ExecuteOptions['onLateError']>();

  const hear = (thrown: ThrownValue): void => {
    if (running && (thrown.cell ?? running.cell) === running.cell) running.thrown.push(thrown);
    else (listeners.get(thrown.cell) ?? ((error) => late.push(error)))(toCellError(thrown, cells));
  };

  const begin = (): void => {
    executor = newExecutor();
    executor.onError(hear);
    listeners.clear();
    executor.start(directory);
    [dead, interrupted, declarations, cells] = [false, false, '', new Map()];
    const current = executor;
    void executor.ended.then(() => {
      if (executor === current) dead = true;
    });
  };
  begin();

  const endedBy = (ending: Ending): CellOutcome => {
    executor.end(ending);
    dead = true;
    const why = interrupted ? `the cell was interrupted, and that ended its process` : ending.reason;
    const name = { timeout: 'Timeout', 'out-of-memory': 'OutOfMemory', killed: 'ProcessEnded' }[ending.status];
    const message = `${why}; its variables are lost.`;
    return { status: ending.status, error: { name, message, traceback: [`${name}: ${message}`] } };
  };

  /** A cell that the compiler cannot digest fails, and takes no variables with it. */
  const compile = (code: string): Promise<CompileResult | { readonly failure: CellError }> =>
    compiler.compile(declarations, code).catch(({ message }: Error) => {
      const traceback = [`CompilerError: ${message}`];
      return { failure: { name: 'CompilerError', message, traceback } };
    });

  const execute = async (code: string, options: ExecuteOptions = {}): Promise<CellOutcome> => {
    const { number = cell + 1, timeout, onLateError, ...run } = options;
    cell = number;
    listeners.set(number, onLateError);
    const clock = startClock();
    interrupted = false;
    try {
      const early = await Promise.race([Promise.all([compiler.ready, executor.ready]), executor.ended]);
      if ('status' in early) return endedBy(early);
      const compiled = await Promise.race([compile(code), executor.ended]);
      if ('failure' in compiled) return { status: 'failed', error: compiled.failure };
      if ('status' in compiled) return endedBy(compiled);
      if ('diagnostics' in compiled) {
        return { status: 'failed', error: diagnosticsToCellError(number, code, compiled.diagnostics) };
      }
      if (interrupted) return { status: 'failed', error: interruption };
      cells.set(number, { code, compiled: compiled.cell });
      running = { cell: number, thrown: [] };
      clock.start(timeout);
      const ending = await Promise.race([executor.run(number, compiled.cell, run), executor.ended, clock.over]);
      if (ending) return endedBy(ending);
      const [thrown] = running.thrown;
      if (interrupted) return { status: 'failed', error: interruption };
      if (thrown) return { status: 'failed', error: toCellError(thrown, cells) };
      declarations = compiled.cell.declarations;
      return { status: 'passed' };
    } catch (error) {
      return endedBy({ status: 'killed', reason: (error as Error).message });
    } finally {
      running = undefined;
      clock.stop();
    }
  };

  return {
    execute,
    complete: (code, cursor) => compiler.complete(declarations, code, cursor),
    inspect: (code, cursor) => compiler.inspect(declarations, code, cursor),
    isComplete: (code) => compiler.isComplete(code),
    interrupt: () => {
      interrupted = true;
      executor.interrupt();
    },
    restart: () => {
      executor.end({ status: 'killed', reason: 'the session was restarted' });
      begin();
    },
    finish: async ({ grace }) => {
      await executor.finish(grace);
      return late.splice(0);
    },
    get facts() {
      return executor.facts;
    },
    get dead() {
      return dead;
    },
    end: (ending) => executor.end(ending),
    close: () => executor.end({ status: 'killed', reason: 'the session was closed' }),
  };
}

const interruption: CellError = {
  name: 'Interrupted',
  message: 'the cell was stopped; its variables are kept.',
  traceback: ['Interrupted: the cell was stopped; its variables are kept.'],
};

/** The time that a cell may take. */
function startClock() {
  let timer: NodeJS.Timeout | undefined;
  let onOver: (ending: Ending) => void;
  const over = new Promise<Ending>((resolve) => (onOver = resolve));
  return {
    over,
    start: (timeout: number | undefined): void => {
      if (timeout === undefined) return;
      const reason = `the cell ran longer than ${timeout} s and was stopped`;
      timer = setTimeout(() => onOver({ status: 'timeout', reason }), timeout * 1000);
    },
    stop: (): void => clearTimeout(timer),
  };
}
