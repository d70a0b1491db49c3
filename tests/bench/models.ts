import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Measurement } from './models/measurement';

const folder = path.join(__dirname, 'models');

/**
 * What the models reach on real data, beside what others reach: a row for each measurement that the files of `models/`
 * export. All of it takes an hour on a small machine: `npm run bench -- models heart som` measures only the rows with such a
 * word in their name or task, `NNLAB_SEEDS=1` only one seed.
 */
export async function models(): Promise<void> {
  const { NNLAB_DATA, NNLAB_SEEDS = '3' } = process.env;
  if (!NNLAB_DATA) {
    print('Not measured: what the models reach. Set NNLAB_DATA to a folder with the real data.');
    return;
  }
  const seeds = Number(NNLAB_SEEDS);
  if (!(Number.isInteger(seeds) && seeds >= 1))
    throw new Error(`bench models: NNLAB_SEEDS is ${NNLAB_SEEDS}; expected a whole number of at least 1.`);
  const table = await measurements();
  for (const measurement of pick(table, wordsAfter('models'))) await report(measurement, seeds);
}

/** All rows by name, file after file. */
async function measurements(): Promise<Map<string, Measurement>> {
  const table = new Map<string, Measurement>();
  for (const file of readdirSync(folder).sort()) {
    const exported = (await import(path.join(folder, file))) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exported)) if (isMeasurement(value)) table.set(name, value);
  }
  return table;
}

/** The rows that one of the words names; all where there are no words. */
function pick(table: Map<string, Measurement>, words: readonly string[]): readonly Measurement[] {
  const found = (word: string) =>
    [...table].filter(([name, { task }]) => `${name} ${task}`.toLowerCase().includes(word)).map(([, row]) => row);
  for (const word of words) {
    if (found(word).length > 0) continue;
    throw new Error(`bench models: no row is called ${word}; expected a part of ${[...table.keys()].join(', ')}.`);
  }
  const picked = new Set(words.flatMap(found));
  return [...table.values()].filter((row) => words.length === 0 || picked.has(row));
}

function wordsAfter(name: string): readonly string[] {
  const at = process.argv.indexOf(name);
  return at < 0 ? [] : process.argv.slice(at + 1).map((word) => word.toLowerCase());
}

function isMeasurement(value: unknown): value is Measurement {
  return typeof value === 'object' && value !== null && 'measure' in value;
}

async function report({ task, reference, reaches, format, measure }: Measurement, seeds: number): Promise<void> {
  const started = performance.now();
  const reached: number[] = [];
  for (let seed = 1; seed <= seeds; seed++) reached.push(await withoutWarnings(() => measure(seed)));
  const seconds = ((performance.now() - started) / 1000 / seeds).toFixed(1);
  const mean = reached.reduce((sum, value) => sum + value, 0) / reached.length;
  const verdict = reaches(mean) ? 'reached' : 'SHORT';
  const all = [...new Set(reached.map(format))].join(', ');
  print(`${task}\n  reference ${reference}; ${verdict}: ${format(mean)} (${all}); ${seconds} s a seed`);
}

/** Passes are counted, not waited for, so that a model says each time that it has not converged. */
async function withoutWarnings<T>(run: () => Promise<T>): Promise<T> {
  const { write } = process.stderr;
  process.stderr.write = () => true;
  try {
    return await run();
  } finally {
    process.stderr.write = write;
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
