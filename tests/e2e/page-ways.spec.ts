/** Other ways of reading: a frame a few lines high, a finger, the reader's own colours. */
import { cardText, expect, markedRects, test } from './harness.ts';
import { cardBox, choose, hover, marksIn, openMarked, pressInCard, styleInCard } from './page-helpers.ts';

test('in a frame a few lines high the card is beside the name, and all of it can be reached', async ({
  extension,
  serve,
}) => {
  const page = await openMarked(extension, `${serve}/marks.html`);
  await page.setViewportSize({ width: 760, height: 120 });
  await page.evaluate(() => {
    const text = document.getElementById('plain')!;
    scrollTo(0, text.getBoundingClientRect().top + scrollY - 40);
  });
  const mark = await hover(page, '华为');
  await expect.poll(() => cardText(page)).toContain('摘录这句话');
  const box = (await cardBox(page))!;
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y + box.height).toBeLessThanOrEqual(120);
  expect(box.x > mark.x || box.x + box.width < mark.x).toBe(true);
  await pressInCard(page, '摘录这句话');
  await expect.poll(() => cardText(page)).toContain('已摘录');
});

test('a finger opens a card by a tap, closes it by another, and follows links as ever', async ({
  extension,
  serve,
}) => {
  const page = await openMarked(extension, `${serve}/marks.html`);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const tap = async ({ x, y }: { x: number; y: number }) => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  const placeOf = async (text: string) => (await markedRects(page)).find((mark) => mark.text === text)!;
  await expect.poll(() => marksIn(page, 'plain')).toContain('华为');

  await tap(await placeOf('华为'));
  await expect.poll(() => cardText(page)).toContain('华为技术有限公司');
  await test.step('a tap into the card leaves it open', async () => {
    const box = (await cardBox(page))!;
    await tap({ x: box.x + 40, y: box.y + 70 });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    expect(await cardText(page)).toContain('华为技术有限公司');
  });
  await test.step('a tap on another mark changes it, a tap elsewhere closes it', async () => {
    await tap(await placeOf('紫光'));
    await expect.poll(() => cardText(page)).toContain('紫光展锐');
    expect(await cardText(page)).not.toContain('华为技术有限公司');
    await tap({ x: 20, y: 20 });
    await expect.poll(() => cardBox(page)).toBeUndefined();
  });
  await test.step('a tap on a link goes where it leads, also inside a shadow tree', async () => {
    await page.evaluate(() => {
      const host = document.createElement('div');
      document.querySelector('article')!.prepend(host);
      host.attachShadow({ mode: 'open' }).innerHTML = '<p><a href="#gone">腾讯</a>在影子里。</p>';
    });
    await page.evaluate(() => scrollTo(0, 0));
    await expect
      .poll(async () => (await markedRects(page)).filter(({ y }) => y < 200).map((m) => m.text))
      .toContain('腾讯');
    await tap((await markedRects(page)).find(({ text }) => text === '腾讯')!);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#gone');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    expect(await cardBox(page)).toBeUndefined();
  });
});

test('with the reader’s own colours marks and card are seen, the card with an edge; nothing moves unasked', async ({
  extension,
  serve,
}) => {
  const page = await openMarked(extension, `${serve}/marks.html`);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await expect.poll(() => marksIn(page, 'plain')).toContain('华为');
  const mark = (await markedRects(page)).find(({ text }) => text === '华为')!;
  const clip = { x: mark.x - 20, y: mark.y - 14, width: 40, height: 30 };
  const marked = await page.screenshot({ clip });
  await hover(page, '华为');
  await expect.poll(() => cardText(page)).toContain('摘录这句话');
  const style = await styleInCard(page, 'ARTICLE', 'card');
  expect(style.get('border-top-style')).toBe('solid');
  expect(style.get('border-top-color')).toBe(style.get('color'));
  const place = await styleInCard(page, 'DIV', 'card-place');
  expect(place.get('transition-duration')).toBe('0s');
  await pressInCard(page, '钉住');
  const pin = await styleInCard(page, 'BUTTON', 'card-icon', 'aria-pressed=true');
  expect(pin.get('outline-style')).toBe('solid');
  await page.keyboard.press('Escape');
  await choose(extension, { enabled: false });
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  expect((await page.screenshot({ clip })).equals(marked)).toBe(false);
});
