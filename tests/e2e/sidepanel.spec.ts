/** The side panel: this page, lasting; the way to the marks for those who don't see them. */
import {
  clickToolbarButton,
  type Extension,
  expect,
  markedTexts,
  type Page,
  selectText,
  tabIdOf,
  test,
} from './harness.ts';

async function openMarked(extension: Extension, url: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(url);
  await expect.poll(() => markedTexts(page), { timeout: 30_000 }).toContain('紫光展锐');
  return page;
}

/** Opens the panel beside a tab, or (with `window`) beside whatever is in front in a window. */
async function openPanel(extension: Extension, query: string): Promise<Page> {
  const panel = await extension.context.newPage();
  await panel.setViewportSize({ width: 380, height: 900 });
  await panel.goto(extension.page(`sidepanel.html?${query}`));
  return panel;
}

/** Where on the page the flashing mention stands, or stood last: flashes go on and off. */
const flashedAt = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const seen = globalThis as unknown as { flashed?: string };
    for (const [name, highlight] of CSS.highlights) {
      if (!name.endsWith('-flash')) continue;
      for (const range of highlight) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        seen.flashed = `${live.getBoundingClientRect().y + scrollY} ${range.startOffset}`;
      }
    }
    return seen.flashed ?? '';
  });

test('lists the names by importance and leads to them by keys alone', async ({ extension, serve }) => {
  const page = await openMarked(extension, `${serve}/demo.html`);
  const tabId = await tabIdOf(extension.worker, page);
  const panel = await openPanel(extension, `tab=${tabId}`);
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('一年之后');
  const names = panel.locator('.name-jump');
  await expect(names.first()).toContainText('紫光展锐');
  await expect(names.first()).toContainText('企业');
  await expect(names.first()).toContainText('芯片设计公司');

  await names.first().focus();
  await panel.keyboard.press('ArrowDown');
  await expect(names.nth(1)).toBeFocused();
  await panel.keyboard.press('ArrowUp');
  await panel.locator('.names .more').click();
  const place = names.filter({ hasText: '潘建伟' });
  await place.focus();
  await panel.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  await expect(panel.getByRole('status').filter({ hasText: '潘建伟' })).toBeVisible();

  await panel.getByRole('radio', { name: '政策计划' }).check();
  for (const type of await panel.locator('.name-type').allTextContents()) expect(type).toMatch(/政策|计划/);
  await expect(panel.getByRole('link', { name: /打开“.*反垄断指南.*”的条目/ })).toHaveAttribute(
    'href',
    /#\/term\//,
  );
});

test('leads from mention to mention, with Shift to the one before', async ({ extension, serve }) => {
  const page = await openMarked(extension, `${serve}/short.html`);
  await page.evaluate(() => {
    for (const verb of ['发布', '量产', '停产']) {
      const text = document.createElement('p');
      text.textContent = `紫光展锐${verb}一款手机芯片。`;
      document.body.append(text);
    }
  });
  const tabId = await tabIdOf(extension.worker, page);
  const panel = await openPanel(extension, `tab=${tabId}`);
  const name = panel.locator('.name-jump').filter({ hasText: '紫光展锐' });
  await expect(name.locator('.name-count')).toContainText(/^[4-9]/);
  const press = async (key: string) => {
    const before = await flashedAt(page);
    await name.focus();
    await panel.keyboard.press(key);
    await expect.poll(() => flashedAt(page)).not.toBe(before);
    return flashedAt(page);
  };
  const first = await press('Enter');
  expect(await press('Enter')).not.toBe(first);
  expect(await press('Shift+Enter')).toBe(first);
});

test('shows related briefings, policies, figures and the clippings of the page, and searches', async ({
  extension,
  serve,
}) => {
  const page = await openMarked(extension, `${serve}/short.html`);
  const text = await selectText(page, '#lead');
  const tabId = await tabIdOf(extension.worker, page);
  const panel = await openPanel(extension, `tab=${tabId}`);
  await expect(panel.locator('.briefing-list a').first()).toHaveAttribute('href', /2020-11-26\/34$/);
  await expect(panel.locator('.briefing-list .reason').first()).toContainText('紫光展锐');
  await expect(panel.locator('.figures tbody tr').first()).toBeVisible();

  await extension.worker.evaluate(
    (id) => chrome.tabs.sendMessage(id, { pangzhu: 'saveSelection', request: {} }, { frameId: 0 }),
    tabId,
  );
  const kept = panel.locator('.quotes-show');
  await expect(kept).toContainText(text.slice(0, 12));
  await kept.click();
  await expect(panel.locator('.panel-said')).toHaveText('');

  await panel.getByRole('searchbox').fill('小米');
  await expect(panel.getByRole('option').first()).toBeVisible();
  const over = await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBeLessThanOrEqual(0);
});

test('follows the tab that comes to the front, the page that is opened in it and what is added to it', async ({
  extension,
  serve,
}) => {
  const { context, worker } = extension;
  const first = await openMarked(extension, `${serve}/short.html`);
  const windowId = await worker.evaluate(
    async (id) => (await chrome.tabs.get(id)).windowId,
    await tabIdOf(worker, first),
  );
  const [panel] = await Promise.all([
    context.waitForEvent('page'),
    worker.evaluate(
      (url) => chrome.windows.create({ url }),
      extension.page(`sidepanel.html?window=${windowId}`),
    ),
  ]);
  const title = panel.getByRole('heading', { level: 1 });
  await expect(panel.locator('.name-jump', { hasText: '紫光展锐' })).toBeVisible();
  const [second] = await Promise.all([
    context.waitForEvent('page'),
    worker.evaluate((tab) => chrome.tabs.create(tab), { windowId, url: `${serve}/demo.html` }),
  ]);
  await expect(title).toContainText('一年之后');
  await first.bringToFront();
  await expect(title).not.toContainText('一年之后');
  await expect(panel.locator('.name-jump', { hasText: '潘建伟' })).toHaveCount(0);
  await first.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>潘建伟团队也在其列。</p>'));
  await expect(panel.locator('.name-jump', { hasText: '潘建伟' })).toBeVisible();
  await second.close();
  await first.goto('chrome://version');
  await expect(panel.getByText('没有读这个页面')).toBeVisible();
});

const firstRelated = (panel: Page) => panel.locator('.briefing-list a').first();
const rest = (page: Page, id: string) =>
  page.evaluate((at) => document.getElementById(at)!.scrollIntoView({ block: 'center' }), id);

test('follows the section that is read, without a blink, and leaves out the furniture', async ({
  extension,
  serve,
}) => {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1000, height: 600 });
  await page.goto(`${serve}/sections.html`);
  await expect.poll(() => markedTexts(page), { timeout: 30_000 }).not.toEqual([]);
  const panel = await openPanel(extension, `tab=${await tabIdOf(extension.worker, page)}`);
  const heading = panel.locator('.reach-heading');

  await rest(page, 'phones-first');
  await expect(heading).toHaveText('卖手机的账本');
  await expect(firstRelated(panel)).toHaveAttribute('href', /2020-11-26\/32$/);
  await expect(panel.locator('.is-story .relation')).toHaveText('同一件事');

  const blanks = await panel.locator('.panel-main').evaluateHandle((element) => {
    const seen: string[] = [];
    new MutationObserver(() => {
      if (!element.querySelector('.briefing-list a')) seen.push(element.textContent);
    }).observe(element, { childList: true, subtree: true });
    return seen;
  });
  await rest(page, 'tax-first');
  await expect(heading).toHaveText('巴黎等不及了');
  await expect(firstRelated(panel)).toHaveAttribute('href', /2020-11-26\/35$/);
  expect(await blanks.jsonValue(), 'the list is never empty on the way').toEqual([]);
  await expect(panel.locator('.briefing-list a[href$="/32"]')).toHaveCount(0);
  await expect(panel.locator('.policy-list li').first()).toBeVisible();
  await expect(panel.locator('.figures tbody tr').first()).toBeVisible();

  await test.step('comments and side bars have no say', async () => {
    await rest(page, 'comments');
    await expect(heading).toHaveText('周末的面包');
    await expect(panel.getByText('没有哪篇报道与这一节足够接近')).toBeVisible();
  });

  await panel.getByRole('radio', { name: '全页' }).check();
  await expect(panel.locator('.briefing-list a[href$="/32"]')).toBeVisible();
  await expect(panel.locator('.briefing-list a[href$="/35"]')).toBeVisible();
  await expect(heading).toHaveCount(0);
});

test('follows a page that changes its address and its text, though no more names stand on it', async ({
  extension,
  serve,
}) => {
  const page = await openMarked(extension, `${serve}/short.html`);
  const panel = await openPanel(extension, `tab=${await tabIdOf(extension.worker, page)}`);
  await expect(firstRelated(panel)).toHaveAttribute('href', /2020-11-26\/34$/);
  await page.evaluate(() => {
    history.pushState({}, '', '/another');
    document.title = '法国数字服务税照收';
    document.querySelector('main')!.innerHTML =
      '<h1>法国数字服务税照收</h1><p>法国经济与财政部通知谷歌、亚马逊，数字服务税十二月入库。</p>';
  });
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('法国数字服务税照收');
  await expect(firstRelated(panel)).toHaveAttribute('href', /2020-11-26\/35$/);
  await page.evaluate(() => {
    document
      .querySelector('main')!
      .insertAdjacentHTML(
        'beforeend',
        '<p>隔空充电也有进展，红外线在几米外给手机无线充电，半导体光放大器件发出的光一次能带好几台设备，没有电磁波，韩国大学的团队正在注册公司。</p>',
      );
  });
  await expect(panel.locator('.briefing-list a[href$="/39"]')).toBeVisible();
});

test('opens from the popup by a click', async ({ extension, serve }) => {
  const { context, worker } = extension;
  const page = await openMarked(extension, `${serve}/short.html`);
  const popup = await context.newPage();
  await popup.goto(extension.page(`popup.html?tab=${await tabIdOf(worker, page)}`));
  await popup.getByRole('button', { name: '侧边栏' }).click();
  await expect
    .poll(() =>
      worker.evaluate(async () => {
        const contexts = await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as never] });
        return contexts.length;
      }),
    )
    .toBe(1);
});

test.describe('without access', () => {
  test.use({ build: 'production' });

  test('says how a page is read, and lists it once the button was clicked', async ({ extension, serve }) => {
    const page = await extension.context.newPage();
    await page.goto(`${serve}/short.html`);
    const panel = await openPanel(extension, 'window=-2');
    await expect(panel.getByText('没有读这个页面')).toBeVisible();
    await clickToolbarButton(extension, page);
    await expect.poll(() => markedTexts(page)).toContain('紫光展锐');
  });
});
