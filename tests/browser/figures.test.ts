import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Figure } from 'nnlab';
import { figureBundle } from '../../lib/figures/figure-bundle';
import { staticPicture } from '../../lib/figures/static/picture';
import { gallery } from '../figures/gallery';
import { startChromium } from './support/chromium';
import { inkOf } from './support/picture';

const screenshots = resolve(__dirname, '../../build/browser/figures');
const plotly = require.resolve('plotly.js-dist');

let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true });
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 860, height: 600 } });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.setContent('<!doctype html><body style="margin: 0"></body>');
  await page.addScriptTag({ path: plotly });
});
afterAll(async () => {
  await (browser as Browser | undefined)?.close();
});

/** Puts the figure on a page of this colour, as plotly.js and as the static picture draw it. */
async function draw(figure: Figure, colour: string): Promise<void> {
  const picture = `data:image/svg+xml;base64,${Buffer.from(staticPicture(figure)!).toString('base64')}`;
  const script = `(async ({ data, layout }) => {
    document.body.style.background = '${colour}';
    document.body.innerHTML = '<div id="interactive" style="width: ${Number(figure.layout.width ?? 760)}px"></div><img id="static">';
    document.images[0].src = '${picture}';
    await document.images[0].decode();
    await Plotly.newPlot('interactive', data, layout, { displayModeBar: false });
  })(${JSON.stringify(figureBundle(figure)['application/vnd.plotly.v1+json'])})`;
  await page.evaluate(script);
  // Space is drawn some frames after everything else.
  if (figure.data.some(({ type }) => type === 'surface')) await page.waitForTimeout(1500);
}

describe.each(Object.entries(gallery))('the figure %s', (name, make) => {
  test.each([
    ['light', '#ffffff'],
    ['dark', '#111111'],
  ])('is drawn on a %s page, by plotly.js and without a browser', async (theme, colour) => {
    complaints.length = 0;
    await draw(make(), colour);
    for (const kind of ['interactive', 'static']) {
      const path = `${screenshots}/${name.replaceAll(' ', '-')}-${theme}-${kind}.png`;
      expect(inkOf(await page.locator(`#${kind}`).screenshot({ path }))).toBeGreaterThan(0.01);
    }
    expect(complaints).toEqual([]);
  });
});
