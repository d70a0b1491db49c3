import { readdirSync } from 'node:fs';

/** The lessons that there are, by number: '07' → 'notebooks/07-autodiff.ipynb'. */
export const lessonPaths: ReadonlyMap<string, string> = new Map(
  readdirSync('notebooks')
    .filter((name) => /^\d\d-.*\.ipynb$/.test(name))
    .sort()
    .map((name) => [name.slice(0, 2), `notebooks/${name}`]),
);
