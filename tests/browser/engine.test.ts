import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { builtEngine } from '../../lib/engine/platform';
import { bundleForPage, stepHere, stepInPage } from '../engine/support/page';
import { startChromium } from './support/chromium';

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser?.close());

test('the engine learns in a page what it learns here', async () => {
  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundleForPage() });
  const kernels = readFileSync(join(builtEngine(), 'kernels-fused.wasm'));
  expect(JSON.parse(await page.evaluate<string>(stepInPage(kernels)))).toEqual(stepHere());
});
