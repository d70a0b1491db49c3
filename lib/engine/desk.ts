import type { Pass } from './build-program';
import type { Share } from './share';
import type { WasmMemory } from './web-assembly';

/** The words at the desk, by number. */
const word = { command: 0, arrived: 1, generation: 2, ready: 3, pass: 4, rows: 5, step: 6, seed: 7 } as const;
export const DESK_WORDS = 16;

/** Double-precision numbers after the words. */
const number = { learningRate: 0, divisor: 1, penaltyScale: 2 } as const;
export const DESK_FLOATS = DESK_WORDS + 6;

/** How often a thread looks before it goes to sleep: some ten microseconds, about what waking up takes. */
const LOOKS = 2000;

const passes: readonly Pass[] = ['predict', 'evaluate', 'train'];

/** Where the threads of a program meet: some words of the memory that they share. */
export interface Desk {
  readonly words: Int32Array;
  readonly numbers: Float64Array;
}

export function deskAt(memory: WasmMemory, address: number): Desk {
  return {
    words: new Int32Array(memory.buffer, address, DESK_WORDS),
    numbers: new Float64Array(memory.buffer, address + 4 * DESK_WORDS, 3),
  };
}

/** Says that this thread is ready for commands. */
export function report({ words }: Desk): void {
  Atomics.add(words, word.ready, 1);
}

export function countReady({ words }: Desk): number {
  return Atomics.load(words, word.ready);
}

/** Wakes the other threads because this one cannot go on; the end of a thread is an event that the first one hears of. */
export function fail({ words }: Desk): void {
  Atomics.notify(words, word.generation);
}

/** Lets the other threads begin a pass. */
export function command({ words, numbers }: Desk, pass: Pass, share: Share): void {
  words[word.pass] = passes.indexOf(pass);
  words[word.rows] = share.rows;
  words[word.step] = share.step;
  words[word.seed] = share.seed;
  numbers[number.learningRate] = share.learningRate;
  numbers[number.divisor] = share.divisor;
  numbers[number.penaltyScale] = share.penaltyScale;
  Atomics.add(words, word.command, 1);
  Atomics.notify(words, word.command);
}

/** Waits for the command after the one numbered `seen`, and reads it into the share. Gives its pass. */
export function awaitCommand({ words, numbers }: Desk, seen: number, share: Share): Pass {
  for (let i = 0; i < LOOKS && Atomics.load(words, word.command) === seen; i++);
  while (Atomics.load(words, word.command) === seen) Atomics.wait(words, word.command, seen);
  share.rows = words[word.rows]!;
  share.step = words[word.step]!;
  share.seed = words[word.seed]!;
  share.learningRate = numbers[number.learningRate]!;
  share.divisor = numbers[number.divisor]!;
  share.penaltyScale = numbers[number.penaltyScale]!;
  return passes[words[word.pass]!]!;
}

/** Comes to the desk at the end of a phase. Gives the number of the meeting, or undefined where all are here now. */
export function arrive({ words }: Desk, threads: number): number | undefined {
  const meeting = Atomics.load(words, word.generation);
  if (Atomics.add(words, word.arrived, 1) + 1 < threads) return meeting;
  Atomics.store(words, word.arrived, 0);
  Atomics.add(words, word.generation, 1);
  Atomics.notify(words, word.generation);
  return undefined;
}

/** Whether some have not come to the meeting yet. */
export function isOpen({ words }: Desk, meeting: number): boolean {
  return Atomics.load(words, word.generation) === meeting;
}

/** Waits until all have come to the meeting, one wakes the others, or so many milliseconds have gone by. */
export function waitAt(desk: Desk, meeting: number, time = Infinity): void {
  const { words } = desk;
  for (let i = 0; i < LOOKS && isOpen(desk, meeting); i++);
  if (isOpen(desk, meeting)) Atomics.wait(words, word.generation, meeting, time);
}
