import type { Pass } from './build-program';
import type { Share } from './share';
import type { WasmMemory } from '../internal/web-assembly';

/** The words at the desk, by number. */
const word = {
  offer: 0,
  done: 1,
  pieces: 2,
  ready: 3,
  pass: 4,
  stage: 5,
  rows: 6,
  step: 7,
  seed: 8,
  source: 9,
  closed: 10,
  left: 11,
} as const;
export const DESK_WORDS = 16;

/** Double-precision numbers after the words. */
const number = { learningRate: 0, penaltyScale: 1 } as const;
export const DESK_FLOATS = DESK_WORDS + 4;

/** The word `offer` counts in its lowest bits the pieces that nobody has taken yet, and in the others the offers made. */
const PIECE_BITS = 8;
export const MOST_PIECES = 2 ** PIECE_BITS - 1;

/** How often a thread looks before it goes to sleep: some ten microseconds, about what waking up takes. */
const LOOKS = 2000;

const passes: readonly Pass[] = ['predict', 'evaluate', 'train'];

/** Where the threads of a program meet: some words of the memory that they share. The first offers work, and all take pieces of it. */
export interface Desk {
  readonly words: Int32Array;
  readonly numbers: Float64Array;
}

export function deskAt(memory: WasmMemory, address: number): Desk {
  return {
    words: new Int32Array(memory.buffer, address, DESK_WORDS),
    numbers: new Float64Array(memory.buffer, address + 4 * DESK_WORDS, 2),
  };
}

/** Says that this thread is ready to take pieces. */
export function report({ words }: Desk): void {
  Atomics.add(words, word.ready, 1);
}

export function countReady({ words }: Desk): number {
  return Atomics.load(words, word.ready);
}

/** Says that this thread will not look at the desk again, nor at anything else in its memory. */
export function leave({ words }: Desk): void {
  Atomics.add(words, word.left, 1);
}

export function countLeft({ words }: Desk): number {
  return Atomics.load(words, word.left);
}

/** Says which pass the next offers are for. */
export function announce({ words, numbers }: Desk, pass: Pass, share: Share): void {
  words[word.pass] = passes.indexOf(pass);
  words[word.rows] = share.rows;
  words[word.step] = share.step;
  words[word.seed] = share.seed;
  words[word.source] = share.source;
  numbers[number.learningRate] = share.learningRate;
  numbers[number.penaltyScale] = share.penaltyScale;
}

/** Offers the pieces of a stage of the pass, all of the last offer having been done. */
export function offer({ words }: Desk, { stage, pieces }: { stage: number; pieces: number }): void {
  words[word.stage] = stage;
  words[word.pieces] = pieces;
  Atomics.store(words, word.done, 0);
  const offers = (Atomics.load(words, word.offer) >>> PIECE_BITS) + 1;
  Atomics.store(words, word.offer, (offers << PIECE_BITS) | pieces);
  if (pieces > 1) Atomics.notify(words, word.offer);
}

/** Takes a piece of what is offered. Gives its number, or undefined where all are taken. */
export function take({ words }: Desk): number | undefined {
  let seen = Atomics.load(words, word.offer);
  while ((seen & MOST_PIECES) > 0) {
    const found = Atomics.compareExchange(words, word.offer, seen, seen - 1);
    if (found === seen) return (seen & MOST_PIECES) - 1;
    seen = found;
  }
  return undefined;
}

/** Waits for a piece and takes it. Gives undefined once the desk is closed. */
export function awaitPiece(desk: Desk): number | undefined {
  const { words } = desk;
  for (let looks = 0; ; looks++) {
    const piece = take(desk);
    if (piece !== undefined) return piece;
    if (looks < LOOKS) continue;
    const seen = Atomics.load(words, word.offer);
    if (Atomics.load(words, word.closed)) return undefined;
    if ((seen & MOST_PIECES) === 0) Atomics.wait(words, word.offer, seen);
    looks = 0;
  }
}

/** What a piece that has been taken belongs to; until the piece is done, it stays as it is. */
export function readOffer({ words, numbers }: Desk, share: Share): { pass: Pass; stage: number } {
  share.rows = words[word.rows]!;
  share.step = words[word.step]!;
  share.seed = words[word.seed]!;
  share.source = words[word.source]!;
  share.learningRate = numbers[number.learningRate]!;
  share.penaltyScale = numbers[number.penaltyScale]!;
  return { pass: passes[words[word.pass]!]!, stage: words[word.stage]! };
}

/** Says that a piece is done. */
export function finish({ words }: Desk): void {
  if (Atomics.add(words, word.done, 1) + 1 === words[word.pieces]) Atomics.notify(words, word.done);
}

/** Wakes the first thread because this one cannot go on; the end of a thread is an event that it hears of. */
export function fail({ words }: Desk): void {
  Atomics.notify(words, word.done);
}

/** Sends the threads away that wait for pieces. */
export function close({ words }: Desk): void {
  Atomics.store(words, word.closed, 1);
  // An offer of nothing: who was about to wait for another than the last does not.
  Atomics.add(words, word.offer, MOST_PIECES + 1);
  Atomics.notify(words, word.offer);
}

/** Whether pieces are still being done. */
export function isOpen({ words }: Desk): boolean {
  return Atomics.load(words, word.done) < words[word.pieces]!;
}

/** Waits until all pieces are done, or so many milliseconds have gone by. */
export function waitForOthers(desk: Desk, time: number): void {
  const { words } = desk;
  for (let i = 0; i < LOOKS && isOpen(desk); i++);
  const until = performance.now() + time;
  while (isOpen(desk) && performance.now() < until) {
    const done = Atomics.load(words, word.done);
    if (done >= words[word.pieces]! || Atomics.wait(words, word.done, done, time) === 'timed-out') return;
  }
}
