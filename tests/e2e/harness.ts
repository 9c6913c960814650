/**
 * The end-to-end tests' ground: a real Chromium with the extension, fixture pages over http, and two watches
 * that every test has for nothing: no console error, and no request that leaves the machine.
 */
import { type BrowserContext, test as base, expect, type Page, type Worker } from '@playwright/test';
import { openChromium } from '#tools/demo/browser.ts';
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
      build,
      language,
      colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
    });
    const errors: string[] = [];
    const leaving: string[] = [];
    context.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    context.on('weberror', (error) => errors.push(String(error.error())));
    context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== '127.0.0.1' && hostname !== 'localhost')
        leaving.push(request.url());
    });
    await use({ context, worker, id, page: (path) => `chrome-extension://${id}/${path}` });
    await context.close();
    const unexpected = errors.filter((text) => !allowedErrors.some((allowed) => allowed.test(text)));
    expect(unexpected, 'console errors').toEqual([]);
    expect(leaving, 'requests that leave the machine').toEqual([]);
  },
});

export { expect, type Page };

/** Ends the worker, as Chromium does after half a minute of rest. Needs a page of a website, not of the extension. */
export async function killWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** The texts of the ranges that are marked on a page, as a page's own script could list them. */
export function markedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      }),
    ),
  );
}

interface ProtocolNode {
  nodeName: string;
  nodeValue: string;
  backendNodeId: number;
  children?: ProtocolNode[];
  shadowRoots?: ProtocolNode[];
}

/** All text inside the closed shadow roots of a page: what the card shows. Empty while no card is open. */
export async function closedShadowText(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as {
    root: ProtocolNode;
  };
  await session.detach();
  const texts: string[] = [];
  const visit = (node: ProtocolNode, inside: boolean) => {
    if (inside && node.nodeName === '#text') texts.push(node.nodeValue);
    if (node.nodeName === 'STYLE') return;
    for (const child of node.children ?? []) visit(child, inside);
    for (const shadow of node.shadowRoots ?? []) visit(shadow, true);
  };
  visit(root, false);
  return texts.join(' ');
}
