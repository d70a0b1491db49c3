import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { RunTarget } from './run-notebooks';

/**
 * The notebooks that paths name: a file itself, a folder all `.ipynb` files in it. A file that is not there is kept, so that
 * its absence is reported.
 */
export function findNotebooks(paths: readonly string[]): RunTarget[] {
  const files = [...new Set(paths.flatMap(expand))];
  const names = new Set(files.map((file) => basename(file)));
  if (names.size === files.length) return files.map((path) => ({ path, name: basename(path) }));
  // Two notebooks of one name: keep the folders that tell them apart.
  return files.map((path) => ({
    path,
    name: relative(process.cwd(), resolve(path)).split(sep).join('/').replaceAll('../', ''),
  }));
}

function expand(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name.endsWith('.ipynb'))
    .sort()
    .map((name) => join(path, name));
}
