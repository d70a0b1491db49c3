import { readdirSync, readFileSync } from 'node:fs';
import { hostileNotebooks } from '../../fixtures/hostile/notebooks';
import { notebookFolder, statusesOf } from './support/run-folder';

/** How often every notebook is run: CI wants to see the same verdicts again and again. */
const times = Number(process.env.NNLAB_HOSTILE_RUNS ?? 1);

const sleepers = (): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return /^sleep\0(600|601)\0/.test(readFileSync(`/proc/${pid}/cmdline`, 'latin1'));
      } catch {
        return false;
      }
    });

describe('hostile notebooks', () => {
  const notebooks = notebookFolder();
  afterAll(notebooks.remove);

  test.each(Array.from({ length: times }, (_, i) => i + 1))(
    'each gets its verdict, and nothing of it is left (run %d)',
    async () => {
      for (const { name, cells, file } of hostileNotebooks) {
        if (cells) notebooks.write(`${name}.ipynb`, ...cells);
        else notebooks.writeText(`${name}.ipynb`, file!);
      }
      const { report } = await notebooks.run(
        hostileNotebooks.map(({ name }) => `${name}.ipynb`),
        {
          jobs: 4,
          heap: 128,
          limits: {
            cellTime: 10,
            notebookTime: 60,
            memory: 800,
            processes: 20,
            output: { bytes: 1e7, displays: 10_000 },
          },
        },
      );
      const verdicts = hostileNotebooks.map(({ name }, i) => {
        const notebook = report.notebooks[i]!;
        return { name, status: notebook.status, verdicts: statusesOf(notebook) };
      });
      expect(verdicts).toEqual(hostileNotebooks.map(({ name, status, verdicts }) => ({ name, status, verdicts })));
      for (const [i, { name, message }] of hostileNotebooks.entries()) {
        const { cells, error } = report.notebooks[i]!;
        const first = error ?? cells.find((cell) => cell.error)?.error;
        if (message !== undefined)
          expect({ name, message: first?.message }).toEqual({ name, message: expect.stringMatching(message) });
      }
      expect(sleepers()).toEqual([]);
      expect(readdirSync(notebooks.folder).filter((name) => !name.endsWith('.ipynb'))).toEqual(['out']);
    },
    300_000,
  );
});
