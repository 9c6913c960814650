/** What the page side does when asked, and when things go wrong. */
import { cardText, expect, killWorker, markedRects, reloadExtension, tabIdOf, test } from './harness.ts';
import { cardBox, hover, marksIn, marksOf, openMarked } from './page-helpers.ts';

test('state, jump and step answer the popup and the keys', async ({ extension, serve }) => {
  const page = await openMarked(extension, `${serve}/long.html?n=300`);
  await expect.poll(async () => (await marksOf(page)).length).toBeGreaterThan(10);
  const tabId = await tabIdOf(extension.worker, page);
  const ask = (name: string, request: object) =>
    extension.worker.evaluate(
      ([tab, pangzhu, body]) => chrome.tabs.sendMessage(tab, { pangzhu, request: body }, { frameId: 0 }),
      [tabId, name, request] as const,
    );
  await expect
    .poll(async () => (await ask('state', {})).value)
    .toMatchObject({ title: '很长的一页', scanning: false });
  const { terms, text } = (await ask('state', {})).value;
  expect(terms).toHaveLength(7);
  expect(terms.map(({ count }: { count: number }) => count).sort()).toEqual([42, 43, 43, 43, 43, 43, 43]);
  expect(text).toContain('第299段');
  const huawei = terms.find(({ term }: { term: { name: string } }) => term.name === '华为').term.id;
  expect((await ask('jump', { id: huawei })).value).toEqual({ found: true });
  expect((await ask('jump', { id: 'nothing-of-the-kind' })).value).toEqual({ found: false });
  await ask('step', { forward: true });
  await expect.poll(() => cardText(page)).toContain('摘录这句话');
  const before = await cardText(page);
  await ask('step', { forward: true });
  await expect.poll(() => cardText(page)).not.toBe(before);
});

test('a worker that was killed answers the next hover', async ({ extension, serve }) => {
  const page = await openMarked(extension, `${serve}/marks.html`);
  await expect.poll(() => marksIn(page, 'plain')).toContain('华为');
  await killWorker(page);
  await hover(page, '华为');
  await expect.poll(() => cardBox(page)).toBeDefined();
});

test('after a reload of the extension the old script leaves, and the new one marks once', async ({
  extension,
  serve,
}) => {
  const page = await openMarked(extension, `${serve}/marks.html`);
  await expect.poll(() => marksIn(page, 'plain')).toEqual(['华为', '中兴通讯']);
  const namesOf = () =>
    page.evaluate(() => [...new Set([...CSS.highlights.keys()].map((name) => name.split('-')[0]))]);
  const [first] = await namesOf();
  await hover(page, '华为');
  await expect.poll(() => cardBox(page)).toBeDefined();
  await reloadExtension(extension);
  await expect.poll(namesOf).not.toContain(first);
  await expect.poll(() => page.evaluate(() => document.documentElement.children.length)).toBe(2);
  await expect.poll(() => marksIn(page, 'plain')).toEqual(['华为', '中兴通讯']);
  expect(await namesOf()).toHaveLength(1);
});

test('five megabytes of text are marked where the reader is', async ({ extension, serve }) => {
  const page = await openMarked(extension, `${serve}/long.html?n=25000`);
  await expect.poll(async () => (await markedRects(page)).length, { timeout: 30_000 }).toBeGreaterThan(5);
});

test('pages without text are left in peace', async ({ extension, serve }) => {
  const page = await extension.context.newPage();
  await page.goto(`${serve}/frame.html`);
  await page.evaluate(() => {
    document.body.replaceChildren();
    document.body.innerHTML = '<p>没收尾的<b>标签<table><tr><td>华为</p></div></span>';
  });
  await expect.poll(async () => (await marksOf(page)).map(({ text }) => text)).toEqual(['华为']);
  await page.evaluate(() => document.body.replaceChildren());
  await expect.poll(async () => (await marksOf(page)).length).toBe(0);
});
