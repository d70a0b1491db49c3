import type { OutputLimit } from '../kernel/executor-client';
import type { CodeCell } from '../notebook/document';
import type { ProcessLimits } from './process-watch';

/** What a notebook may use. */
export interface Limits extends ProcessLimits {
  /** Seconds that one cell may take. */
  readonly cellTime: number;
  /** Seconds that all cells together may take. */
  readonly notebookTime: number;
  /** What one cell may put out. */
  readonly output: OutputLimit;
}

export interface RunNotebookOptions {
  readonly limits: Limits;
  /** Fail a notebook that used a stand-in for any data set. */
  readonly realData?: boolean;
  /** What is wrong with a notebook in which no cell failed, judged by what its cells put out; one sentence each. */
  readonly problems?: (cells: readonly CodeCell[]) => readonly string[];
  /** Run on after a cell that throws. Default: the cells after it are not run. */
  readonly keepGoing?: boolean;
  /** Begin again after the end of the process: run the cells that passed once more, leave out the one that ended it, go on. */
  readonly replay?: boolean;
  /** Called before each code cell. */
  readonly onCell?: (done: number, total: number) => void;
  /** Ends the run; cells that have not ended are reported as killed or not run. */
  readonly signal?: AbortSignal;
}
