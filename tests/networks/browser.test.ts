import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

// Widgets bundle lib/networks for a browser: whatever the network reaches by its imports must run there.
const LIB = path.resolve(__dirname, '../../lib');

/** What bundlers for pages take in place of a file. */
const inPages = JSON.parse(readFileSync(path.join(LIB, 'package.json'), 'utf8')) as { browser: Record<string, string> };
function fileInPages(file: string): string {
  const other = inPages.browser[`./${path.relative(LIB, file)}`];
  return other ? path.join(LIB, other) : file;
}

function reachedFrom(file: string, seen = new Map<string, string[]>()): Map<string, string[]> {
  if (seen.has(file)) return seen;
  const source = readFileSync(file, 'utf8');
  const imports = [...source.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)';/gms)].map(([, from]) => from!);
  seen.set(
    file,
    imports.filter((from) => !from.startsWith('.')),
  );
  for (const from of imports.filter((name) => name.startsWith('.'))) {
    reachedFrom(fileInPages(path.resolve(path.dirname(file), `${from}.ts`)), seen);
  }
  return seen;
}

const files = readdirSync(path.join(LIB, 'networks'), { recursive: true, encoding: 'utf8' }).filter((name) => {
  return name.endsWith('.ts') && name !== 'save-network.ts';
});

test.each(files)('networks/%s needs nothing but files of the library, all the way down', (name) => {
  const reached = [...reachedFrom(path.join(LIB, 'networks', name))].filter(([, packages]) => packages.length > 0);
  expect(reached.map(([file, packages]) => [path.relative(LIB, file), packages])).toEqual([]);
});
