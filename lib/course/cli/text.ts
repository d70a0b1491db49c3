import { Command } from 'commander';
import { readNotebook } from '../notebook/document';
import { notebookAsText } from '../notebook/text-view';

/** `nnlab text`: a lesson as text; `git config diff.nnlab.textconv "npx nnlab text"` shows diffs of lessons so. */
export function textCommand(): Command {
  return new Command('text')
    .description('print a notebook as text, cell by cell')
    .argument('<notebook>', 'the notebook file')
    .action((path: string) => void process.stdout.write(notebookAsText(readNotebook(path))));
}
