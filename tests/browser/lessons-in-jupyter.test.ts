import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { exercisesOf } from '../../lib/course/grading/check-exercises';
import { replaceRegions } from '../../lib/course/grading/regions';
import { studentVersion } from '../../lib/course/grading/student-copies';
import { parseNotebook, textOf, type CodeCell, type Notebook } from '../../lib/course/notebook/document';
import { lessonPaths } from '../lessons/support/lesson-names';
import type { Mistake, WrongSolutions } from '../lessons/support/wrong-solutions';
import { startChromium } from './support/chromium';
import { startLab, type Lab } from './support/lab';
import { openNotebook, type NotebookPage } from './support/notebook-page';
import { inkOf } from './support/picture';

/** Lessons as a student meets them in JupyterLab: unsolved, a wrong try, its hint, the solution, the pictures, what is done. */

let browser: Browser;
let lab: Lab;
let notebook: NotebookPage | undefined;

beforeAll(async () => {
  browser = await startChromium();
  lab = await startLab();
});
afterEach(async () => {
  expect(notebook?.foreignRequests ?? []).toEqual([]);
  await notebook?.close();
  notebook = undefined;
});
afterAll(async () => {
  await (browser as Browser | undefined)?.close();
  await (lab as Lab | undefined)?.close();
});

const codeCells = ({ cells }: Notebook): CodeCell[] =>
  cells.filter((cell): cell is CodeCell => cell.cell_type === 'code');
const printedBy = ({ outputs }: CodeCell): string =>
  outputs.map((output) => (output.output_type === 'stream' ? textOf(output.text) : '')).join('');

/** Writes into a cell as a student does: everything is marked, and typed over. */
async function retype(page: NotebookPage, index: number, code: string): Promise<void> {
  await (await page.cell(index)).locator('.cm-content').click();
  await page.page.keyboard.press('Control+A');
  await page.page.keyboard.insertText(code);
}

/** Every figure under a cell has something drawn on it, and so has every widget. */
async function expectDrawn(cell: Locator, name: string): Promise<void> {
  const drawn = cell.locator('.js-plotly-plot, iframe').first();
  await drawn.waitFor();
  if ((await drawn.locator('.main-svg').count()) > 0) {
    expect(await drawn.locator('.overplot :is(path, image), .imagelayer image').count()).toBeGreaterThan(0);
  }
  await drawn.scrollIntoViewIfNeeded();
  const ink = inkOf(await drawn.screenshot({ path: `build/browser/${name}.png` }));
  expect({ name, blank: ink < 0.01 }).toEqual({ name, blank: false });
}

/** NNLAB_WALKS names fewer: two of them take a minute less of CI than five. */
const { NNLAB_WALKS: walks = '03 08 12 15 18' } = process.env;

test.each(walks.split(' '))('lesson %s is walked as a student does', async (number) => {
  const path = lessonPaths.get(number)!;
  const master = parseNotebook(readFileSync(path, 'utf8'), path);
  const at = (id: string): number => master.cells.findIndex((cell) => cell.id === id);
  const graded = exercisesOf(master);
  const name = lab.addForeign(basename(path), studentVersion(path));
  notebook = await openNotebook(browser, lab, name);

  // Unsolved: everything runs, and exactly the exercises' checks are not done yet.
  await notebook.runAll();
  await notebook.save();
  const unsolved = codeCells(lab.read(name));
  expect(unsolved.filter(({ outputs }) => outputs.some(({ output_type }) => output_type === 'error'))).toEqual([]);
  expect(unsolved.filter(({ execution_count }) => execution_count === null)).toEqual([]);
  const checks = graded.flatMap((exercise) => exercise.checks.map(({ id }) => id));
  const notDone = unsolved.filter((cell) => checks.includes(cell.id) && printedBy(cell).includes('○'));
  expect(notDone.map(({ id }) => id)).toEqual(checks);

  // Figures and widgets stand where the lesson shows them.
  const showing = unsolved.filter(({ outputs }) =>
    outputs.some((output) => 'data' in output && /vnd\.plotly|<iframe/.test(JSON.stringify(output.data))),
  );
  expect(showing.length).toBeGreaterThan(0);
  for (const { id } of showing) await expectDrawn(await notebook.cell(at(id)), `${number}-${id}`);

  // A wrong try, its hint, the solution.
  const [{ cell, checks: own }] = graded as [(typeof graded)[0]];
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- one of several
  const { wrong } = require(resolve(__dirname, '../lessons/wrong', `${number}.ts`)) as { wrong: WrongSolutions };
  const [mistake] = wrong.exercises[cell.id] as [Mistake];
  const source = textOf(cell.source);
  await retype(
    notebook,
    at(cell.id),
    replaceRegions(source, 'SOLUTION', () => [mistake.code]),
  );
  expect(await notebook.runToEnd(at(cell.id))).not.toContain('TypeScript');
  const verdicts = [];
  for (const { id } of own) verdicts.push(await notebook.runToEnd(at(id)));
  expect(verdicts.join('\n')).toContain(mistake.hint);
  await notebook.screenshot(`${number}-hint`);

  await retype(notebook, at(cell.id), source);
  await notebook.runToEnd(at(cell.id));
  for (const { id } of own) {
    const verdict = await notebook.runToEnd(at(id));
    expect(verdict).toContain('✓');
    expect(verdict).not.toMatch(/[✗○]/);
  }
  await notebook.screenshot(`${number}-solved`);

  // What is done, in the lesson and on the map.
  const done = await notebook.runToEnd(at('checklist'));
  expect(done).toContain('✓');
  expect(done).toMatch(/\d+ of \d+ checks pass/);
  await notebook.save();
  await notebook.close();
  const map = lab.addNotebook('map.ipynb', "import { courseMap } from 'nnlab';\ncourseMap();");
  notebook = await openNotebook(browser, lab, map);
  await notebook.runToEnd(0);
  const box = (await notebook.cell(0)).locator('.nnlab-map a', { hasText: `${number} ` });
  expect(await box.getAttribute('class')).toBe(graded.length > 1 ? 'begun' : 'done');
  await notebook.screenshot(`${number}-map`);
  await box.click();
  await notebook.page.locator('.lm-TabBar-tab.lm-mod-current').getByText(basename(path)).waitFor();
});
