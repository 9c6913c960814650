/** Opens a clipping's page and has its content script show where the quotation stands. */
import { browser } from 'wxt/browser';
import { withoutFragment } from '#lib/base/clippings.ts';
import type { Clipping } from '#lib/model/reader.ts';
import { tabAsker } from '#lib/protocol/channel.ts';
import { toPage } from '#lib/protocol/page.ts';
import { originOf } from '../surface/permissions.ts';
import { withTextFragment } from './text-fragment.ts';

/** How long a page may take until its content script answers, and how often it is asked. */
const patience = 15_000;
const pause = 300;

/**
 * Resolves to whether the quotation was found. Without access to the site no script of ours runs there; then
 * the browser itself is asked to find the text (a text fragment), and what comes of it can't be known.
 */
export async function showOnPage(clipping: Clipping): Promise<boolean> {
  const { url } = clipping.page;
  const host = /^https?:/.test(url) ? new URL(url).hostname : undefined;
  const readable = host && (await browser.permissions.contains({ origins: [originOf(host)] }));
  if (!readable) {
    await browser.tabs.create({ url: withTextFragment(url, clipping.quote.exact) });
    return true;
  }
  const tabs = await browser.tabs.query({});
  const open = tabs.find((tab) => tab.url && withoutFragment(tab.url) === withoutFragment(url));
  const tab = open?.id === undefined ? await browser.tabs.create({ url }) : open;
  if (open?.id !== undefined) await browser.tabs.update(open.id, { active: true });
  if (tab.id === undefined) return false;
  const ask = tabAsker(toPage, tab.id);
  for (const end = Date.now() + patience; Date.now() < end; ) {
    const shown = await ask('showClipping', { id: clipping.id });
    if (shown.ok && shown.value.found) return true;
    // The page may still be loading, or bring its text later.
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return false;
}
