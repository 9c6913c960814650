/** Marks: on the right words, nowhere else, and without a trace in the page. */
import { expect, markedRects, tabIdOf, test } from './harness.ts';
import { choose, hover, looksOf, marksIn, marksOf, openMarked } from './page-helpers.ts';

test('marks stand on the right words, across inline elements, and only where text is read', async ({
  extension,
  serve,
}) => {
  const page = await openMarked(extension, `${serve}/marks.html`);
  await expect.poll(() => marksIn(page, 'plain')).toEqual(['华为', '中兴通讯']);
  const marks = await marksOf(page);
  const at = (id: string) => marks.filter((mark) => mark.at === id).map((mark) => mark.text);
  await test.step('a name in two elements is marked in both', () => {
    expect(at('inline')).toEqual(['紫光', '展锐', '中国', '移动']);
  });
  await test.step('a ruby annotation is no part of a name', () => {
    expect(at('ruby').join('')).toMatch(/^小米/);
  });
  await test.step('blocks, lines and boxes in a line don’t join', () => {
    expect([...at('apart'), ...at('break'), ...at('lines')]).toEqual([]);
    expect(at('chips')).toEqual(['腾讯']);
  });
  await test.step('a name inside of other words is none', () => {
    expect(at('cut')).toEqual([]);
  });
  await test.step('what everybody knows is not marked', () => {
    expect(at('generic')).toEqual([]);
  });
  await test.step('hidden text, code and fields are left alone', () => {
    expect(at('hidden')).toEqual(['腾讯']);
    expect([...at('code'), ...at('pre'), ...at('editable'), ...at('area'), ...at('field')]).toEqual([]);
    expect(at('folded')).toEqual([]);
  });
  await test.step('a dark ground has marks of its own', () => {
    expect(marks.filter(({ at: id }) => id === 'dark').map(({ tone }) => tone)).toEqual(['dark']);
    expect(marks.filter(({ at: id }) => id === 'plain').map(({ tone }) => tone)).toEqual(['light', 'light']);
  });
  await test.step('open shadow roots are read', () => {
    expect(at('shadow')).toEqual(['阿里巴巴集团']);
  });
  await test.step('frames are read', async () => {
    const frame = page.frames().find((candidate) => candidate.url().endsWith('/frame.html'))!;
    await expect.poll(async () => (await marksOf(frame)).map(({ text }) => text)).toEqual(['中国电信']);
  });
});

test('what is unfolded is marked then', async ({ extension, serve }) => {
  const page = await openMarked(extension, `${serve}/marks.html`);
  await expect.poll(() => marksIn(page, 'plain')).toContain('华为');
  await page.evaluate(() => document.getElementById('folded')!.setAttribute('open', ''));
  await expect.poll(() => marksIn(page, 'folded')).toEqual(['红杉资本']);
  await page.evaluate(() =>
    document.querySelector<HTMLElement>('#hidden .hidden')!.style.setProperty('display', 'inline'),
  );
  await expect.poll(() => marksIn(page, 'hidden')).toEqual(['腾讯', '中国电信']);
});

test('a bare name near the top is marked when the rest of the page tells what it is', async ({
  extension,
  serve,
}) => {
  const page = await openMarked(extension, `${serve}/late.html`);
  await expect.poll(() => marksIn(page, 'early')).toEqual(['小米']);
});

test('a paragraph that becomes a field loses its marks, and gets them back', async ({ extension, serve }) => {
  const page = await openMarked(extension, `${serve}/marks.html`);
  await expect.poll(() => marksIn(page, 'plain')).toContain('华为');
  await page.evaluate(() => document.getElementById('plain')!.setAttribute('contenteditable', 'true'));
  await expect.poll(() => marksIn(page, 'plain')).toEqual([]);
  await page.evaluate(() => document.getElementById('plain')!.removeAttribute('contenteditable'));
  await expect.poll(() => marksIn(page, 'plain')).toEqual(['华为', '中兴通讯']);
});

test('the page is the same to its own scripts with and without the extension', async ({
  extension,
  serve,
}) => {
  await choose(extension, { enabled: false });
  const page = await extension.context.newPage();
  await page.goto(`${serve}/marks.html`);
  const before = await looksOf(page);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver((records) => seen.push(...records.map(({ type }) => type))).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    for (const type of ['message', 'error']) addEventListener(type, () => seen.push(type));
  });
  await choose(extension, { enabled: true });
  await expect.poll(() => marksIn(page, 'plain')).toEqual(['华为', '中兴通讯']);
  expect(await looksOf(page)).toEqual(before);
  expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([]);
  await test.step('and again after a card was open', async () => {
    await hover(page, '中兴通讯');
    await expect.poll(() => page.evaluate(() => document.documentElement.children.length)).toBe(3);
    const host = await page.evaluate(() => {
      const element = document.documentElement.lastElementChild!;
      const { width, height } = element.getBoundingClientRect();
      return { attributes: element.attributes.length, width, height, open: element.shadowRoot };
    });
    expect(host).toEqual({ attributes: 0, width: 0, height: 0, open: null });
    expect((await looksOf(page)).size).toBe(before.size);
    await page.keyboard.press('Escape');
    await expect.poll(() => looksOf(page)).toEqual(before);
  });
  await test.step('switched off, no mark is left', async () => {
    await choose(extension, { enabled: false });
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  });
});

test('all mentions, or fewer types, are a matter of choice', async ({ extension, serve }) => {
  const page = await openMarked(extension, `${serve}/marks.html`);
  await expect.poll(() => marksIn(page, 'plain')).toEqual(['华为', '中兴通讯']);
  await choose(extension, { density: 'all' });
  await expect
    .poll(async () => (await marksIn(page, 'plain')).sort())
    .toEqual(['中兴通讯', '华为', '华为', '华为']);
  await expect.poll(() => marksIn(page, 'generic')).toContain('人工智能');
  await choose(extension, { density: 'all', unmarkedTypes: ['company'] });
  await expect.poll(() => marksIn(page, 'plain')).toEqual([]);
  await choose(extension, { offHosts: ['127.0.0.1'] });
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
});

test('new text is marked, old marks follow an edit, and a page that never rests is kept up with', async ({
  extension,
  serve,
}) => {
  const page = await openMarked(extension, `${serve}/restless.html`);
  await expect.poll(() => marksIn(page, 'still')).toEqual(['华为']);
  await page.evaluate(() => (globalThis as unknown as { addLate: () => void }).addLate());
  await page.evaluate(() => {
    (document.getElementById('still')!.firstChild as Text).data = '改过的一段里，这回是腾讯和华为。';
  });
  await expect.poll(async () => (await marksIn(page, 'still')).sort()).toEqual(['华为', '腾讯']);
});

test('on a long page only what is near the window is registered, and the marks follow the reader', async ({
  extension,
  serve,
}) => {
  const page = await openMarked(extension, `${serve}/long.html`);
  await expect.poll(async () => (await marksOf(page)).length).toBeGreaterThan(10);
  expect((await marksOf(page)).length).toBeLessThan(400);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  await expect.poll(async () => (await markedRects(page)).length).toBeGreaterThan(5);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(async () => (await markedRects(page)).length).toBeGreaterThan(5);
  expect((await marksOf(page)).length).toBeLessThan(400);
});

test('the strictest page policy changes nothing', async ({ extension, serve }) => {
  const page = await openMarked(extension, `${serve}/strict-csp.html`);
  await expect.poll(async () => (await marksOf(page)).map(({ text }) => text)).toEqual(['华为']);
});

test('the button’s number is there again when the page comes back, and goes when the site is switched off', async ({
  extension,
  serve,
}) => {
  const page = await openMarked(extension, `${serve}/marks.html`);
  const tabId = await tabIdOf(extension.worker, page);
  const badge = () => extension.worker.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
  await expect.poll(badge).toMatch(/^\d+$/);
  // What the browser does when another page comes, and then the same one from its cache.
  await extension.worker.evaluate((id) => chrome.action.setBadgeText({ tabId: id, text: '' }), tabId);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect.poll(badge).toMatch(/^\d+$/);
  await choose(extension, { offHosts: ['127.0.0.1'] });
  await expect.poll(badge).toBe('');
});
