import type { Outbox, Request } from './outbox';

/** Lines that a cell asks of its reader. One cell runs at a time, and it asks one line at a time. */
export interface Input {
  ask(request: Request): Promise<string>;
  /** The reader has answered. An answer that nobody waits for is dropped. */
  answer(line: string): void;
  /** The cell that asked is over; its question goes without an answer. */
  forget(): void;
}

export function createInput(outbox: Outbox): Input {
  let waiting: ((line: string) => void) | undefined;
  return {
    ask: (request) =>
      new Promise((resolve) => {
        waiting = resolve;
        outbox.askForInput(request);
      }),
    answer: (line) => {
      waiting?.(line);
      waiting = undefined;
    },
    forget: () => {
      waiting = undefined;
    },
  };
}
