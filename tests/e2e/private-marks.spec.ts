/** Private marks: seen by the reader, followed by card and scrolling, and nothing that a page could list. */
import { cardText, type Extension, expect, type Page, test } from './harness.ts';
import { cardBox, choose, looksOf } from './page-helpers.ts';

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a text stands in the window. */
const placeOf = (page: Page, selector: string, text: string): Promise<Place> =>
  page.evaluate(
    ([css, wanted]) => {
      const walker = document.createTreeWalker(document.querySelector(css!)!, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const at = node.data.indexOf(wanted!);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted!.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x, y, width, height };
      }
      throw new Error(`no ${wanted} in ${css}`);
    },
    [selector, text] as const,
  );

/** The pixels around a text, as an image that is compared byte by byte. */
async function pixelsAt(page: Page, { x, y, width, height }: Place): Promise<string> {
  const clip = {
    x: Math.floor(x) - 2,
    y: Math.floor(y) - 2,
    width: Math.ceil(width) + 4,
    height: Math.ceil(height) + 8,
  };
  return (await page.screenshot({ clip })).toString('base64');
}

async function openPrivate(extension: Extension, url: string): Promise<Page> {
  await choose(extension, { privateMarks: true });
  const page = await extension.context.newPage();
  await page.goto(url);
  await expect.poll(() => hosts(page), { timeout: 30_000 }).toBe(1);
  return page;
}

/** Elements under the root beside head and body. */
const hosts = (page: Page) => page.evaluate(() => document.documentElement.children.length - 2);
const registered = (page: Page) => page.evaluate(() => CSS.highlights.size);

test('they look as the others do, and the page finds none', async ({ extension, serve }) => {
  const page = await extension.context.newPage();
  await choose(extension, { enabled: false });
  await page.goto(`${serve}/marks.html`);
  const bare = await looksOf(page);
  const place = await placeOf(page, '#plain', '中兴通讯');
  const unmarked = await pixelsAt(page, place);

  await choose(extension, { privateMarks: true });
  await expect.poll(() => pixelsAt(page, place), { timeout: 30_000 }).not.toBe(unmarked);
  const own = await pixelsAt(page, place);
  expect(await registered(page)).toBe(0);
  expect((await looksOf(page)).size).toBe(bare.size);
  expect(
    await page.evaluate(({ x, y }) => {
      const host = document.documentElement.lastElementChild!;
      return {
        attributes: host.attributes.length,
        children: host.childNodes.length,
        open: host.shadowRoot,
        hit: document.elementsFromPoint(x + 3, y + 3).includes(host),
      };
    }, place),
  ).toEqual({ attributes: 0, children: 0, open: null, hit: false });

  await test.step('switched at run time, the same pixels come from the registry', async () => {
    await choose(extension, { privateMarks: false });
    await expect.poll(() => registered(page)).toBeGreaterThan(0);
    await expect.poll(() => pixelsAt(page, place)).toBe(own);
    await expect.poll(() => hosts(page)).toBe(0);
    await choose(extension, { privateMarks: true });
    await expect.poll(() => registered(page)).toBe(0);
    await expect.poll(() => pixelsAt(page, place)).toBe(own);
  });
  await test.step('switched off, nothing is left', async () => {
    await choose(extension, { privateMarks: true, enabled: false });
    await expect.poll(() => hosts(page)).toBe(0);
    expect(await pixelsAt(page, place)).toBe(unmarked);
  });
});

test('a card opens on them, and leaves', async ({ extension, serve }) => {
  const page = await openPrivate(extension, `${serve}/marks.html`);
  const { x, y, width, height } = await placeOf(page, '#plain', '中兴通讯');
  await page.mouse.move(x + 2, y + height / 2);
  await page.mouse.move(x + width / 2, y + height / 2);
  await expect.poll(() => cardText(page)).toContain('中兴通讯股份有限公司');
  await page.mouse.move(x + width / 2, y - 300, { steps: 6 });
  await expect.poll(() => cardBox(page)).toBeUndefined();
  expect(await registered(page)).toBe(0);
});

/** Corners of all that is drawn, looked up through the debugger, in reading order. */
async function drawnAt(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const ids: number[] = [];
  const visit = (node: typeof root) => {
    if (node.attributes?.some((value) => value.startsWith('box '))) ids.push(node.nodeId);
    for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) visit(child as typeof root);
  };
  visit(root);
  const corners: string[] = [];
  for (const nodeId of ids) {
    const { model } = await session.send('DOM.getBoxModel', { nodeId });
    corners.push(cornerOf({ x: model.content[0]!, y: model.content[1]! }));
  }
  await session.detach();
  return corners.sort();
}

const cornerOf = ({ x, y }: { x: number; y: number }) => `${Math.round(x)},${Math.round(y)}`;

test('they follow their text: a page that grows, boxes that scroll, a fixed head, a dialog', async ({
  extension,
  serve,
}) => {
  const page = await openPrivate(extension, `${serve}/frame.html`);
  await page.evaluate(() => {
    document.body.innerHTML = `
      <div id="head" style="position:fixed;inset:0 0 auto 0;background:#fff;z-index:5">页眉里有科大讯飞。</div>
      <div id="grow" style="height:60px"></div>
      <p id="text">正文里说到了科大讯飞。</p>
      <div id="box" style="height:120px;overflow:auto">
        <p id="inner" style="margin:40px 0 900px">框里也说到了科大讯飞。</p>
      </div>
      <dialog id="dialog">对话框里还是科大讯飞。</dialog>
      <div style="height:3000px"></div>`;
  });
  /** The difference between where these texts are and what is drawn. */
  const awry = async (...selectors: string[]) => {
    const drawn = await drawnAt(page);
    const places = await Promise.all(selectors.map((selector) => placeOf(page, selector, '科大讯飞')));
    const wanted = places.map(cornerOf).sort();
    return JSON.stringify(drawn) === JSON.stringify(wanted) ? undefined : { drawn, wanted };
  };
  await expect.poll(() => awry('#head', '#text', '#inner')).toBeUndefined();

  await test.step('the page scrolls, and its head stays', async () => {
    await page.evaluate(() => scrollTo(0, 30));
    await expect.poll(() => awry('#head', '#text', '#inner')).toBeUndefined();
  });
  await test.step('something above grows', async () => {
    await page.evaluate(() => document.getElementById('grow')!.style.setProperty('height', '200px'));
    await expect.poll(() => awry('#head', '#text', '#inner')).toBeUndefined();
  });
  await test.step('a box scrolls its text, and out of sight', async () => {
    await page.evaluate(() => document.getElementById('box')!.scrollTo(0, 20));
    await expect.poll(() => awry('#head', '#text', '#inner')).toBeUndefined();
    await page.evaluate(() => document.getElementById('box')!.scrollTo(0, 400));
    await expect.poll(() => awry('#head', '#text')).toBeUndefined();
  });
  await test.step('a wide window becomes narrow', async () => {
    await page.setViewportSize({ width: 400, height: 700 });
    await expect.poll(() => awry('#head', '#text')).toBeUndefined();
  });
  await test.step('what the head covers is covered', async () => {
    const { y } = await placeOf(page, '#text', '科大讯飞');
    await page.evaluate((by) => scrollBy(0, by), y + 6);
    const head = async () => (await page.locator('#head').screenshot()).toString('base64');
    const covered = await head();
    await page.evaluate(() => document.getElementById('text')!.style.setProperty('visibility', 'hidden'));
    await expect.poll(() => awry('#head')).toBeUndefined();
    expect(await head()).toBe(covered);
  });
  await test.step('a modal dialog has its own above the page', async () => {
    const unmarked = await page.evaluate(() => CSS.highlights.size);
    expect(unmarked).toBe(0);
    await page.evaluate(() => document.querySelector('dialog')!.showModal());
    await expect.poll(() => awry('#head', '#dialog')).toBeUndefined();
    const place = await placeOf(page, '#dialog', '科大讯飞');
    const marked = await pixelsAt(page, place);
    await choose(extension, { enabled: false });
    await expect.poll(() => hosts(page)).toBe(0);
    expect(await pixelsAt(page, place)).not.toBe(marked);
  });
});
