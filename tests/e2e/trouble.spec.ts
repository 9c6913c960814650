/** What goes wrong on real machines: a base that can't be opened, an extension reloaded under open pages. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from '#tools/demo/browser.ts';
import { expect, markedRects, markedTexts, reloadExtension, test } from './harness.ts';

test('a base that can’t be opened is said plainly in the popup, and pages stay as they are', async ({
  serve,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'pangzhu-'));
  try {
    const first = await openChromium({ profile, headless: true });
    await first.context.close();
    // A file where the browser keeps its databases: opening one fails as on a broken disk.
    rmSync(join(profile, 'Default/IndexedDB'), { recursive: true, force: true });
    writeFileSync(join(profile, 'Default/IndexedDB'), '');
    const { context, id } = await openChromium({ profile, headless: true });
    const page = await context.newPage();
    await page.goto(`${serve}/short.html`);
    const popup = await context.newPage();
    await popup.goto(`chrome-extension://${id}/popup.html`);
    await expect(popup.getByRole('alert')).toContainText('打不开');
    expect(await markedTexts(page)).toEqual([]);
    await context.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

test('after a reload of the extension the old script goes quiet and the new one marks once', async ({
  extension,
  serve,
}) => {
  const page = await extension.context.newPage();
  await page.goto(`${serve}/short.html`);
  await expect.poll(() => markedTexts(page)).toContain('紫光展锐');
  const before = (await markedRects(page)).length;
  const oldNames = await page.evaluate(() => [...CSS.highlights.keys()]);
  await reloadExtension(extension);
  const names = () => page.evaluate(() => [...CSS.highlights.keys()]);
  await expect.poll(async () => (await names()).filter((name) => oldNames.includes(name))).toEqual([]);
  await expect.poll(async () => (await markedRects(page)).length).toBe(before);
});
