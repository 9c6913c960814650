/** The library: contents, briefings, things, clippings, muted names, search; all by address. */
import { type Extension, expect, markedTexts, type Page, selectText, tabIdOf, test } from './harness.ts';

async function openLibrary(extension: Extension, route: string): Promise<Page> {
  const library = await extension.context.newPage();
  await library.goto(extension.page(`library.html#/${route}`));
  return library;
}

/** Keeps the text of `selector` on the page as a clipping, and returns it. */
async function keep(extension: Extension, page: Page, selector: string): Promise<string> {
  const text = await selectText(page, selector);
  const tabId = await tabIdOf(extension.worker, page);
  await extension.worker.evaluate(
    (id) => chrome.tabs.sendMessage(id, { pangzhu: 'saveSelection', request: {} }, { frameId: 0 }),
    tabId,
  );
  return text;
}

async function openMarked(extension: Extension, url: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(url);
  await expect.poll(() => markedTexts(page)).toContain('紫光展锐');
  return page;
}

test('leads from the contents to a briefing, to a name in it, to the next briefing and its policy', async ({
  extension,
}) => {
  const library = await openLibrary(extension, '');
  await expect(library.locator('.contents-list li')).toHaveCount(40);
  await library.locator('.contents-list a[href$="/34"]').click();
  await expect(library.getByRole('heading', { level: 1 })).toContainText('紫光展锐');
  await expect(library.locator('.printed-title')).toContainText('杀入 5G 芯片阵营');
  await library.locator('.prose .mention', { hasText: '紫光展锐' }).first().click();
  await expect(library.getByRole('heading', { level: 1 })).toHaveText('紫光展锐');
  await expect(library.locator('.figures tbody tr').first()).toBeVisible();
  await library.locator('.term-page .briefing-list a').first().click();
  await library.getByRole('link', { name: /下一篇/ }).click();
  await expect(library).toHaveURL(/briefing\/2020-11-26\/35$/);

  await library.goto(extension.page('library.html#/briefing/2020-11-26/15'));
  await library.locator('.policy-list a', { hasText: '平台经济领域的反垄断指南' }).click();
  await expect(library.locator('.steps')).toContainText('征求意见');
  await expect(library.locator('.facts')).toContainText('国家市场监督管理总局');
});

test('understands addresses: searches, what is not there, and every page on every width', async ({
  extension,
}) => {
  const library = await openLibrary(extension, `search?q=${encodeURIComponent('量子')}`);
  await expect(library.getByRole('option').first()).toBeVisible();
  await library.getByRole('searchbox').fill('无锡');
  await expect(library.getByRole('option', { name: /无锡/ }).first()).toBeVisible();
  await expect(library).toHaveURL(new RegExp(`q=${encodeURIComponent('无锡')}$`));

  for (const route of ['briefing/2020-11-26/99', 'term/no-such-thing', 'nowhere']) {
    await library.goto(extension.page(`library.html#/${route}`));
    await expect(library.getByText('这里没有内容')).toBeVisible();
  }

  const routes = ['', 'briefing/2020-11-26/34', 'term/xiaomi', 'clippings', 'search?q=5G', 'muted'];
  for (const route of routes) {
    await library.goto(extension.page(`library.html#/${route}`));
    await expect(library.getByRole('heading', { level: 1 })).toBeVisible();
    for (const width of [360, 420, 1280]) {
      await library.setViewportSize({ width, height: 800 });
      const over = await library.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `${route} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

test('keeps notes and tags over a reload, finds the passage on its page, deletes and brings back', async ({
  extension,
  serve,
}) => {
  const page = await openMarked(extension, `${serve}/short.html`);
  const text = await keep(extension, page, '#lead');
  await keep(extension, page, '#none');
  await page.close();
  const library = await openLibrary(extension, 'clippings');
  const items = library.locator('.clipping');
  await expect(items).toHaveCount(2);
  await expect(items.first()).toContainText('调度办法');

  const item = library.locator('.clipping', { hasText: text.slice(0, 12) });
  await expect(item.locator('.term-link', { hasText: '紫光展锐' })).toBeVisible();
  const note = item.getByRole('textbox', { name: '批注' });
  await note.fill('与第34篇对照');
  await expect(item.getByText('未保存')).toBeVisible();
  await library.getByRole('heading', { level: 1 }).click();
  await expect(item.getByText('已保存')).toBeVisible();
  await note.fill('与第34篇对照，再看一遍');
  await library.keyboard.press('Control+Enter');
  await expect(item.getByText('已保存')).toBeVisible();
  await item.getByRole('textbox', { name: '加标签' }).fill('芯片');
  await library.keyboard.press('Enter');
  await expect(item.locator('.tag')).toHaveText('芯片');
  await library.reload();
  await expect(note).toHaveValue('与第34篇对照，再看一遍');
  await expect(item.locator('.tag')).toHaveText('芯片');

  const opened = extension.context.waitForEvent('page');
  await item.getByRole('button', { name: '在网页上查看' }).click();
  await expect(await opened).toHaveURL(`${serve}/short.html`);
  await library.bringToFront();

  const search = library.getByRole('searchbox');
  await search.fill('虎贲');
  await expect(items).toHaveCount(1);
  await search.fill('不存在的词');
  await expect(library.getByText('没有摘录含有“不存在的词”')).toBeVisible();
  await search.fill('');
  await items.first().getByRole('button', { name: '删除' }).click();
  await expect(items).toHaveCount(1);
  await library.getByRole('button', { name: '撤销' }).click();
  await expect(items).toHaveCount(2);
  await expect(items.first()).toContainText('调度办法');
});

test('lists muted names and takes a mute back, on open pages too', async ({ extension, serve }) => {
  const page = await openMarked(extension, `${serve}/short.html`);
  const library = await openLibrary(extension, 'muted');
  await expect(library.getByText('没有不标出的名字')).toBeVisible();
  await library.evaluate(() =>
    chrome.runtime.sendMessage({
      pangzhu: 'mute',
      request: { id: 'unisoc', form: '紫光展锐', everywhere: true },
    }),
  );
  await expect(library.locator('.muted-list')).toContainText('在所有网站都不标出');
  await page.bringToFront();
  await expect.poll(() => markedTexts(page)).not.toContain('紫光展锐');
  await library.bringToFront();
  await library.getByRole('button', { name: '恢复标出' }).click();
  await expect(library.getByText('没有不标出的名字')).toBeVisible();
  await page.bringToFront();
  await expect.poll(() => markedTexts(page)).toContain('紫光展锐');
});

test.describe('in English', () => {
  test.use({ language: 'en-US' });
  test('speaks English around the Chinese text', async ({ extension }) => {
    const library = await openLibrary(extension, 'briefing/2020-11-26/34');
    await expect(library.getByText('Printed title')).toBeVisible();
    await expect(library.getByRole('link', { name: 'Clippings' })).toBeVisible();
    await expect(library.locator('html')).toHaveAttribute('lang', 'en');
  });
});
