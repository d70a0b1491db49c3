import { Command } from 'commander';
import { findNotebooks } from '../runner/find-notebooks';

/** `nnlab check`: tells whether lessons are in the form in which they are kept, types included. */
export function checkCommand(): Command {
  return (
    new Command('check')
      .description('check lessons: format, canonical form, cell ids, strict types; exit code 1 on any problem')
      .argument('[notebooks...]', 'notebook files, or folders of them', ['notebooks'])
      // It loads TypeScript, which the other commands do without.
      .action(async (paths: string[]) => {
        const { checkLessons } = await import('../notebook/check');
        const files = findNotebooks(paths).map(({ path }) => path);
        const problems = checkLessons(files);
        for (const problem of problems) process.stderr.write(`${problem}\n`);
        process.stdout.write(`${files.length} lessons checked, ${problems.length} problems\n`);
        process.exitCode = problems.length > 0 || files.length === 0 ? 1 : 0;
      })
  );
}
