import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { figureBundle } from '../../lib/figures/figure-bundle';
import { gallery } from '../figures/gallery';
import { startChromium } from './support/chromium';
import { startLab, type Lab } from './support/lab';
import { openNotebook, type NotebookPage } from './support/notebook-page';
import { inkOf } from './support/picture';

const course = resolve(__dirname, '../..');
const screenshots = resolve(course, 'build', 'browser', 'figures');
const python = resolve(course, '.venv', 'bin', 'python');

let browser: Browser;
/** JupyterLab as students have it, and one without the extension that draws plotly's figures. */
let labs: { complete: Lab; stock: Lab };
let notebook: NotebookPage | undefined;

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true });
  browser = await startChromium();
  labs = { complete: await startLab(), stock: await startLab({ without: ['@jupyterlab/plotly-extension'] }) };
});
afterEach(async () => {
  expect(notebook?.foreignRequests ?? []).toEqual([]);
  await notebook?.close();
  notebook = undefined;
});
afterAll(async () => {
  await (browser as Browser | undefined)?.close();
  await (labs as typeof labs | undefined)?.complete.close();
  await (labs as typeof labs | undefined)?.stock.close();
});

const setUp = "import { functionCurves, lossSurface, liveTraining, progress, show } from 'nnlab';";
const curves = 'show(functionCurves({ sine: Math.sin, cosine: Math.cos }));';

async function expectInk(drawn: Locator, name: string): Promise<void> {
  await drawn.scrollIntoViewIfNeeded();
  expect(inkOf(await drawn.screenshot({ path: `${screenshots}/jupyter-${name}.png` }))).toBeGreaterThan(0.005);
}

test('with the renderer of plotly a figure is drawn from its data', async () => {
  notebook = await openNotebook(browser, labs.complete, labs.complete.addNotebook('with.ipynb', setUp, curves));
  await notebook.runToEnd(0);
  await notebook.runToEnd(1);
  const plot = (await notebook.cell(1)).locator('.js-plotly-plot');
  await plot.locator('.main-svg').first().waitFor();
  expect(await (await notebook.cell(1)).locator('.nnlab-figure').count()).toBe(0);
  await expectInk(plot, 'with-renderer');
});

test('without it a figure draws itself, also when its cell runs again, and so does one in space', async () => {
  const name = labs.stock.addNotebook(
    'without.ipynb',
    setUp,
    curves,
    curves,
    'show(lossSurface((x, y) => x * x + y * y));',
  );
  notebook = await openNotebook(browser, labs.stock, name);
  for (const index of [0, 1, 1, 2, 3]) await notebook.runToEnd(index);
  for (const index of [1, 2, 3]) {
    const plot = (await notebook.cell(index)).locator('.nnlab-figure .js-plotly-plot');
    await plot.locator('.main-svg').first().waitFor();
    await expectInk(plot, `without-renderer-${index}`);
    expect(await (await notebook.cell(index)).locator('.nnlab-figure > img').isVisible()).toBe(false);
  }
  await notebook.save();
  const carriers = JSON.stringify(labs.stock.read(name)).match(/new MutationObserver/g);
  expect(carriers).toHaveLength(2);
});

test('a notebook that is not trusted shows the static picture', async () => {
  const figure = gallery.functionCurves!();
  const output = { output_type: 'display_data', metadata: {}, data: figureBundle(figure) };
  const cell = { cell_type: 'code', id: 'a', metadata: {}, source: curves, execution_count: 1, outputs: [output] };
  const kernelspec = { name: 'tslab', display_name: 'TypeScript', language: 'typescript' };
  const foreign = { nbformat: 4, nbformat_minor: 5, metadata: { kernelspec }, cells: [cell] };
  notebook = await openNotebook(browser, labs.stock, labs.stock.addForeign('foreign.ipynb', foreign));
  const shown = await notebook.cell(0);
  const picture = shown.locator('.jp-OutputArea-output img');
  await picture.waitFor();
  expect(await picture.getAttribute('alt')).toBe(figure.layout.meta.description);
  await expectInk(picture, 'not-trusted');
  expect(await shown.locator('.js-plotly-plot').count()).toBe(0);
});

test('an image that is the last value of a cell is seen', async () => {
  const picture = JSON.stringify(resolve(course, 'datasets', 'pictures', 'pi.jpg'));
  const code = `import { cv } from 'nnlab';\nconst [, ink] = cv.threshold(cv.imread(${picture}, cv.IMREAD_GRAYSCALE), 127, 255, cv.THRESH_BINARY);\nink`;
  notebook = await openNotebook(browser, labs.complete, labs.complete.addNotebook('image.ipynb', code));
  await notebook.runToEnd(0);
  const image = (await notebook.cell(0)).locator('.jp-OutputArea-output img');
  await image.waitFor();
  expect(await image.evaluate((node) => (node as unknown as { naturalWidth: number }).naturalWidth)).toBeGreaterThan(
    100,
  );
  await expectInk(image, 'image');
});

test('live training draws while it trains, and ends with the figure', async () => {
  const training = [
    'const live = liveTraining();',
    'for (let epoch = 0; epoch < 30; epoch++) {',
    '  live.onEpochEnd(epoch, { loss: 1 / (epoch + 1), accuracy: 1 - 0.5 / (epoch + 1) });',
    '  await new Promise((resolve) => setTimeout(resolve, 100));',
    '}',
    'live.onTrainEnd();',
  ].join('\n');
  notebook = await openNotebook(browser, labs.complete, labs.complete.addNotebook('live.ipynb', setUp, training));
  await notebook.runToEnd(0);
  await notebook.run(1);
  const cell = await notebook.cell(1);
  const picture = cell.locator('.jp-OutputArea-output img, .jp-OutputArea-output .jp-RenderedSVG svg').first();
  await picture.waitFor();
  const seen = new Set<string>();
  while ((await cell.locator('.js-plotly-plot').count()) === 0 && seen.size < 100) {
    const now = await cell.locator('.jp-OutputArea-output').first().innerHTML();
    seen.add(now);
    if (seen.size === 10) await notebook.screenshot('figures/jupyter-live');
    await notebook.page.waitForTimeout(100);
  }
  expect(seen.size).toBeGreaterThan(5);
  await notebook.result(1);
  expect(await cell.locator('.jp-OutputArea-output').count()).toBe(1);
  await expectInk(cell.locator('.js-plotly-plot'), 'live-end');
});

test('progress is a bar that fills up in its place', async () => {
  const loop =
    'for (const n of progress([1, 2, 3, 4], { label: "counting" })) await new Promise((r) => setTimeout(r, 300));';
  notebook = await openNotebook(browser, labs.complete, labs.complete.addNotebook('progress.ipynb', setUp, loop));
  await notebook.runToEnd(0);
  await notebook.run(1);
  await (await notebook.cell(1)).locator('progress').waitFor();
  const text = await notebook.result(1);
  expect(text).toMatch(/^counting\s+4 of 4, \d\.\d s\s*$/);
  await notebook.screenshot('progress');
});

test('ten figures make a notebook below 2 MB, which nbconvert turns into a page that answers to the mouse without a network', async () => {
  const figures =
    "import { activations, activationCurves, barComparison, decisionBoundary, functionCurves, histogram, imageGrid, lossContour, optimizerRace, show, trainingCurves, weightImages } from 'nnlab';";
  const wave = 'Array.from({ length: 2000 }, (_, i) => 1 + Math.sin(i / 50))';
  const ten = [
    'activationCurves(activations.sigmoid)',
    "barComparison({ a: 1, b: 2 }, { quantity: 'q' })",
    'decisionBoundary((rows) => rows.map(([x = 0]) => 1 / (1 + Math.exp(-x))), { points: [[-1, 0], [1, 1]], labels: [0, 1] })',
    'functionCurves({ sine: Math.sin })',
    `histogram(${wave}, { quantity: 'q' })`,
    'imageGrid({ images: Uint8Array.from({ length: 20 * 784 }, (_, i) => (i * i) % 251), rows: 28, columns: 28 })',
    'lossContour((x, y) => x * x + y * y)',
    `optimizerRace({ sgd: ${wave}, adam: ${wave} })`,
    'trainingCurves({ loss: [3, 2, 1], accuracy: [0, 0.5, 1] })',
    'weightImages(Array.from({ length: 10 }, (_, k) => Array.from({ length: 784 }, (_, i) => Math.sin(i * k))), { rows: 28, columns: 28 })',
  ];
  const name = labs.complete.addNotebook('ten.ipynb', figures, ...ten.map((figure) => `show(${figure});`));
  const jupyter = (...args: string[]): void => {
    const { status, stderr } = spawnSync(python, ['-m', 'nbconvert', ...args], { encoding: 'utf8' });
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  };
  const path = labs.complete.pathOf(name);
  jupyter('--to', 'notebook', '--execute', '--inplace', path);
  const bytes = statSync(path).size;
  process.stdout.write(`ten figures: ${(bytes / 1e6).toFixed(2)} MB\n`);
  expect(bytes).toBeLessThan(2e6);

  jupyter('--to', 'html', path);
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`file://${path.replace(/ipynb$/, 'html')}`);
  await page.locator('.js-plotly-plot .main-svg').nth(ten.length).waitFor({ state: 'attached' });
  expect(await page.locator('.js-plotly-plot').count()).toBe(ten.length);
  expect(errors).toEqual([]);
  await page.locator('.js-plotly-plot').nth(3).hover();
  await page.locator('.hoverlayer .hovertext').first().waitFor();
  await page.screenshot({ path: `${screenshots}/jupyter-nbconvert.png` });
  await context.close();
});
