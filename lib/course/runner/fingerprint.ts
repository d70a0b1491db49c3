import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Hash of what notebooks' results depend on beside the notebook itself: Node, the library, and the data at hand. */
export function surroundings(): string {
  const library = resolve(__dirname, '..', '..');
  const hash = createHash('sha256')
    .update(process.version)
    .update(process.env.NNLAB_OFFLINE ?? '');
  for (const file of filesBelow(library)) {
    if (file.endsWith('.js')) hash.update(file).update(readFileSync(file));
  }
  const cache = resolve(library, '..', '..', 'datasets', 'cache');
  for (const folder of [process.env.NNLAB_DATA, cache]) {
    if (!folder) continue;
    for (const file of filesBelow(folder)) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** Hash of a notebook and its surroundings; undefined where it cannot be read. */
export function fingerprintOf(path: string, around: string): string | undefined {
  try {
    const hash = createHash('sha256').update(around).update(readFileSync(path));
    // A notebook may import files that lie beside it.
    for (const name of readdirSync(dirname(resolve(path))).sort()) {
      if (/\.(ts|js|json|csv)$/.test(name)) hash.update(name).update(readFileSync(join(dirname(resolve(path)), name)));
    }
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort();
  } catch {
    return []; // no such folder: no data
  }
}
