/**
 * Pictures of every surface in light and dark, in each language, at each width, into `screenshots/`; with words as
 * arguments, only of the surfaces that contain one of them. Made to be looked at one by one. The word `readme` stands
 * for the pictures of the README, which go into `assets/readme/`.
 */
import { mkdirSync } from 'node:fs';
import { openChromium } from './demo/browser.ts';
import { selectText } from './demo/look.ts';
import { servePages } from './demo/server.ts';
import { readmePictures } from './shots/readme.ts';
import { type Stage, surfaces } from './shots/surfaces.ts';

const folder = 'screenshots';
const languages = ['zh-CN', 'zh-TW', 'en-US'] as const;
const schemes = ['light', 'dark'] as const;
const widths = [360, 420, 1280] as const;

const wanted = process.argv.slice(2);
const chosen = surfaces.filter(({ name }) => !wanted.length || wanted.some((word) => name.includes(word)));
mkdirSync(folder, { recursive: true });
const server = await servePages('tests/fixtures/pages');
let count = 0;

for (const language of languages) {
  for (const colorScheme of schemes) {
    const { context, worker, id } = await openChromium({
      profile: '',
      headless: true,
      language,
      colorScheme,
    });
    const demo = await context.newPage();
    await demo.goto(`${server.url}/demo.html`);
    await demo.waitForFunction(() => CSS.highlights.size > 0, undefined, { timeout: 30_000 });
    const tabId = await worker.evaluate(
      async (url) => (await chrome.tabs.query({ url: `${url}/*` }))[0]!.id!,
      server.url,
    );
    const stage: Stage = { context, own: (path) => `chrome-extension://${id}/${path}`, tabId };
    if (language === 'zh-CN' && colorScheme === 'light' && (!wanted.length || wanted.includes('readme'))) {
      await readmePictures(demo, stage);
    }
    for (const selector of ['article p', '#policy + p']) {
      await selectText(demo, selector);
      await worker.evaluate(
        (tab) => chrome.tabs.sendMessage(tab, { pangzhu: 'saveSelection', request: {} }, { frameId: 0 }),
        tabId,
      );
    }
    const page = await context.newPage();
    for (const surface of chosen) {
      for (const width of surface.widths ?? widths) {
        await page.setViewportSize({ width, height: surface.name.startsWith('popup') ? 580 : 900 });
        // A new address after `#` alone would not load the page anew.
        await page.goto('about:blank');
        await page.goto(surface.path(stage));
        await page.locator(surface.ready).first().waitFor();
        await surface.act?.(page);
        const short = language.slice(0, language === 'en-US' ? 2 : 5);
        await page.screenshot({ path: `${folder}/${surface.name}-${short}-${colorScheme}-${width}.png` });
        count += 1;
      }
    }
    await context.close();
  }
}
await server.stop();
console.log(`${count} pictures in ${folder}/`);
