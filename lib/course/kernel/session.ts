import { startCompiler } from './compiler-client';
import { startExecutor, type Ending } from './executor-client';
import type { CellOutput, SessionFacts } from './protocol';
import { diagnosticsToCellError, toCellError, type CellError, type CellSource } from './traceback';

/** How a cell ended. Only `passed` is success, and it needs the executor's word for it. */
export type CellOutcome =
  { readonly status: 'passed' } | { readonly status: 'failed' | 'timeout' | 'killed'; readonly error: CellError };

export interface ExecuteOptions {
  /** Called for each output in order. */
  readonly onOutput?: (output: CellOutput) => void;
  /** Seconds the cell may take, compilation included; then the executor is killed. Default: no limit. */
  readonly timeout?: number;
}

/** One notebook's session: its variables live in an executor process, its types in a compiler process. */
export interface Session {
  /** Runs one cell. Cells run one at a time, in the order of the calls. */
  execute(code: string, options?: ExecuteOptions): Promise<CellOutcome>;
  /**
   * Waits until the timers and promises of the cells have come to rest, at most `grace` seconds. Gives the errors that
   * turned up after their cell was over.
   */
  finish(options: { grace: number }): Promise<readonly CellError[]>;
  /** What the cells have used so far. */
  readonly facts: SessionFacts;
  /** Ends both processes and everything they started. */
  close(): void;
}

/** Starts a session for a notebook in `directory`, which is the cells' working directory. */
export function startSession(directory: string): Session {
  const compiler = startCompiler(directory);
  const executor = startExecutor(directory);
  const cells = new Map<number, CellSource>();
  // A slow start is not the first cell's fault: its clock waits for both processes.
  const ready = Promise.all([compiler.ready, executor.ready]).then(() => undefined);
  ready.catch(() => {}); // each execute hears of it
  let declarations = '';
  let cell = 0;

  const execute = async (code: string, { onOutput, timeout }: ExecuteOptions = {}): Promise<CellOutcome> => {
    const number = ++cell;
    const clock = startClock();
    executor.listen(onOutput);
    try {
      const early = await Promise.race([ready, executor.ended]);
      if (early) return end(early);
      clock.start(timeout);
      const compiled = await Promise.race([compiler.compile(declarations, code), clock.over]);
      if ('status' in compiled) return end(compiled);
      if ('diagnostics' in compiled) {
        return { status: 'failed', error: diagnosticsToCellError(number, code, compiled.diagnostics) };
      }
      cells.set(number, { code, compiled: compiled.cell });
      const ending = await Promise.race([executor.run(number, compiled.cell), executor.ended, clock.over]);
      if (ending) return end(ending);
      const [thrown] = executor.takeErrors();
      if (thrown) return { status: 'failed', error: toCellError(thrown, cells) };
      declarations = compiled.cell.declarations;
      return { status: 'passed' };
    } catch (error) {
      return end({ status: 'killed', reason: (error as Error).message });
    } finally {
      clock.stop();
      executor.listen(undefined);
    }
  };

  const end = ({ status, reason }: Ending): CellOutcome => {
    executor.kill();
    const name = status === 'timeout' ? 'Timeout' : 'ProcessEnded';
    return { status, error: { name, message: reason, traceback: [`${name}: ${reason}`] } };
  };

  const finish: Session['finish'] = async ({ grace }) => {
    await executor.finish(grace);
    return executor.takeErrors().map((error) => toCellError(error, cells));
  };

  const close = (): void => {
    compiler.close();
    executor.kill();
  };
  return {
    execute,
    finish,
    close,
    get facts() {
      return executor.facts;
    },
  };
}

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
