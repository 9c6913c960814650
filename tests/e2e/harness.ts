/**
 * The end-to-end tests' ground: a real Chromium with the extension, fixture pages over http, and two watches
 * that every test has for nothing: no console error, and no request that leaves the machine.
 */
import { resolve } from 'node:path';
import { type BrowserContext, test as base, expect, type Page, type Worker } from '@playwright/test';
import { openChromium } from '#tools/demo/browser.ts';
import { markedRects } from '#tools/demo/look.ts';
import { servePages } from '#tools/demo/server.ts';

export interface Extension {
  context: BrowserContext;
  /** The background worker, as it was when the browser started. */
  worker: Worker;
  id: string;
  /** The address of one of the extension's own pages: `page('popup.html')`. */
  page: (path: string) => string;
}

interface Fixtures {
  build: 'granted' | 'production';
  language: string;
  /** The base address of tests/fixtures/pages. */
  serve: string;
  extension: Extension;
  /** Console errors that a test expects; anything else fails it. */
  allowedErrors: RegExp[];
}

export const test = base.extend<Fixtures>({
  build: ['granted', { option: true }],
  language: ['zh-CN', { option: true }],
  allowedErrors: [[], { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from this pattern
  serve: async ({}, use) => {
    const server = await servePages('tests/fixtures/pages');
    await use(server.url);
    await server.stop();
  },

  extension: async ({ build, language, colorScheme, allowedErrors }, use) => {
    const { context, worker, id } = await openChromium({
      profile: '',
      headless: true,
      debugExtensions: true,
      build,
      language,
      colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
    });
    const errors: string[] = [];
    const leaving: string[] = [];
    context.on('console', (message) => {
      // What Chromium answers to a call that the end of a test cut off; it is said at no other time.
      if (message.text().endsWith('The browser is shutting down.')) return;
      if (message.type() === 'error') errors.push(message.text());
    });
    context.on('weberror', (error) => errors.push(String(error.error())));
    context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== '127.0.0.1' && hostname !== 'localhost')
        leaving.push(request.url());
    });
    const page = (path: string) => `chrome-extension://${id}/${path}`;
    // The welcome page opens by itself and comes to the front: what a test does first must not race with it.
    await expect
      .poll(() => context.pages().map((open) => open.url()), { message: 'the welcome page opens' })
      .toContain(page('welcome.html'));
    await use({ context, worker, id, page });
    await context.close();
    const unexpected = errors.filter((text) => !allowedErrors.some((allowed) => allowed.test(text)));
    expect(unexpected, 'console errors').toEqual([]);
    expect(leaving, 'requests that leave the machine').toEqual([]);
  },
});

export { killWorker } from '#tools/demo/browser.ts';
export { cardText, markedRects, selectText } from '#tools/demo/look.ts';
export { expect, type Page };

/** The distinct texts that are marked inside the viewport. */
export async function markedTexts(page: Page): Promise<string[]> {
  return [...new Set((await markedRects(page)).map((mark) => mark.text))];
}

/** Clicks the extension's toolbar button on the tab of `page`, as the reader would: that grants `activeTab`. */
export async function clickToolbarButton({ context, id }: Extension, page: Page): Promise<void> {
  await page.bringToFront();
  const session = await context.browser()!.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find((target) => target.url === page.url());
  if (!tab) throw new Error(`no tab shows ${page.url()}`);
  // Not among the methods that Playwright knows by type.
  await session.send('Extensions.triggerAction' as never, { id, targetId: tab.targetId } as never);
  await session.detach();
}

/** The id of the tab that shows `page`. Needs access to the page, or `activeTab`. */
export async function tabIdOf(worker: Worker, page: Page): Promise<number> {
  await page.bringToFront();
  const id = await worker.evaluate(
    async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id,
  );
  if (id === undefined) throw new Error('no active tab');
  return id;
}

/** Loads the extension anew under the open pages, as an update does. The old worker is gone then. */
export async function reloadExtension({ context }: Extension): Promise<void> {
  const session = await context.browser()!.newBrowserCDPSession();
  const path = resolve('.output/chrome-mv3-granted');
  await session.send('Extensions.loadUnpacked' as never, { path } as never);
  await session.detach();
}
