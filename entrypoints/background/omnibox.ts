/** Search from the address bar: `pz`, a space, and what is looked for. */
import { browser } from 'wxt/browser';
import type { Finder } from '#lib/base/finder.ts';
import type { SearchHit } from '#lib/search/hits.ts';

/** The browser shows no more. */
const suggestions = 6;

export interface OmniboxServices {
  finder: Finder;
  ready: () => Promise<void>;
  log: (error: unknown) => void;
}

export function listenToAddressBar({ finder, ready, log }: OmniboxServices): void {
  /** Typing is quicker than answering: only the latest question is answered. */
  let latest = 0;

  browser.omnibox.onInputChanged.addListener(async (text, suggest) => {
    latest += 1;
    const mine = latest;
    const query = text.trim();
    if (!query) return;
    try {
      await ready();
      const reply = await finder.search({ query, limit: suggestions });
      if (mine === latest) suggest(reply.hits.map(suggestionOf));
    } catch (error) {
      log(error);
    }
  });

  browser.omnibox.onInputEntered.addListener(async (text, disposition) => {
    // A chosen suggestion arrives as its content: an address of ours. Anything else is a query.
    const route = text.startsWith('#/') ? text : `#/search?q=${encodeURIComponent(text.trim())}`;
    const url = browser.runtime.getURL(`/library.html${route}`);
    if (disposition === 'currentTab') await browser.tabs.update({ url });
    else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}

function suggestionOf(hit: SearchHit): { content: string; description: string } {
  const rest = [hit.snippet.text, hit.provenance].filter(Boolean).join(' · ');
  return { content: routeOf(hit), description: escapeXml(`${hit.title} — ${rest}`.slice(0, 200)) };
}

function routeOf(hit: SearchHit): string {
  if (hit.kind === 'clipping') return `#/clippings/${encodeURIComponent(hit.id)}`;
  if (hit.kind === 'entity' || hit.kind === 'policy') return `#/term/${encodeURIComponent(hit.id)}`;
  return `#/briefing/${hit.briefingId ?? hit.id}`;
}

/** Chromium reads descriptions as XML and refuses what isn't. */
const escapeXml = (text: string): string =>
  text.replace(/[<>&'"]/g, (c) => `&#${c.charCodeAt(0)};`).replace(/\s+/g, ' ');
