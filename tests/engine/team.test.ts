import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Blueprint } from '../../lib/engine/build-program';
import { deskAt, finish, isOpen, MOST_PIECES, offer, take } from '../../lib/engine/desk';
import { loadKernels } from '../../lib/engine/load-kernels';
import { allocateMemory } from '../../lib/engine/memory-plan';
import { builtEngine } from '../../lib/engine/platform';
import { newShare, type Phase } from '../../lib/engine/share';
import { piecesOf, runPiece, type Stage } from '../../lib/engine/stage';
import type { Team } from '../../lib/engine/team';
import { startWorkers } from '../../lib/engine/workers';

const DESK = 64;
/** A word in which the second thread counts the pieces that it has taken. */
const TAKEN = 256;
const folder = mkdtempSync(join(tmpdir(), 'team-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A team of two, the second of which does what `body` says, and stages of each of which the first leaves it a piece. */
function teamWith(name: string, body: string): { team: Team; stages: Stage[] } {
  const file = join(folder, `${name}.js`);
  const before = `
    const { report, awaitPiece, finish, deskAt } = require(${JSON.stringify(join(builtEngine(), 'desk.js'))});
    require('node:worker_threads').parentPort.on('message', ({ memory }) => {
      const desk = deskAt(memory, ${DESK});
      const taken = new Int32Array(memory.buffer, ${TAKEN}, 1);
      const takeOne = () => {
        const piece = awaitPiece(desk);
        if (piece !== undefined) Atomics.add(taken, 0, 1);
        return piece;
      };`;
  writeFileSync(file, `${before}\n${body}\n});`);
  const memory = allocateMemory(2 ** 16, { shared: true });
  const blueprint: Blueprint = { layers: [], inputShape: [1], batchSize: 1, threads: 2 };
  const team = startWorkers(file, { blueprint, module: loadKernels({ shared: true }), memory }, deskAt(memory, DESK));
  const taken = new Int32Array(memory.buffer, TAKEN, 1);
  const waitFor = (count: number) => () => {
    while (Atomics.load(taken, 0) < count);
  };
  return { team, stages: [1, 2, 3].map((count) => ({ operations: [waitFor(count)], grain: 4 })) };
}

const share = () => Object.assign(newShare(0), { rows: 8 });
const taking = 'report(desk); takeOne();';
const ended = (reason: string) => new Error(`nnlab: a thread of the engine ended: ${reason}. Try threads: 1.`);

test.each([
  ['ends', `${taking} process.exit(3);`, ended('exit code 3')],
  ['throws', `${taking} throw new Error('broken');`, ended('broken')],
  ['ends with its second piece', `${taking} finish(desk); takeOne(); process.exit(4);`, ended('exit code 4')],
])('a pass is refused, and does not hang, where the other thread %s', async (name, body, error) => {
  const { team, stages } = teamWith(name, body);
  await team.start();
  await expect((async () => team.run('train', stages, share()))()).rejects.toThrow(error);
  // And so is the next one, at once.
  expect(() => team.run('train', stages, share())).toThrow(error);
  team.close();
});

test('a team whose other thread cannot start says so', async () => {
  await expect(teamWith('unable', "throw new Error('no room');").team.start()).rejects.toThrow(ended('no room'));
});

test('until the other thread has started, the first does all rows', () => {
  const { team } = teamWith('slow', 'setInterval(() => {}, 1000);');
  const rows: number[][] = [];
  const operations: Phase = [({ from, to }) => rows.push([from, to])];
  void team.run('train', [{ operations, strip: 8, grain: 4 }], share());
  expect(rows).toEqual([[0, 8]]);
  team.close();
});

test('a closed team is refused', () => {
  const { team } = teamWith('closed', taking);
  team.close();
  const error = new Error('nnlab: the program is closed; expected no further pass.');
  expect(() => team.run('train', [], share())).toThrow(error);
});

test('pieces are done once each, and all rows by the pieces of some strips', () => {
  for (const [rows, threads, strip] of [
    [1, 2, 4],
    [22, 3, 4],
    [32, 2, 400],
    [128, 2, 16],
    [5000, 4, 4],
  ] as const) {
    const seen: number[] = [];
    const operations: Phase = [({ from, to }) => seen.push(...Array.from({ length: to - from }, (_, i) => from + i))];
    const stage: Stage = { operations, strip, grain: 4 };
    const work = Object.assign(newShare(0), { rows });
    const pieces = piecesOf(stage, rows, threads);
    for (let piece = 0; piece < pieces; piece++) runPiece(stage, work, { piece, threads });
    expect(seen).toEqual(Array.from({ length: rows }, (_, i) => i));
    expect(pieces).toBeLessThanOrEqual(MOST_PIECES);
  }
});

test('pieces that are offered are taken by one thread each', () => {
  const desk = deskAt(allocateMemory(2 ** 16, { shared: true }), DESK);
  for (const stage of [0, 1]) {
    offer(desk, { stage, pieces: 3 });
    expect([take(desk), take(desk), take(desk), take(desk)]).toEqual([2, 1, 0, undefined]);
    expect(isOpen(desk)).toBe(true);
    for (let i = 0; i < 3; i++) finish(desk);
    expect(isOpen(desk)).toBe(false);
  }
});
