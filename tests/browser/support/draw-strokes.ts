import type { Page } from 'playwright-core';
import type { Stroke } from 'nnlab';

/** Draws on the paper of `drawDigit` with the pointer. */
export async function drawStrokes(page: Page, strokes: readonly Stroke[]): Promise<void> {
  const box = (await page.locator('canvas.pad').boundingBox())!;
  for (const stroke of strokes) {
    const places = stroke.map(([x, y]) => [box.x + (x / 100) * box.width, box.y + (y / 100) * box.height] as const);
    await page.mouse.move(...places[0]!);
    await page.mouse.down();
    // Without waiting for the page in between: a hand does not wait either, and a browser hands over several places at once.
    await Promise.all(places.slice(1).map((place) => page.mouse.move(...place)));
    await page.mouse.up();
  }
}
