import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildGallery } from '../../lib/widgets/gallery/build-gallery';
import { exampleStrokes } from '../../lib/widgets/draw-digit/example-strokes';
import { entries } from '../../lib/widgets/gallery/entries';
import { startChromium } from './support/chromium';
import { drawStrokes } from './support/draw-strokes';
import { inkOf } from './support/picture';
import { openWidget, type WidgetPage } from './support/widget-page';

let browser: Browser;
let folder: string;
let opened: WidgetPage[] = [];

beforeAll(async () => {
  browser = await startChromium();
  folder = mkdtempSync(join(tmpdir(), 'widgets-'));
  buildGallery(folder);
});
afterEach(async () => {
  const pages = opened;
  opened = [];
  for (const { faults, requests, close } of pages) {
    await close();
    expect({ faults, requests }).toEqual({ faults: [], requests: [] });
  }
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(name: string, options: Parameters<typeof openWidget>[2] = {}): Promise<WidgetPage> {
  const widget = await openWidget(browser, join(folder, `${name}.html`), options);
  opened.push(widget);
  return widget;
}

const widgets = Object.keys(entries);

test.each(widgets)('%s: every control can be used, and nothing breaks', async (name) => {
  const { page } = await open(name);
  await useEveryControl(page);
});

test.each(widgets)('%s is drawn light and dark, wide and narrow, without a serious issue', async (name) => {
  for (const [width, dark] of [
    [1200, false],
    [1200, true],
    [400, false],
    [400, true],
  ] as const) {
    const widget = await open(name, { width, dark });
    await widget.page.waitForTimeout(300);
    await widget.screenshot(`${name}-${width}-${dark ? 'dark' : 'light'}`);
    expect(inkOf(await widget.page.screenshot())).toBeGreaterThan(0.02);
    // Nothing sticks out to the side.
    expect(await widget.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await widget.seriousIssues()).toEqual([]);
  }
});

test('the gallery leads to every widget', async () => {
  const { page } = await open('index');
  expect(await page.locator('a').count()).toBe(widgets.length);
  await page.locator('a').first().click();
  await page.locator('main h1').waitFor();
});

test('the playground learns at 100 epochs a second and more, in a worker, and says what it does', async () => {
  const { page } = await open('playground');
  expect(page.workers().length).toBe(1);
  await page.getByText('Dropout, pace, stop').click();
  await page.getByLabel('Pace').selectOption('fast');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.waitForTimeout(3000);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  const epochs = Number(await page.locator('body').getAttribute('data-epoch'));
  process.stdout.write(`playground: ${Math.round(epochs / 3)} epochs a second at the defaults\n`);
  expect(epochs).toBeGreaterThan(300);
});

test('the playground takes points, refuses text with a sentence, undoes, exports, and keeps its state in the address', async () => {
  const { page } = await open('playground');
  await page.getByText('My own points').click();
  const paste = page.getByLabel(/Paste lines/);
  await paste.fill('hello world');
  await page.getByRole('button', { name: 'Use these points' }).click();
  await page.getByText(/expected three columns/).waitFor();
  await paste.fill('1,2,red\n-1,0.5,green\n3,3,blue\n-3,-3,red');
  await page.getByRole('button', { name: 'Use these points' }).click();
  await page.getByText('4 points, classes red, green, blue.').waitFor();
  expect(page.url()).toContain('problem=own');
  await page.getByLabel('Place points by clicking the map').check();
  await page.locator('canvas.map').click({ position: { x: 30, y: 30 } });
  await page.getByText('5 points.').waitFor();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await page.getByText('Keep and export').click();
  await page.getByRole('button', { name: /Write the code/ }).click();
  expect(await page.getByRole('textbox', { name: 'TypeScript for the next cell' }).inputValue()).toContain(
    'playgroundData(',
  );
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(page.url()).not.toContain('problem=own');
});

test('the playground explains NaN, and goes on after Reset', async () => {
  const { page } = await open('playground', { hash: 'problem=plane&activation=linear&learningRate=10&pace=fast' });
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByText(/no longer a number \(NaN\)/).waitFor();
  await page.getByLabel('Learning rate').selectOption('0.01');
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  expect(await page.locator('.notice').textContent()).toBe('');
});

test('the playground keeps step with settings that change faster than a network can be drawn', async () => {
  const { page } = await open('playground', { hash: 'noise=20&pace=fast' });
  // Values and classes in turn, each some frames or less after the other, with undo and changes of the layers between.
  await page.evaluate(`(async () => {
    const problem = [...document.querySelectorAll('select')].find((list) => [...list.options].some(({ value }) => value === 'plane'));
    const press = (name) => [...document.querySelectorAll('button')].find((b) => (b.ariaLabel ?? b.textContent) === name).click();
    const moves = [
      ...['plane', 'circle', 'multiGauss', 'threeSpirals'].map((value) => () => {
        problem.value = value;
        problem.dispatchEvent(new Event('change'));
      }),
      ...['Play', 'Step', 'Add a layer', 'Layer 1: add a unit', 'Layer 1: remove a unit', 'Remove a layer', 'Undo', 'Undo'].map((name) => () => press(name)),
    ];
    for (let i = 0; i < 400; i++) {
      moves[(i * 7 + (i >> 3)) % moves.length]();
      await new Promise((resolve) => setTimeout(resolve, (i * 5) % 24));
    }
  })()`);
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await page.locator('body[data-epoch="1"]').waitFor();
  expect(page.workers().length).toBe(1);
});

test('the playground names an address it does not understand', async () => {
  const { page } = await open('playground', { hash: 'hidden=99' });
  await page.getByText(/hidden\[0\] is 99/).waitFor();
});

test('weights can be read and changed', async () => {
  const { page } = await open('playground');
  await page.getByRole('button', { name: 'Layer 1, unit 1: show its weights' }).click();
  const field = page.getByLabel('weight from x₁');
  await field.fill('2,5');
  await field.press('Tab');
  await expect(page.getByRole('button', { name: 'Undo' }).isEnabled()).resolves.toBe(true);
  await page.waitForTimeout(200);
  expect(await field.inputValue()).toBe('2.5');
});

test('a digit is drawn by the pointer, read, kept, and copied as a line', async () => {
  const { page } = await open('draw-digit');
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByText('The paper is empty.').waitFor();
  await drawStrokes(page, exampleStrokes[1]!);
  await page.getByText(/The network says 1/).waitFor();
  await page.getByLabel('This is a').selectOption('1');
  await page.getByRole('button', { name: 'Keep this digit' }).click();
  const line = await page.getByRole('textbox', { name: /Kept digits/ }).inputValue();
  expect(line).toMatch(/^const \[myDigits, myLabels\] = \[\[strokesToImage\(\[\[\[.*\], \[1\]\];/);
});

/** Moves every slider to both ends, takes every choice, switches every switch, presses every button, types into every field. */
async function useEveryControl(page: Page): Promise<void> {
  for (const panel of await page.locator('summary').all()) await panel.click();
  for (const slider of await page.locator('input[type=range]:visible').all()) {
    for (const key of ['End', 'Home', 'ArrowRight']) await slider.press(key);
  }
  for (const select of await page.locator('select:visible').all()) {
    const values = await select
      .locator('option')
      .evaluateAll((options) => options.map((o) => (o as { value?: string }).value!));
    for (const value of values) if (await select.isVisible()) await select.selectOption(value);
  }
  for (const box of await page.locator('input[type=checkbox]:visible').all()) {
    await box.click();
    await box.click();
  }
  for (const field of await page.locator('fieldset.numbers input:visible').all()) {
    await field.fill('-');
    await field.fill('-1,5');
  }
  for (const button of await page.locator('button:visible').all()) {
    // A click may take buttons away, or disable them, before the next one is reached.
    if ((await button.isVisible()) && (await button.isEnabled())) await button.click({ force: true });
  }
  for (const picture of await page.locator('.picture.drag:visible').all()) {
    const box = (await picture.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.4);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.6, { steps: 4 });
    await page.mouse.up();
  }
}
