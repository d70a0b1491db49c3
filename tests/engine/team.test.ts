import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Blueprint } from '../../lib/engine/build-program';
import { deskAt } from '../../lib/engine/desk';
import { builtEngine, loadKernels } from '../../lib/engine/load-kernels';
import { allocateMemory } from '../../lib/engine/memory-plan';
import { newShare, type Phase } from '../../lib/engine/share';
import { startTeam, type Team } from '../../lib/engine/team';

const DESK = 64;
const folder = mkdtempSync(join(tmpdir(), 'team-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A team of two, the second of which reports, waits for a command, and then does what `body` says. */
function teamWith(name: string, body: string): Team {
  const file = join(folder, `${name}.js`);
  const before = `
    const { workerData } = require('node:worker_threads');
    const { report, awaitCommand, arrive, deskAt } = require(${JSON.stringify(join(builtEngine(), 'desk.js'))});
    const desk = deskAt(workerData.memory, ${DESK});`;
  writeFileSync(file, `${before}\n${body}`);
  const memory = allocateMemory(2 ** 16, { shared: true });
  const blueprint: Blueprint = { layers: [], inputShape: [1], batchSize: 1, threads: 2 };
  return startTeam(file, { blueprint, module: loadKernels({ shared: true }), memory }, deskAt(memory, DESK));
}

const share = () => Object.assign(newShare({ thread: 0, threads: 2, scratch: 0 }), { rows: 8 });
const waiting = 'report(desk); awaitCommand(desk, 0, {});';
const ended = (reason: string) => new Error(`nnlab: a thread of the engine ended: ${reason}. Try threads: 1.`);

test.each([
  ['ends', `${waiting} process.exit(3);`, ended('exit code 3')],
  ['throws', `${waiting} throw new Error('broken');`, ended('broken')],
  ['ends after the first phase', `${waiting} arrive(desk, 2); process.exit(4);`, ended('exit code 4')],
])('a pass is refused, and does not hang, where the other thread %s', async (name, body, error) => {
  const team = teamWith(name, body);
  await team.start();
  const phases: Phase[] = [[], [], []];
  await expect((async () => team.run('train', phases, share()))()).rejects.toThrow(error);
  // And so is the next one, at once.
  expect(() => team.run('train', phases, share())).toThrow(error);
  team.close();
});

test('a team whose other thread cannot start says so', async () => {
  await expect(teamWith('unable', "throw new Error('no room');").start()).rejects.toThrow(ended('no room'));
});

test('until the other thread has started, the first does all rows', () => {
  const team = teamWith('slow', 'setInterval(() => {}, 1000);');
  const rows: number[][] = [];
  void team.run('train', [[({ from, to }) => rows.push([from, to])]], share());
  expect(rows).toEqual([[0, 8]]);
  team.close();
});

test('a closed team is refused', () => {
  const team = teamWith('closed', waiting);
  team.close();
  const error = new Error('nnlab: the program is closed; expected no further pass.');
  expect(() => team.run('train', [], share())).toThrow(error);
});
