/** What goes wrong on real machines: a base that can’t be opened. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from '#tools/demo/browser.ts';
import { expect, markedTexts, test } from './harness.ts';

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
