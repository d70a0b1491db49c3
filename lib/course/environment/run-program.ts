import { spawn } from 'node:child_process';

export interface ProgramOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** The folder it runs in. Default: this process's. */
  readonly cwd?: string;
  /** Called with each line that the program writes, as it comes. */
  readonly onLine?: (line: string) => void;
  /** Milliseconds after which the program is ended. Default: no limit. */
  readonly timeout?: number;
}

/** How a program ended. */
export interface ProgramResult {
  /** Its exit code; undefined where it could not be started or was ended by a signal. */
  readonly code: number | undefined;
  /** What it wrote to its standard output. */
  readonly stdout: string;
  /** All that it wrote, standard output and error in the order they came; or why it could not be started. */
  readonly output: string;
}

/** Runs a program to its end, without a shell and without a keyboard. Never throws. */
export function runProgram(
  program: string,
  args: readonly string[],
  { env, cwd, onLine, timeout }: ProgramOptions = {},
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    let [stdout, output, pending] = ['', '', ''];
    const take = (text: string): void => {
      output += text;
      if (!onLine) return;
      const lines = (pending + text).split(/\r?\n|\r/);
      pending = lines.pop()!;
      lines.forEach(onLine);
    };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      take(text);
    });
    child.stderr.setEncoding('utf8').on('data', take);
    const clock = timeout === undefined ? undefined : setTimeout(() => child.kill(), timeout);
    const settle = (result: ProgramResult): void => {
      clearTimeout(clock);
      resolve(result);
    };
    child.once('error', (error) => settle({ code: undefined, stdout, output: error.message }));
    child.once('close', (code) => settle({ code: code ?? undefined, stdout, output }));
  });
}
