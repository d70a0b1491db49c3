import type { SideOutput } from 'tslab/dist/converter';

/** One cell after compilation: the JavaScript to run and what is needed to point its errors back at the cell. */
export interface CompiledCell {
  readonly output: string;
  /** Declarations of all variables so far; the next cell is compiled against them. */
  readonly declarations: string;
  readonly hasToplevelAwait: boolean;
  /** It only defines a module, which the compiler keeps for later cells. */
  readonly definesModule?: boolean;
  readonly lastExpressionVar?: string;
  /** JavaScript of local .ts files that the cell imports. */
  readonly sideOutputs?: SideOutput[];
  /** From lines of `output` to lines of the TypeScript between; JSON source maps, the later step first. */
  readonly sourceMaps: readonly string[];
}

/** A complaint of the type checker. Lines and columns count from 1. */
export interface Diagnostic {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  /** The local .ts file it is about; the cell itself where absent. */
  readonly file?: string;
}

export type CompileResult = { readonly cell: CompiledCell } | { readonly diagnostics: readonly Diagnostic[] };

/** What may stand at a place in a cell. `start` and `end` are the offsets of the text that a match replaces. */
export interface Completions {
  readonly matches: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Whether a front end that asks line by line may run what was typed so far. */
export type Completeness =
  { readonly status: 'complete' | 'invalid' } | { readonly status: 'incomplete'; readonly indent: string };

/** What the session asks of the compiler process. Each call names one of {@link Compiler}'s functions. */
export interface CompilerCalls {
  compile(declarations: string, code: string): CompileResult;
  complete(declarations: string, code: string, cursor: number): Completions;
  /** Type and documentation of the name at the cursor; undefined where there is none. */
  inspect(declarations: string, code: string, cursor: number): string | undefined;
  isComplete(code: string): Completeness;
}

/** A set of representations of one thing, by MIME type. */
export type MimeBundle = Record<string, unknown>;

/** What a cell shows while it runs, in the words of Jupyter's messages. */
export type CellOutput =
  | { readonly type: 'stream'; readonly name: 'stdout' | 'stderr'; readonly text: string }
  | {
      readonly type: 'display';
      readonly data: MimeBundle;
      readonly metadata: MimeBundle;
      readonly displayId?: string;
      readonly update: boolean;
    }
  | { readonly type: 'result'; readonly data: MimeBundle };

/** A thrown value as the executor saw it, before its stack is mapped to cells. */
export interface ThrownValue {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  /** The cell whose code, timers or promises threw it, whichever cell runs by then. */
  readonly cell?: number;
}

/** What the executor tells the session. */
export type ExecutorEvent =
  | { readonly type: 'ready' }
  | CellOutput
  | ({ readonly type: 'error' } & ThrownValue)
  | { readonly type: 'input' }
  | { readonly type: 'done'; readonly token: string; readonly facts: SessionFacts }
  | { readonly type: 'finished'; readonly token: string };

/** What the session asks of the executor. The token comes back with the answer: code of a cell cannot know it. */
export type ExecutorRequest =
  | { readonly type: 'start'; readonly directory: string }
  | { readonly type: 'input'; readonly line: string }
  | {
      readonly type: 'run';
      readonly token: string;
      /** The number by which errors name the cell. */
      readonly cell: number;
      readonly compiled: CompiledCell;
      readonly allowInput: boolean;
      readonly cellId?: string;
    }
  | { readonly type: 'finish'; readonly token: string };

/** What a notebook used: its TensorFlow.js backend and where its data came from. */
export interface SessionFacts {
  readonly backend: string | null;
  readonly datasets: Readonly<Record<string, 'real' | 'stand-in'>>;
}
