/** The welcome page: a sample at work at once, and what may be read. */
import { cardText, expect, markedRects, markedTexts, test } from './harness.ts';

test('marks the sample article and nothing else, with cards, and says which sites may be read', async ({
  extension,
}) => {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1280, height: 1100 });
  await page.goto(extension.page('welcome.html'));
  await expect
    .poll(() => markedTexts(page))
    .toEqual(
      expect.arrayContaining([
        '世界互联网大会',
        '紫光展锐',
        '工业和信息化部',
        '个人信息安全规范',
        '法国数字服务税',
        '小米',
      ]),
    );
  expect(await markedTexts(page)).not.toContain('高通');
  const mark = (await markedRects(page)).find(({ text }) => text === '紫光展锐')!;
  await page.mouse.move(mark.x - 2, mark.y);
  await page.mouse.move(mark.x, mark.y);
  await expect.poll(() => cardText(page)).toContain('UNISOC');
  await page.keyboard.press('Escape');
  await expect.poll(() => cardText(page)).not.toContain('UNISOC');

  const outside = await page.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .filter((range) => !document.querySelector('.sample')!.contains(range.startContainer)),
  );
  expect(outside).toHaveLength(0);
  await expect(page.locator('.choice-held')).toContainText('所有网站');
  await expect(page.getByText('Alt+Shift+S')).toBeVisible();
  await page.setViewportSize({ width: 360, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test.describe('without access', () => {
  test.use({ build: 'production' });

  test('the sample works all the same, and the three ways are offered', async ({ extension }) => {
    const page = await extension.context.newPage();
    await page.goto(extension.page('welcome.html'));
    await expect.poll(() => markedTexts(page)).toContain('紫光展锐');
    await expect(page.locator('.choice')).toHaveCount(3);
    await expect(page.getByRole('button', { name: '允许所有网站' })).toBeEnabled();
    await expect(page.locator('.choice-held')).toContainText('只在点击时');
  });
});
