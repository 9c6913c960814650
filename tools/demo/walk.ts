/** The main job, step by step, in a headless browser: what a newcomer would do by hand. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openChromium } from './browser.ts';
import { cardText, markedRects, selectText } from './look.ts';

interface Walk {
  /** The profile is used twice: the second start shows that what was kept is still there. */
  profile: string;
  pageUrl: string;
  screenshots: string;
}

export async function walkThrough({ profile, pageUrl, screenshots }: Walk): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  const shot = async (page: Page, name: string) => {
    const path = join(screenshots, `${name}.png`);
    await page.screenshot({ path });
    console.log(`  screenshot: ${path}`);
  };

  let running = await openChromium({ profile, headless: true });
  let page = await running.context.newPage();
  await page.goto(pageUrl);
  const marks = await seen(
    'marked names on the demo page',
    () => markedRects(page),
    (rects) => rects.length > 5,
  );
  console.log(
    `✓ ${marks.length} names are marked, among them ${[...new Set(marks.map((m) => m.text))].slice(0, 12).join('、')}`,
  );
  await shot(page, '1-demo-page');

  const target = marks.find((m) => m.text.includes('紫光展锐')) ?? marks[0]!;
  // The welcome page may have come to the front meanwhile; what is behind another page isn't drawn.
  await page.bringToFront();
  await page.mouse.move(target.x, target.y);
  const card = await seen(
    'the card',
    () => cardText(page),
    (text) => text.includes(target.text),
  );
  console.log(`✓ The card on ${target.text}: ${card.replace(/\s+/g, ' ').slice(0, 120)}…`);
  // It fades in.
  await page.waitForTimeout(400);
  await shot(page, '2-card');
  await page.keyboard.press('Escape');

  const kept = await selectText(page, 'article p');
  const tabId = await running.worker.evaluate(
    async (url) => (await chrome.tabs.query({ url: `${url}*` }))[0]?.id,
    page.url(),
  );
  const saved = await running.worker.evaluate(
    (id) => chrome.tabs.sendMessage(id!, { pangzhu: 'saveSelection', request: {} }, { frameId: 0 }),
    tabId,
  );
  if (!saved?.value?.saved) throw new Error('The selection was not saved as a clipping.');
  console.log(`✓ A clipping is kept: “${kept.slice(0, 30)}…”`);

  const popup = await running.context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(`chrome-extension://${running.id}/popup.html?tab=${tabId}`);
  await popup.getByRole('searchbox').waitFor();
  const listed = await seen(
    'related briefings in the popup',
    () => popup.locator('a[href*="briefing"]').allInnerTexts(),
    (links) => links.length > 0,
  );
  console.log(
    `✓ The popup lists related briefings: ${listed
      .slice(0, 3)
      .map((text) => text.split('\n')[0])
      .join(' | ')}`,
  );
  await shot(popup, '3-popup');
  await running.context.close();

  running = await openChromium({ profile, headless: true });
  page = await running.context.newPage();
  await page.goto(`chrome-extension://${running.id}/library.html#/clippings`);
  await page.getByText(kept.slice(0, 20)).first().waitFor();
  console.log('✓ After a restart the clipping is found again');
  await shot(page, '4-clippings');
  await page.goto(`chrome-extension://${running.id}/library.html#/briefing/2020-11-26/34`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await shot(page, '5-briefing');
  await running.context.close();
  console.log(`\nAll steps worked. The screenshots are in ${screenshots}/.`);
}

/** Polls `look` until `enough` holds; throws with what was missing after ten seconds. */
async function seen<T>(what: string, look: () => Promise<T>, enough: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 10_000;
  for (;;) {
    const value = await look();
    if (enough(value)) return value;
    if (Date.now() > end)
      throw new Error(`Not seen within ten seconds: ${what}. Got ${JSON.stringify(value).slice(0, 200)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
