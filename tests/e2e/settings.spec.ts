/** Lists, settings, storage and privacy: what is chosen acts, and what is shown is what is there. */
import { type Extension, expect, markedTexts, type Page, test } from './harness.ts';

async function openLibrary(extension: Extension, route: string): Promise<Page> {
  const library = await extension.context.newPage();
  await library.goto(extension.page(`library.html#/${route}`));
  return library;
}

const stored = (extension: Extension) =>
  extension.worker.evaluate(async () => (await chrome.storage.local.get('settings')).settings);

test('entities: by type, searched, sorted; the address keeps it all', async ({ extension }) => {
  const library = await openLibrary(extension, 'entities');
  const rows = library.locator('.entity-list li');
  await expect(rows).toHaveCount(100);
  await library.getByRole('button', { name: /再看 100 条/ }).click();
  await expect(rows).toHaveCount(200);
  await library.getByRole('radio', { name: /^人物/ }).check();
  for (const badge of await rows.locator('.badge').allTextContents()) expect(badge).toBe('人物');
  await library.getByRole('searchbox').fill('小米');
  await expect(rows.filter({ hasText: '王翔' })).toHaveCount(1);
  await expect(library).toHaveURL(/entities\?.*type=person.*q=/);
  await library.reload();
  await expect(rows.filter({ hasText: '王翔' })).toHaveCount(1);
  await library.getByRole('searchbox').fill('犰狳');
  await expect(library.getByText('没有找到“犰狳”')).toBeVisible();
  await library.goto(extension.page('library.html#/entities?sort=name'));
  await expect(library.getByRole('radio', { name: '名字' })).toBeChecked();
  await rows.first().getByRole('link').click();
  await expect(library.getByRole('heading', { level: 2, name: '常一起出现' })).toBeVisible();
});

test('one entity: figures that compare are drawn, and who it appears with leads on', async ({
  extension,
}) => {
  const library = await openLibrary(extension, 'term/xiaomi');
  const chart = library.locator('.chart').filter({ hasText: '平均售价' });
  await expect(chart.locator('li')).toHaveCount(2);
  await expect(chart.locator('li').first()).toContainText('2019年第三季度');
  const widths = await chart
    .locator('.chart-bar')
    .evaluateAll((bars) => bars.map((b) => b.getBoundingClientRect().width));
  expect(widths[1]).toBeGreaterThan(widths[0]!);
});

test('policies: table and timeline, by status and search', async ({ extension }) => {
  const library = await openLibrary(extension, 'policies');
  const rows = library.locator('.policies tbody tr');
  await expect(rows.first()).toBeVisible();
  await library.getByRole('radio', { name: /^征求意见/ }).check();
  for (const status of await rows.locator('.status').allTextContents()) expect(status).toBe('征求意见');
  await expect(rows.filter({ hasText: '反垄断指南' })).toContainText('国家市场监督管理总局');
  await library.getByRole('radio', { name: '时间线' }).check();
  await expect(library.locator('.timeline-event').first()).toContainText('征求意见');
  await library.goto(extension.page('library.html#/policies?view=timeline'));
  const years = await library.locator('.timeline-year h2').allTextContents();
  expect(years).toEqual([...years].sort());
  await expect(library.locator('.timeline-target').first()).toBeVisible();
});

test('figures: searched by subject, metric and value, sorted by their heads, copied with their source', async ({
  extension,
}) => {
  const { context } = extension;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const library = await openLibrary(extension, 'figures');
  const rows = library.locator('.figure-rows tbody tr');
  await library.getByRole('searchbox').fill('小米 毛利率');
  await expect(rows).toHaveCount(6);
  await library.getByRole('button', { name: '数值' }).click();
  await expect(library.getByRole('columnheader', { name: '数值' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(rows.first()).toContainText('62.9');
  await rows.first().getByRole('button', { name: '复制这一行' }).click();
  await expect(library.getByText('已复制')).toBeVisible();
  const copied = await library.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\t')).toEqual(
    expect.arrayContaining(['毛利率', '62.9', '%', '2019年第三季度', expect.stringContaining('企业情报')]),
  );
  await library.getByRole('searchbox').fill('721.63');
  await expect(rows.first()).toContainText('营业收入');
});

test('settings: kept at once, only what was chosen, and they act on open pages', async ({
  extension,
  serve,
}) => {
  const page = await extension.context.newPage();
  await page.goto(`${serve}/short.html`);
  await expect.poll(() => markedTexts(page), { timeout: 30_000 }).toContain('紫光展锐');
  const library = await openLibrary(extension, 'settings');
  await library.getByRole('switch', { name: '企业' }).click();
  await page.bringToFront();
  await expect.poll(() => markedTexts(page)).not.toContain('紫光展锐');
  await library.bringToFront();
  await library.getByRole('switch', { name: '企业' }).click();
  await library.getByRole('radio', { name: '600 毫秒' }).check();
  await library.getByRole('radio', { name: 'Alt 键' }).check();
  await expect.poll(() => stored(extension)).toEqual({ unmarkedTypes: [], hoverDelay: 600, hoverKey: 'alt' });

  await expect(library.getByRole('switch', { name: '地点' })).toBeDisabled();
  await library.getByRole('radio', { name: '每一处' }).check();
  await expect(library.getByRole('switch', { name: '地点' })).toBeEnabled();

  await library.getByRole('textbox', { name: '添加网站' }).fill('没有这样的地址');
  await library.keyboard.press('Enter');
  await expect(library.getByRole('alert')).toContainText('这不是网站的地址');
  await library.getByRole('textbox', { name: '添加网站' }).fill('http://127.0.0.1/news');
  await library.keyboard.press('Enter');
  await page.bringToFront();
  await expect.poll(() => markedTexts(page)).toEqual([]);
  await library.bringToFront();
  await library.getByRole('textbox', { name: '添加网站' }).fill('127.0.0.1');
  await library.keyboard.press('Enter');
  await expect(library.getByRole('alert')).toContainText('已经在名单里');
  await library.getByRole('button', { name: '去掉 127.0.0.1' }).click();
  await page.bringToFront();
  await expect.poll(() => markedTexts(page)).toContain('紫光展锐');

  await library.bringToFront();
  await library.getByRole('radio', { name: '深色' }).check();
  await expect(library.locator('html')).toHaveAttribute('data-theme', 'dark');
  await library.getByRole('radio', { name: '繁体中文' }).check();
  await expect(library.getByRole('heading', { level: 1 })).toHaveText('設定');
  await expect(library.locator('html')).toHaveAttribute('lang', 'zh-TW');
  await library.getByRole('radio', { name: '英文' }).check();
  await expect(library.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await library.getByRole('searchbox').fill('keyboard');
  await expect(library.locator('.setting')).toHaveCount(1);
  await library.getByRole('searchbox').fill('');
  const unset = await extension.worker.evaluate(async () => {
    const suggested = chrome.runtime.getManifest().commands as Record<string, { suggested_key?: unknown }>;
    const commands = await chrome.commands.getAll();
    return commands.filter(({ name, shortcut }) => suggested[name!]?.suggested_key && !shortcut);
  });
  expect(unset, 'suggested keys that the browser keeps for itself').toEqual([]);
  const opened = extension.context.waitForEvent('page');
  await library.getByRole('button', { name: 'Change shortcuts' }).click();
  expect((await opened).url()).toContain('chrome://extensions/shortcuts');
});

test('sites: a list comes along, can be left and taken up again, and only that is kept', async ({
  extension,
}) => {
  const library = await openLibrary(extension, 'settings');
  const isOff = (name: string) => library.getByRole('button', { name: `去掉 ${name}` });
  await library.getByText(/预设的 \d+ 个网站/).click();
  await expect(isOff('docs.qq.com')).toBeVisible();
  await isOff('docs.qq.com').click();
  await expect.poll(() => stored(extension)).toEqual({ offHosts: [], onHosts: ['docs.qq.com'] });
  await expect(library.getByText('照常工作的例外')).toBeVisible();
  await library.getByRole('button', { name: '取消全部例外' }).click();
  await expect(library.getByText('照常工作的例外')).toBeHidden();
  await expect.poll(() => stored(extension)).toEqual({ offHosts: [], onHosts: [] });
  await expect(library.locator('.granted')).toContainText('所有网站');
});

test('storage and privacy: what is held is counted, and every width has room for every page', async ({
  extension,
}) => {
  const library = await openLibrary(extension, 'storage');
  const count = (name: string) => library.locator('.counts > div', { hasText: name }).locator('dd');
  await expect(count('报道')).toHaveText('40');
  await expect(count('摘录')).toHaveText('0');
  await expect(library.getByText(/共占\s*[\d.,]+\s*\S+/)).toBeVisible();
  await expect(library.getByText('此版本自带')).toBeVisible();

  for (const route of ['entities', 'policies', 'policies?view=timeline', 'figures', 'settings', 'storage']) {
    await library.goto(extension.page(`library.html#/${route}`));
    await expect(library.getByRole('heading', { level: 1 })).toBeVisible();
    for (const width of [360, 420, 1280]) {
      await library.setViewportSize({ width, height: 800 });
      const over = await library.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `${route} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});
