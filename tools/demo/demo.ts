/**
 * `npm run demo`: the extension on the demo news page. With a display it opens a browser and leaves it to the
 * reader; without one it walks through the main job headless, says what it saw and leaves screenshots.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from './browser.ts';
import { servePages } from './server.ts';
import { walkThrough } from './walk.ts';

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = process.argv.includes('--headless') || !hasDisplay || Boolean(process.env.CI);
const server = await servePages('tests/fixtures/pages');
const profile = headless ? mkdtempSync(join(tmpdir(), 'pangzhu-')) : '.cache/demo-profile';

try {
  if (headless) {
    console.log('No display: the same steps are taken headless.');
    await walkThrough({ profile, pageUrl: `${server.url}/demo.html`, screenshots: 'screenshots' });
  } else {
    const { context } = await openChromium({ profile, headless: false, viewport: null });
    const page = await context.newPage();
    // The first time the welcome page opens by itself, a moment later; the demo page is what was asked for.
    const welcome = context.waitForEvent('page', { timeout: 5_000 }).catch(() => undefined);
    await page.goto(`${server.url}/demo.html`);
    if (await welcome) await page.bringToFront();
    console.log(`Pangzhu is at work on ${page.url()}
  - rest the pointer on an underlined name: what the bulletin said of it
  - the toolbar button: names of this page, related briefings, search, clippings
  - select a passage, then Alt+Shift+S or the context menu: it is kept
Close the browser to end.`);
    await new Promise((resolve) => context.once('close', resolve));
  }
} finally {
  await server.stop();
  if (headless) rmSync(profile, { recursive: true, force: true });
}
