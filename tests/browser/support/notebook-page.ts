import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Lab } from './lab';

const screenshots = resolve(__dirname, '../../../build/browser');

/** A notebook open in JupyterLab, and what a student does with it. */
export interface NotebookPage {
  readonly page: Page;
  /** What the page asked of other computers, or for which the server would ask them; all of it was refused. */
  readonly foreignRequests: readonly string[];
  /** The cell at a position, scrolled into view. Only cells in view are in the page at all. */
  cell(index: number): Promise<Locator>;
  /** Runs the cell at a position. Does not wait. */
  run(index: number): Promise<void>;
  /** Waits until the cell at a position has run, and gives the text under it. */
  result(index: number): Promise<string>;
  /** Runs the cell at a position and gives the text under it. */
  runToEnd(index: number): Promise<string>;
  /** Picks an entry of the menu bar, such as 'Run' → 'Run All Cells'. */
  menu(bar: string, entry: string): Promise<void>;
  /** Runs all cells, and waits until none is running or waiting to run. */
  runAll(): Promise<void>;
  save(): Promise<void>;
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a notebook and waits for its kernel. */
export async function openNotebook(browser: Browser, lab: Lab, name: string): Promise<NotebookPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  const foreignRequests = await refuseForeign(context);
  const page = await context.newPage();
  await page.goto(lab.addressOf(name));
  await page.getByText('TypeScript | Idle').waitFor({ timeout: 60_000 });
  const status = page.locator('.jp-Notebook-ExecutionIndicator');

  const cell = async (index: number): Promise<Locator> => {
    const wanted = page.locator(`.jp-Notebook .jp-Cell[data-windowed-list-index="${index}"]`);
    const panel = page.locator('.jp-WindowedPanel-outer');
    await panel.hover();
    for (let step = 0; (await wanted.count()) === 0; step++) {
      if (step > 200) throw new Error(`the notebook has no cell ${index}`);
      // Down to the end, then from the top again: the cell may lie above.
      const end = await panel.evaluate(
        (element) => element.scrollTop + element.clientHeight >= element.scrollHeight - 1,
      );
      if (end) await panel.evaluate((element) => element.scrollTo(0, 0));
      else await page.mouse.wheel(0, 600);
      await page.waitForTimeout(50);
    }
    await wanted.scrollIntoViewIfNeeded();
    return wanted;
  };

  const run = async (index: number): Promise<void> => {
    await promptOf(await cell(index)).click();
    await page.keyboard.press('Control+Enter');
  };
  const result = async (index: number): Promise<string> => {
    const ran = await cell(index);
    await promptOf(ran)
      .getByText(/\[\d+\]/)
      .waitFor({ timeout: 60_000 });
    return (await ran.locator('.jp-OutputArea-output').allInnerTexts()).join('\n');
  };
  const menu = async (bar: string, entry: string): Promise<void> => {
    await page.locator('.lm-MenuBar-itemLabel').getByText(bar, { exact: true }).click();
    await page.locator('.lm-Menu-itemLabel').getByText(entry).first().click();
  };

  return {
    page,
    foreignRequests,
    cell,
    run,
    result,
    runToEnd: async (index) => {
      await run(index);
      return result(index);
    },
    menu,
    runAll: async () => {
      await menu('Run', 'Run All Cells');
      await status.and(page.locator('[data-status="busy"]')).waitFor();
      await status.and(page.locator('[data-status="idle"]')).waitFor({ timeout: 240_000 });
    },
    save: async () => {
      await page.keyboard.press('Control+S');
      await page.locator('.lm-TabBar-tab.lm-mod-current.jp-mod-dirty').waitFor({ state: 'hidden' });
    },
    screenshot: async (file) => {
      mkdirSync(screenshots, { recursive: true });
      await page.screenshot({ path: join(screenshots, `${file}.png`) });
    },
    close: () => context.close(),
  };
}

/** What stands left of a cell: [ ] before it runs, [*] while it runs, [7] afterwards. */
export function promptOf(cell: Locator): Locator {
  return cell.locator('.jp-InputPrompt');
}

async function refuseForeign(context: BrowserContext): Promise<string[]> {
  const foreign: string[] = [];
  await context.route(
    ({ hostname, protocol, pathname }) =>
      /^\/lab\/api\/(news|update|extensions)/.test(pathname) ||
      (hostname !== 'localhost' && /^(https?|wss?):$/.test(protocol)),
    async (route) => {
      foreign.push(route.request().url());
      await route.abort();
    },
  );
  return foreign;
}
