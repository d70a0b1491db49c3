import type { Browser, ConsoleMessage, FrameLocator } from 'playwright-core';
import { exampleStrokes } from '../../lib/widgets/draw-digit/example-strokes';
import { startChromium } from './support/chromium';
import { startLab, type Lab } from './support/lab';
import { openNotebook, type NotebookPage } from './support/notebook-page';
import { inkOf } from './support/picture';

let browser: Browser;
let lab: Lab;
let notebook: NotebookPage | undefined;
let faults: string[] = [];

beforeAll(async () => {
  browser = await startChromium();
  lab = await startLab();
});
afterEach(async () => {
  const foreign = notebook?.foreignRequests ?? [];
  await notebook?.close();
  notebook = undefined;
  expect({ faults, foreign }).toEqual({ faults: [], foreign: [] });
});
afterAll(async () => {
  await (browser as Browser | undefined)?.close();
  await (lab as Lab | undefined)?.close();
});

/** Opens a notebook of these cells, runs all of them, and listens for errors in their frames. */
async function run(name: string, ...cells: string[]): Promise<NotebookPage> {
  const opened = await openNotebook(browser, lab, lab.addNotebook(`${name}.ipynb`, ...cells));
  notebook = opened;
  faults = [];
  opened.page.on('pageerror', (error) => faults.push(error.message));
  opened.page.on('console', (message: ConsoleMessage) => {
    if (['error', 'warning'].includes(message.type()) && !isOfJupyterLab(message)) faults.push(message.text());
  });
  for (const index of cells.keys()) await opened.runToEnd(index);
  return opened;
}

/** JupyterLab has complaints of its own; those of a frame come from no address of the server. */
function isOfJupyterLab(message: ConsoleMessage): boolean {
  return message.location().url.startsWith('http://localhost');
}

async function frameIn({ cell }: NotebookPage, index: number, title: string): Promise<FrameLocator> {
  const iframe = (await cell(index)).locator(`iframe[title="${title}"]`);
  await iframe.scrollIntoViewIfNeeded();
  expect(await iframe.getAttribute('sandbox')).toBe('allow-scripts');
  const frame = iframe.contentFrame();
  await frame.locator('main h1').waitFor();
  return frame;
}

test('the playground lives in a cell: a press of Play, and the epochs go up', async () => {
  const shown = await run('playground', "import { playground } from 'nnlab';", 'playground()');
  const frame = await frameIn(shown, 1, 'Playground');
  await frame.getByRole('button', { name: 'Play', exact: true }).click();
  // From 000,100 to 000,999, and at each later thousand again.
  await frame
    .locator('output.epoch')
    .filter({ hasText: /,[1-9]\d\d$/ })
    .waitFor();
  await frame.getByRole('button', { name: 'Pause', exact: true }).click();
  const picture = await frame.locator('canvas.map').screenshot({ path: 'build/browser/playground-in-jupyter-map.png' });
  expect(inkOf(picture)).toBeGreaterThan(0.3);
  await shown.screenshot('playground-in-jupyter');
});

test('a network of the notebook reads what is drawn under its cell', async () => {
  const shown = await run(
    'digit',
    "import { Dense, drawDigit, loadMnist, Network, oneHot } from 'nnlab';",
    [
      "const { images, labels, count } = await loadMnist({ split: 'train', limit: 3000 });",
      'const rows = Array.from({ length: count }, (_, n) => Array.from(images.subarray(784 * n, 784 * (n + 1)), (ink) => ink / 255));',
      "const network = new Network([new Dense({ units: 32, activation: 'relu' }), new Dense({ units: 10, activation: 'softmax' })], { inputShape: [784], seed: 1 });",
      "network.compile({ optimizer: 'adam', loss: 'categoricalCrossEntropy' });",
      'await network.fit(rows, oneHot(labels, { classes: 10 }), { epochs: 3, verbose: 0 });',
    ].join('\n'),
    'drawDigit(network)',
  );
  const frame = await frameIn(shown, 2, 'Draw a digit');
  await frame.getByRole('button', { name: 'Clear' }).click();
  await frame.getByText('The paper is empty.').waitFor();
  const paper = (await frame.locator('canvas.pad').boundingBox())!;
  const { mouse } = shown.page;
  const places = exampleStrokes[1]![0]!.map(
    ([x, y]) => [paper.x + (x / 100) * paper.width, paper.y + (y / 100) * paper.height] as const,
  );
  await mouse.move(...places[0]!);
  await mouse.down();
  for (const place of places.slice(1)) await mouse.move(...place, { steps: 4 });
  await mouse.up();
  await frame.getByText(/The network says 1/).waitFor();
  await shown.screenshot('draw-digit-in-jupyter');
});
