import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { parseNotebook, serialiseNotebook, writeWhole } from '../notebook/document';
import { normaliseNotebook } from '../notebook/normalise';
import { findNotebooks } from '../runner/find-notebooks';

/** `nnlab normalise`: rewrites lessons in canonical form. */
export function normaliseCommand(): Command {
  return new Command('normalise')
    .description('rewrite lessons in canonical form: no outputs, sorted keys, kernel tslab')
    .argument('[notebooks...]', 'notebook files, or folders of them', ['notebooks'])
    .action((paths: string[]) => {
      for (const { path } of findNotebooks(paths)) {
        const before = readFileSync(path, 'utf8');
        const after = serialiseNotebook(normaliseNotebook(parseNotebook(before, path)));
        if (after !== before) writeWhole(path, after);
        process.stdout.write(`${after === before ? 'unchanged' : 'rewritten'}  ${path}\n`);
      }
    });
}
