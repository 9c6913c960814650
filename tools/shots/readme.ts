/** The pictures of the README: a card over the demo page, and the popup. */
import { mkdirSync, statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { cardText, markedRects } from '../demo/look.ts';
import type { Stage } from './surfaces.ts';

const folder = 'assets/readme';
/** Bytes; a README should open at once. */
const largest = 250_000;

/** Takes them. Throws when the card doesn't come or a picture is too large. */
export async function readmePictures(demo: Page, { context, own, tabId }: Stage): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await demo.bringToFront();
  // High enough for the card to stand below its line, where it hides no headline.
  await demo.setViewportSize({ width: 1280, height: 720 });
  const mark = await seen('the mark', async () =>
    (await markedRects(demo)).find(({ text }) => text === '紫光展锐'),
  );
  await demo.mouse.move(mark.x - 6, mark.y);
  await demo.mouse.move(mark.x, mark.y);
  await seen('the card', async () => (await cardText(demo)).includes('UNISOC') || undefined);
  // It fades in.
  await demo.waitForTimeout(400);
  await take(demo, 'card');
  await demo.keyboard.press('Escape');

  const popup = await context.newPage();
  await popup.setViewportSize({ width: 380, height: 580 });
  await popup.goto(own(`popup.html?tab=${tabId}`));
  await popup.locator('.briefing-list a').first().waitFor();
  await take(popup, 'popup');
  await popup.close();
}

/** Looks until something is there; throws after fifteen seconds. */
async function seen<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not come`);
}

async function take(page: Page, name: string): Promise<void> {
  const path = `${folder}/${name}.png`;
  await page.screenshot({ path });
  const { size } = statSync(path);
  console.log(`${path}: ${Math.round(size / 1024)} KB`);
  if (size > largest) throw new Error(`${path} is larger than ${largest / 1000} KB`);
}
