import { join, relative } from 'node:path';
import { Command } from 'commander';
import { findNotebooks } from '../runner/find-notebooks';
import type { RunTarget } from '../runner/run-notebooks';

/** `nnlab release`: makes the students' versions of lessons. */
export function releaseCommand(): Command {
  return (
    new Command('release')
      .description('make the versions for students: stubs for solutions, no hidden tests, checksums and locks set')
      .argument('[notebooks...]', 'notebook files, or folders of them', ['notebooks'])
      .option('--out <folder>', 'where they go', join('build', 'release'))
      // It loads TypeScript, which most commands do without.
      .action(async (paths: string[], { out }: { out: string }) => {
        const { studentCopies } = await import('../grading/student-copies');
        const { bringPictures } = await import('../grading/bring-pictures');
        for (const { path, name } of findNotebooks(paths)) {
          try {
            const [{ path: copy }] = studentCopies([{ path, name }], out) as [RunTarget];
            const pictures = bringPictures({ lesson: path, copy }).map((made) => relative(process.cwd(), made));
            process.stdout.write([copy, ...pictures].map((made) => `${made}\n`).join(''));
          } catch (error) {
            process.stderr.write(`${(error as Error).message}\n`);
            process.exitCode = 1;
          }
        }
      })
  );
}
