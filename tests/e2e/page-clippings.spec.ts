/** Clippings on their page: kept with their place, drawn where no script of the page can read them. */
import { expect, tabIdOf, test } from './harness.ts';
import { marksIn, openMarked } from './page-helpers.ts';

test('a kept passage is drawn again after a reload, also when the page around it changed', async ({
  extension,
  serve,
}) => {
  const page = await openMarked(extension, `${serve}/marks.html`);
  await expect.poll(() => marksIn(page, 'plain')).toContain('华为');
  const tabId = await tabIdOf(extension.worker, page);
  const ask = (name: string, request: object) =>
    extension.worker.evaluate(
      ([tab, pangzhu, body]) => chrome.tabs.sendMessage(tab, { pangzhu, request: body }, { frameId: 0 }),
      [tabId, name, request] as const,
    );
  const hosts = () => page.evaluate(() => document.documentElement.children.length - 2);

  await test.step('without a selection, or with one in a field, nothing is kept', async () => {
    expect((await ask('saveSelection', {})).value).toEqual({ saved: false });
    await page.evaluate(() => getSelection()!.selectAllChildren(document.getElementById('editable')!));
    expect((await ask('saveSelection', {})).value).toEqual({ saved: false });
  });
  await page.evaluate(() => {
    const [start, end] = ['ruby', 'dark'].map((id) => document.getElementById(id)!);
    getSelection()!.setBaseAndExtent(start!.firstChild!, 2, end!.firstChild!, 4);
  });
  expect((await ask('saveSelection', {})).value).toEqual({ saved: true });
  await expect.poll(hosts).toBe(1);
  const kept = await extension.worker.evaluate(async () => {
    const request = indexedDB.open('pangzhu');
    await new Promise((resolve) => request.addEventListener('success', resolve));
    const all = request.result.transaction('clippings').objectStore('clippings').getAll();
    await new Promise((resolve) => all.addEventListener('success', resolve));
    request.result.close();
    return all.result as { id: string; quote: { exact: string; prefix: string } }[];
  });
  expect(kept.map(({ quote }) => quote.exact)).toEqual(['问起小米公司的手机销量，雷军笑而不答。\n深色底上']);
  expect(kept[0]!.quote.prefix).toMatch(/记者$/);

  await page.reload();
  await expect.poll(hosts).toBe(1);
  await page.evaluate(() => {
    const note = document.createElement('p');
    note.textContent = '编者按：本文已经更新。';
    document.querySelector('article')!.prepend(note);
    document.getElementById('ruby')!.outerHTML =
      '<p id="ruby">记者问起小米公司的手机销量，雷军笑而不答。</p>';
  });
  await expect
    .poll(async () => (await ask('showClipping', { id: kept[0]!.id })).value)
    .toEqual({ found: true });
  await expect.poll(hosts).toBe(1);
  await test.step('what the page lost is not drawn, and not lost', async () => {
    await page.evaluate(() => document.getElementById('ruby')!.remove());
    await expect.poll(hosts).toBe(0);
    expect((await ask('showClipping', { id: kept[0]!.id })).value).toEqual({ found: false });
  });
});
