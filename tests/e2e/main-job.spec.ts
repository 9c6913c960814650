/** The main job, as a reader does it: see marks, hover, find, keep, and find again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from '#tools/demo/browser.ts';
import {
  cardText,
  expect,
  killWorker,
  markedRects,
  markedTexts,
  selectText,
  tabIdOf,
  test,
} from './harness.ts';

test('marks known names and nothing that only looks like one', async ({ extension, serve }) => {
  const page = await extension.context.newPage();
  await page.goto(`${serve}/short.html`);
  await expect
    .poll(() => markedTexts(page))
    .toEqual(expect.arrayContaining(['紫光展锐', '中国移动', '工业和信息化部']));
  const texts = await markedTexts(page);
  expect(texts).not.toContain('高通');
  expect(texts).not.toContain('华为');
});

test('a card says what the bulletin said, with its source, and leaves with Esc', async ({
  extension,
  serve,
}) => {
  const page = await extension.context.newPage();
  await page.goto(`${serve}/short.html`);
  await expect.poll(() => markedTexts(page)).toContain('紫光展锐');
  const mark = (await markedRects(page)).find((m) => m.text === '紫光展锐')!;
  await page.mouse.move(mark.x - 1, mark.y);
  await page.mouse.move(mark.x, mark.y);
  await expect.poll(() => cardText(page)).toContain('芯片设计公司');
  const text = await cardText(page);
  expect(text).toContain('UNISOC');
  expect(text).toContain('企业情报');
  expect(text).toContain('65');
  await page.keyboard.press('Escape');
  await expect.poll(() => cardText(page)).not.toContain('芯片设计公司');
});

test('the popup lists the page’s names and the briefing it belongs to', async ({ extension, serve }) => {
  const page = await extension.context.newPage();
  await page.goto(`${serve}/short.html`);
  await expect.poll(() => markedTexts(page)).toContain('紫光展锐');
  const tabId = await tabIdOf(extension.worker, page);
  const popup = await extension.context.newPage();
  await popup.goto(extension.page(`popup.html?tab=${tabId}`));
  await expect(popup.getByRole('searchbox')).toBeFocused();
  await expect(popup.getByText('紫光展锐').first()).toBeVisible();
  const related = popup.locator('.briefing-list li', { has: popup.locator('a[href$="2020-11-26/34"]') });
  await expect(related.locator('.relation')).toHaveText(/同一件事|前情|背后的政策|背景/);
  await expect
    .poll(() => extension.worker.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId))
    .toMatch(/^\d+$/);
});

test('the worker may die between any two steps', async ({ extension, serve }) => {
  const page = await extension.context.newPage();
  await page.goto(`${serve}/short.html`);
  await expect.poll(() => markedTexts(page)).toContain('紫光展锐');
  await killWorker(page);
  const mark = (await markedRects(page)).find((m) => m.text === '中国移动')!;
  await page.mouse.move(mark.x - 1, mark.y);
  await page.mouse.move(mark.x, mark.y);
  await expect.poll(() => cardText(page)).toContain('国有电信运营商');
  await killWorker(page);
  await page.evaluate(() => {
    const added = document.createElement('p');
    added.textContent = '后来华为也加入了协议。';
    document.querySelector('main')!.append(added);
  });
  await expect.poll(() => markedTexts(page)).toContain('华为');
});

test('a clipping outlives the worker and the browser, and is found by search and on its page', async ({
  serve,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'pangzhu-'));
  try {
    let { context, worker, id } = await openChromium({ profile, headless: true });
    let page = await context.newPage();
    await page.goto(`${serve}/short.html`);
    await expect.poll(() => markedTexts(page)).toContain('紫光展锐');
    const kept = await selectText(page, '#lead');
    const tabId = await tabIdOf(worker, page);
    await worker.evaluate(
      ([text, tab]) => {
        const menus = chrome.contextMenus.onClicked as unknown as { dispatch: (...args: unknown[]) => void };
        menus.dispatch({ menuItemId: 'save-selection', selectionText: text, frameId: 0 }, { id: tab });
      },
      [kept, tabId] as const,
    );
    const library = await context.newPage();
    await library.goto(`chrome-extension://${id}/library.html#/clippings`);
    await expect(library.getByText(kept.slice(0, 20)).first()).toBeVisible();
    await context.close();

    ({ context, worker, id } = await openChromium({ profile, headless: true }));
    page = await context.newPage();
    await page.goto(`chrome-extension://${id}/library.html#/search?q=${encodeURIComponent('协议 虎贲')}`);
    await expect(page.getByText('虎贲T7520').first()).toBeVisible();
    await page.goto(`chrome-extension://${id}/library.html#/clippings`);
    await expect(page.getByText(kept.slice(0, 20)).first()).toBeVisible();
    await context.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});
