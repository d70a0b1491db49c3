import { Command } from 'commander';
import { readNotebook } from '../notebook/document';
import { glossaryOf } from '../notebook/glossary';
import { findNotebooks } from '../runner/find-notebooks';

/** `nnlab glossary`: the terms of all lessons together. */
export function glossaryCommand(): Command {
  return new Command('glossary')
    .description('print the terms of all lessons as Markdown')
    .argument('[notebooks...]', 'notebook files, or folders of them', ['notebooks'])
    .action((paths: string[]) => {
      const lessons = findNotebooks(paths).map(({ path }) => [path, readNotebook(path)] as const);
      process.stdout.write(glossaryOf(new Map(lessons)));
    });
}
