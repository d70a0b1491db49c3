import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';

const root = resolve(__dirname, '../../..');
const screenshots = join(root, 'build', 'browser', 'widgets');

/** A widget's page, open from a file with the network off, and what went wrong in it. */
export interface WidgetPage {
  readonly page: Page;
  /** Errors of scripts, and messages of the console that are errors or warnings. */
  readonly faults: string[];
  /** Whatever the page asked the network for. */
  readonly requests: string[];
  screenshot(name: string): Promise<void>;
  /** Rules of axe-core broken seriously, each with the elements that break it. */
  seriousIssues(): Promise<string[]>;
  close(): Promise<void>;
}

export interface WidgetPageOptions {
  readonly width?: number;
  readonly dark?: boolean;
  /** What follows # in the address. */
  readonly hash?: string;
}

export async function openWidget(
  browser: Browser,
  file: string,
  { width = 1200, dark = false, hash = '' }: WidgetPageOptions = {},
): Promise<WidgetPage> {
  const viewport = { width, height: 800 };
  const context = await browser.newContext({
    viewport,
    offline: true,
    colorScheme: dark ? 'dark' : 'light',
    // axe has to be brought into pages whose policy forbids it.
    bypassCSP: false,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) requests.push(request.url());
  });
  await page.goto(pathToFileURL(file).href + (hash && `#${hash}`));
  await page.locator('main h1').waitFor();
  return {
    page,
    faults,
    requests,
    screenshot: async (name) => {
      mkdirSync(screenshots, { recursive: true });
      await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
    },
    seriousIssues: async () => {
      await page.evaluate(axeSource());
      const found = (await page.evaluate('axe.run()')) as AxeResults;
      const serious = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      return serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    },
    close: () => context.close(),
  };
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

function axeSource(): string {
  return readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
}
