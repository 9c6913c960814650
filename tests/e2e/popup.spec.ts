/** The popup: what is known of the tab's page, search by keyboard, switches, and what it says when it can't. */
import { type Extension, expect, markedTexts, type Page, tabIdOf, test } from './harness.ts';

/** Opens a fixture page and, beside it, the popup that speaks of it. */
async function openBoth(extension: Extension, url: string): Promise<{ page: Page; popup: Page }> {
  const page = await extension.context.newPage();
  await page.goto(url);
  await expect.poll(() => markedTexts(page)).toContain('紫光展锐');
  const tabId = await tabIdOf(extension.worker, page);
  const popup = await extension.context.newPage();
  await popup.setViewportSize({ width: 380, height: 580 });
  await popup.goto(extension.page(`popup.html?tab=${tabId}`));
  await expect(popup.getByRole('searchbox')).toBeFocused();
  return { page, popup };
}

test('lists names with counts and jumps to them, and fits its frame all the while', async ({
  extension,
  serve,
}) => {
  const { page, popup } = await openBoth(extension, `${serve}/demo.html`);
  const fits = () =>
    popup.evaluate(() => {
      const wide = [...document.querySelectorAll('*')].filter(
        (e) => e.scrollWidth > e.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(e).overflowX),
      );
      const { width, height } = document.querySelector('.popup-frame')!.getBoundingClientRect();
      return { width, tall: height > 580, wide: wide.map((e) => e.className) };
    });
  const fitting = { width: 380, tall: false, wide: [] };
  await expect(popup.locator('.briefing-list a').first()).toBeVisible();
  expect(await fits()).toEqual(fitting);

  const names = popup.locator('.page-terms .chip');
  await expect(names).toHaveCount(12);
  await popup.getByRole('button', { name: /还有 \d+ 个/ }).click();
  expect(await names.count()).toBeGreaterThan(40);
  expect(await fits()).toEqual(fitting);
  await expect(names.filter({ hasText: '紫光展锐' })).toContainText('2');
  await names.filter({ hasText: '潘建伟' }).first().click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);

  await popup.getByRole('searchbox').fill('5G');
  await expect(popup.getByRole('option').first()).toBeVisible();
  expect(await fits()).toEqual(fitting);
});

test('searches as one types; arrows choose, Enter opens, Esc clears; nothing found is said', async ({
  extension,
  serve,
}) => {
  const { popup } = await openBoth(extension, `${serve}/short.html`);
  await popup.keyboard.type('小米');
  const options = popup.getByRole('option');
  await expect(options.first()).toBeVisible();
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await popup.keyboard.press('ArrowUp');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(popup.getByRole('searchbox')).toBeFocused();
  const href = await options.first().getAttribute('href');
  const opened = extension.context.waitForEvent('page');
  await popup.keyboard.press('Enter');
  expect((await opened).url()).toContain(href);
  await popup.bringToFront();
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('searchbox')).toHaveValue('');
  await expect(popup.locator('.page-terms')).toBeVisible();
  await popup.keyboard.type('犰狳犰狳');
  await expect(popup.getByText('没有找到“犰狳犰狳”')).toBeVisible();
});

test('gives related briefings with what they share; switches act on the page at once', async ({
  extension,
  serve,
}) => {
  const { page, popup } = await openBoth(extension, `${serve}/short.html`);
  await expect(popup.locator('.briefing-list a').first()).toHaveAttribute(
    'href',
    /#\/briefing\/2020-11-26\/34$/,
  );
  await expect(popup.locator('.briefing-list .reason').first()).toContainText('紫光展锐');

  const site = popup.getByRole('switch', { name: /在此网站/ });
  await expect(site).toBeChecked();
  await site.click();
  await expect(popup.getByText('您在 127.0.0.1 停用了旁注')).toBeVisible();
  await expect.poll(() => markedTexts(page)).toEqual([]);
  await popup.getByRole('button', { name: '在此网站启用' }).click();
  await expect.poll(() => markedTexts(page)).toContain('紫光展锐');
  await expect(site).toBeChecked();

  await popup.getByRole('switch', { name: '在网页上标出名字' }).click();
  await expect(popup.getByText('旁注已在所有网站停用')).toBeVisible();
  await expect.poll(() => markedTexts(page)).toEqual([]);
  await popup.getByRole('button', { name: '重新启用' }).click();
  await expect.poll(() => markedTexts(page)).toContain('紫光展锐');
});

test('says why nothing is listed: a page without names, a page that extensions may not read', async ({
  extension,
  serve,
}) => {
  const { context, worker } = extension;
  const quiet = `${serve}/quiet.html`;
  await context.route(quiet, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<p>今天的天气很好。</p>' }),
  );
  for (const [url, words] of [
    [quiet, '本页没有认得的名字'],
    ['chrome://version', '浏览器不让扩展读这个页面'],
  ] as const) {
    const page = await context.newPage();
    await page.goto(url);
    const tabId = await tabIdOf(worker, page);
    const popup = await context.newPage();
    await popup.goto(extension.page(`popup.html?tab=${tabId}`));
    await expect(popup.getByText(words)).toBeVisible();
    await popup.getByRole('searchbox').fill('世界互联网大会');
    await expect(popup.getByRole('option').first()).toBeVisible();
  }
});
