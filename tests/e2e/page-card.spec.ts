/** The card's manners: where it stands, when it leaves, what can be done from it. */
import { cardText, expect, markedRects, test } from './harness.ts';
import {
  buttonsOfCard,
  cardBox,
  choose,
  hover,
  marksIn,
  openMarked,
  pressInCard,
  step,
} from './page-helpers.ts';

test('the card never covers the line that is read, wherever on the window it is', async ({
  extension,
  serve,
}) => {
  const page = await openMarked(extension, `${serve}/long.html?n=60`);
  await expect.poll(async () => (await markedRects(page)).length).toBeGreaterThan(5);
  const { width, height } = page.viewportSize()!;
  for (const mark of (await markedRects(page)).filter((_, i) => i % 3 === 0)) {
    await page.mouse.move(mark.x + 9, mark.y);
    await page.mouse.move(mark.x, mark.y);
    await expect.poll(() => cardBox(page)).toBeDefined();
    const box = (await cardBox(page))!;
    const clear = box.y + box.height <= mark.y - 8 || box.y >= mark.y + 8;
    expect(clear, `${mark.text} at ${mark.y}, card ${JSON.stringify(box)}`).toBe(true);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    await page.keyboard.press('Escape');
    await expect.poll(() => cardBox(page)).toBeUndefined();
  }
});

test('the pointer may go into the card; the card goes when the pointer has left both', async ({
  extension,
  serve,
}) => {
  const page = await openMarked(extension, `${serve}/marks.html`);
  const mark = await hover(page, '华为');
  await expect.poll(() => cardBox(page)).toBeDefined();
  const box = (await cardBox(page))!;
  await page.mouse.move(box.x + box.width - 30, box.y + 40, { steps: 12 });
  // Longer than the grace time: a card that was going to leave would have left.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  expect(await cardBox(page)).toBeDefined();
  await page.mouse.move(mark.x + 620, mark.y + 300, { steps: 6 });
  await expect.poll(() => cardBox(page)).toBeUndefined();
});

test('focus and selection stay with the page', async ({ extension, serve }) => {
  const page = await openMarked(extension, `${serve}/marks.html`);
  await page.evaluate(() => document.getElementById('field')!.focus({ preventScroll: true }));
  await hover(page, '华为');
  await expect.poll(() => cardBox(page)).toBeDefined();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
});

test('no card while text is being selected, and none over what is selected', async ({ extension, serve }) => {
  const page = await openMarked(extension, `${serve}/marks.html`);
  await expect.poll(() => marksIn(page, 'plain')).toContain('华为');
  const mark = (await markedRects(page)).find(({ text }) => text === '中兴通讯')!;
  await page.mouse.move(mark.x - 60, mark.y);
  await page.mouse.down();
  await page.mouse.move(mark.x, mark.y, { steps: 4 });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
  expect(await cardBox(page)).toBeUndefined();
  await page.mouse.move(mark.x + 60, mark.y, { steps: 4 });
  await page.mouse.up();
  await page.mouse.move(mark.x, mark.y, { steps: 4 });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
  expect(await cardBox(page)).toBeUndefined();
});

test('events made up by the page open nothing', async ({ extension, serve }) => {
  const page = await openMarked(extension, `${serve}/marks.html`);
  await expect.poll(() => marksIn(page, 'plain')).toContain('华为');
  const mark = (await markedRects(page)).find(({ text }) => text === '华为')!;
  await page.evaluate(({ x, y }) => {
    const event = new PointerEvent('pointermove', {
      clientX: x,
      clientY: y,
      bubbles: true,
      pointerType: 'mouse',
    });
    document.elementFromPoint(x, y)!.dispatchEvent(event);
    return new Promise((resolve) => setTimeout(resolve, 700));
  }, mark);
  expect(await cardBox(page)).toBeUndefined();
});

test('the sentence around the name is kept, and the card says so', async ({ extension, serve }) => {
  const page = await openMarked(extension, `${serve}/marks.html`);
  await hover(page, '华为');
  await expect.poll(() => cardText(page)).toContain('摘录这句话');
  await pressInCard(page, '摘录这句话');
  await expect.poll(() => cardText(page)).toContain('已摘录');
  const library = await extension.context.newPage();
  await library.goto(extension.page('library.html#/clippings'));
  await expect(library.getByText('华为和中兴通讯也派人到场。').first()).toBeVisible();
  await expect(library.getByText('华为愿意开放接口')).toHaveCount(0);
});

test('a name is taken back on this site, and given back in the same card', async ({ extension, serve }) => {
  const page = await openMarked(extension, `${serve}/marks.html`);
  await hover(page, '华为');
  await expect.poll(() => cardText(page)).toContain('摘录这句话');
  await pressInCard(page, '标得不对');
  await expect.poll(() => cardText(page)).toContain('在本站不标“华为”');
  await pressInCard(page, '在本站不标');
  await expect.poll(() => cardText(page)).toContain('本站不再标出“华为”');
  await expect.poll(() => marksIn(page, 'plain')).toEqual(['中兴通讯']);
  await pressInCard(page, '撤销');
  await expect.poll(() => marksIn(page, 'plain')).toContain('华为');
});

test('a pinned card stays while others come and go; Esc clears the table', async ({ extension, serve }) => {
  const page = await openMarked(extension, `${serve}/marks.html`);
  await hover(page, '华为');
  await expect.poll(() => cardText(page)).toContain('摘录这句话');
  await pressInCard(page, '钉住');
  await expect.poll(() => cardBox(page)).toBeDefined();
  await hover(page, '中国');
  await expect.poll(() => cardText(page)).toContain('国有电信运营商');
  expect(await cardText(page)).toContain('华为技术有限公司');
  await page.mouse.move(5, 5);
  await expect.poll(() => cardText(page)).not.toContain('国有电信运营商');
  expect(await cardText(page)).toContain('华为技术有限公司');
  await page.keyboard.press('Escape');
  await expect.poll(() => cardBox(page)).toBeUndefined();
});

test('cards work in a shadow tree, on the strictest page, and in a modal dialog', async ({
  extension,
  serve,
}) => {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1280, height: 1500 });
  await page.goto(`${serve}/marks.html`);
  await hover(page, '阿里巴巴集团');
  await expect.poll(() => cardText(page)).toContain('摘录这句话');
  await page.keyboard.press('Escape');
  await page.goto(`${serve}/strict-csp.html`);
  await hover(page, '华为');
  await expect.poll(() => cardText(page)).toContain('摘录这句话');
  await page.goto(`${serve}/frame.html`);
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.textContent = '对话框里也提到了科大讯飞。';
    document.body.append(dialog);
    dialog.showModal();
  });
  await hover(page, '科大讯飞');
  await expect.poll(() => cardText(page)).toContain('摘录这句话');
  await pressInCard(page, '摘录这句话');
  await expect.poll(() => cardText(page)).toContain('已摘录');
  expect(await page.evaluate(() => document.querySelector('dialog')!.open)).toBe(true);
});

test('a card is short first; more comes by button, and the whole of it by keyboard alone', async ({
  extension,
  serve,
}) => {
  const page = await openMarked(extension, `${serve}/marks.html`);
  await page.evaluate(() => document.getElementById('field')!.focus({ preventScroll: true }));
  await step(extension, page);
  await expect.poll(() => cardText(page)).toContain('摘录这句话');
  const short = (await cardBox(page))!;
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => cardText(page)).toContain('收起');
  await expect.poll(async () => (await cardBox(page))!.height).toBeGreaterThan(short.height);
  await page.keyboard.press('p');
  await expect.poll(() => cardText(page)).toContain('收起');
  await page.keyboard.press('Escape');
  await expect.poll(() => cardBox(page)).toBeUndefined();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
});

test('inside the card one thing leads to another, and back', async ({ extension, serve }) => {
  const page = await openMarked(extension, `${serve}/marks.html`);
  await extension.worker.evaluate(async () => {
    const open = indexedDB.open('pangzhu');
    const base = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const transaction = base.transaction(['entities', 'policies', 'postings'], 'readwrite');
    const entity = transaction.objectStore('entities').index('changedAt').openCursor();
    entity.onsuccess = () => {
      const cursor = entity.result;
      if (!cursor) return;
      if (cursor.value.name !== '世界互联网大会') return cursor.continue();
      const { briefings } = cursor.value;
      transaction.objectStore('policies').put({
        id: 'same-name',
        name: '世界互联网大会',
        aliases: [],
        line: '只为测试而设的同名条目。',
        kind: 'other',
        steps: [{ status: 'issued', date: '2020-11' }],
        targets: [],
        topics: [],
        briefings,
        changedAt: 0,
      });
      const posting = transaction.objectStore('postings').get(briefings[0]);
      posting.onsuccess = () => {
        posting.result.policyIds.push('same-name');
        transaction.objectStore('postings').put(posting.result);
      };
    };
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    base.close();
  });
  await page.locator('#elsewhere').scrollIntoViewIfNeeded();
  await hover(page, '世界互联网大会');
  await expect.poll(() => cardText(page)).toContain('摘录这句话');
  await pressInCard(page, /个数字|篇报道|展开/);
  await expect.poll(() => cardText(page)).toContain('参见');
  await pressInCard(page, '世界互联网大会政策');
  await expect.poll(() => cardText(page)).toContain('只为测试而设');
  await pressInCard(page, '后退');
  await expect.poll(() => cardText(page)).not.toContain('只为测试而设');
  await pressInCard(page, '前进');
  await expect.poll(() => cardText(page)).toContain('只为测试而设');
});

test('a pinned card is moved by its handle and by arrow keys, and never leaves the window', async ({
  extension,
  serve,
}) => {
  const page = await openMarked(extension, `${serve}/marks.html`);
  await hover(page, '华为');
  await expect.poll(() => cardText(page)).toContain('摘录这句话');
  await pressInCard(page, '钉住');
  await expect.poll(() => buttonsOfCard(page)).toContain('移动：拖动，或按方向键');
  const before = (await cardBox(page))!;
  await pressInCard(page, '移动');
  await page.mouse.down();
  await page.mouse.move(before.x + 600, before.y + 200, { steps: 8 });
  await page.mouse.up();
  const moved = (await cardBox(page))!;
  expect(moved.x).toBeGreaterThan(before.x + 50);
  const { width, height } = page.viewportSize()!;
  expect(moved.x + moved.width).toBeLessThanOrEqual(width);
  expect(moved.y + moved.height).toBeLessThanOrEqual(height);
});

test('with a key chosen, a card comes only while it is held', async ({ extension, serve }) => {
  await choose(extension, { hoverKey: 'alt' });
  const page = await openMarked(extension, `${serve}/marks.html`);
  await hover(page, '华为');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
  expect(await cardBox(page)).toBeUndefined();
  await page.keyboard.down('Alt');
  await expect.poll(() => cardBox(page)).toBeDefined();
  await page.keyboard.up('Alt');
});

test('cards stand right in full screen and in a window of a few hundred pixels', async ({
  extension,
  serve,
}) => {
  const page = await openMarked(extension, `${serve}/marks.html`);
  const inWindow = async (text: string) => {
    await expect.poll(() => cardText(page)).toContain(text);
    const box = (await cardBox(page))!;
    const { width, height } = page.viewportSize()!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    return box;
  };
  await page.evaluate(() => {
    const stage = document.createElement('div');
    stage.style.background = '#fff';
    stage.innerHTML = '<p id="full" style="margin:120px 40px">全屏里说到了科大讯飞。</p>';
    document.body.append(stage);
    document.addEventListener('click', () => stage.requestFullscreen(), { once: true });
  });
  // A browser gives full screen only to the page in front.
  await page.bringToFront();
  await page.mouse.click(5, 5);
  // The element is full screen a moment before it is laid out so: 120 pixels below the top of the window.
  await expect
    .poll(() => page.evaluate(() => document.getElementById('full')!.getBoundingClientRect().top))
    .toBe(120);
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await hover(page, '科大讯飞');
  const box = await inWindow('摘录这句话');
  // Everything outside of what fills the screen is inert: the card's buttons have to work there.
  await pressInCard(page, '摘录这句话');
  await expect.poll(() => cardText(page)).toContain('已摘录');
  expect(box.y).toBeGreaterThan(100);
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.exitFullscreen().catch(() => undefined));

  // 1280 × 900 at 300 %.
  await page.setViewportSize({ width: 426, height: 300 });
  await page.locator('#plain').scrollIntoViewIfNeeded();
  const mark = await hover(page, '中兴通讯');
  const small = await inWindow('中兴通讯股份有限公司');
  expect(small.y + small.height <= mark.y - 8 || small.y >= mark.y + 8).toBe(true);
});
