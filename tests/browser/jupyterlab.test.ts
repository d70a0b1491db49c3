import type { Browser } from 'playwright-core';
import { runningOf } from '../support/processes';
import { startChromium } from './support/chromium';
import { startLab, type Lab } from './support/lab';
import { openNotebook, promptOf, type NotebookPage } from './support/notebook-page';

let browser: Browser | undefined;
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
  await browser?.close();
  await (lab as Lab | undefined)?.close();
});

async function open(name: string, ...cells: string[]): Promise<NotebookPage> {
  return openNotebook(browser!, lab, lab.addNotebook(`${name}.ipynb`, ...cells));
}

test('an error names its cell and line, and later cells run', async () => {
  notebook = await open('error', 'const a = 1;', "const b = a;\nthrow new TypeError('no');", 'a + 1');
  await notebook.runToEnd(0);
  const traceback = await notebook.runToEnd(1);
  expect(traceback).toContain('TypeError: no');
  expect(traceback).toContain('cell 2, line 2');
  expect(await notebook.runToEnd(2)).toBe('2');
  await notebook.screenshot('error');
});

test('a mistake in a type is shown before the cell runs', async () => {
  notebook = await open('type', "console.log('star' + 'ted');\nconst a: number = 'one';");
  const complaint = await notebook.runToEnd(0);
  expect(complaint).toContain("Type 'string' is not assignable to type 'number'");
  expect(complaint).toContain('cell 1, line 2');
  expect(complaint).not.toContain('started');
});

test('an interrupt stops a loop and keeps the variables', async () => {
  notebook = await open('interrupt', 'const kept = 41;', 'while (true) {}', 'kept + 1');
  await notebook.runToEnd(0);
  await notebook.run(1);
  await promptOf(await notebook.cell(1))
    .getByText('[*]')
    .waitFor();
  await notebook.menu('Kernel', 'Interrupt Kernel');
  expect(await notebook.result(1)).toContain('Interrupted');
  expect(await notebook.runToEnd(2)).toBe('42');
  await notebook.screenshot('interrupt');
});

test('completion and documentation answer while a cell runs', async () => {
  notebook = await open('completion', 'const weightOne = 1, weightTwo = 2;', 'while (true) {}', 'weight');
  await notebook.runToEnd(0);
  await notebook.run(1);
  const editor = (await notebook.cell(2)).locator('.cm-content');
  await editor.click();
  await notebook.page.keyboard.press('End');
  await notebook.page.keyboard.press('Tab');
  const completer = notebook.page.locator('.jp-Completer');
  await completer.getByText('weightTwo').waitFor();
  await notebook.screenshot('completion');
  await completer.getByText('weightTwo').click();
  expect(await editor.innerText()).toBe('weightTwo');
  await notebook.page.keyboard.press('Shift+Tab');
  await notebook.page.locator('.jp-Tooltip').getByText('const weightTwo').waitFor();
  await notebook.screenshot('documentation');
  await promptOf(await notebook.cell(1))
    .getByText('[*]')
    .waitFor();

  await notebook.menu('Kernel', 'Interrupt Kernel');
  await notebook.result(1);
  expect(await notebook.runToEnd(2)).toBe('2');
});

test('a restart forgets the variables, and the notebook runs again', async () => {
  notebook = await open('restart', 'const a = 1;', 'a');
  await notebook.runToEnd(0);
  expect(await notebook.runToEnd(1)).toBe('1');
  await notebook.menu('Kernel', 'Restart Kernel and Clear Outputs');
  await notebook.page.locator('.jp-Dialog').getByText('Restart', { exact: true }).click();
  await promptOf(await notebook.cell(1))
    .getByText('[ ]')
    .waitFor();
  expect(await notebook.runToEnd(1)).toContain("Cannot find name 'a'");
  await notebook.runToEnd(0);
  expect(await notebook.runToEnd(1)).toBe('1');
  await notebook.screenshot('restart');
});

test('Ctrl-C in the terminal ends JupyterLab and the processes of its kernels', async () => {
  notebook = await open('end', 'console.log(process.pid, process.ppid);');
  const pids = (await notebook.runToEnd(0)).trim().split(' ').map(Number);
  expect(await lab.interrupt()).toBe(0);
  expect(runningOf(pids)).toEqual([]);
});
