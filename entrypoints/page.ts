/**
 * The content script: starts the page side where the reader wants it, stops it where not, and goes quiet when
 * the extension is gone. Wiring only.
 *
 * Not one of WXT's content scripts: those announce themselves by an event on the document and a posted
 * message, which every page could hear. The worker registers `page.js` at run time instead.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pickLanguage } from '#components/i18n.ts';
import { type MakeOverlay, overlaySlot } from '#lib/page/mark-surface.ts';
import { type Page, startPage } from '#lib/page/start-page.ts';
import { cardSlot, type MakeCard } from '#lib/protocol/card-port.ts';
import { serve, workerAsker } from '#lib/protocol/channel.ts';
import { pageToWorker, toPage } from '#lib/protocol/page.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { isOff } from '#lib/settings/sites.ts';
import { loadSettings, watchSettings } from '#lib/settings/store.ts';

/** Injected twice (registered, and by a click), the first one stays. */
const slot = 'pangzhuPage';
const world = globalThis as Record<string, unknown>;

export default defineUnlistedScript(async () => {
  if (world[slot] || !isReadable()) return;
  world[slot] = true;
  const ask = workerAsker(pageToWorker);
  const alive = () => browser.runtime?.id !== undefined;
  const log = (error: unknown) => alive() && console.error('Pangzhu:', error);
  let page: Page | undefined;
  let unserve = () => {};

  const stop = () => {
    page?.stop();
    page = undefined;
    unserve();
  };
  const isTop = window === window.top;
  const apply = (settings: Settings) => {
    if (!isWanted(settings)) {
      // The button's number was of what is no longer read.
      if (page && isTop) void ask('report', { count: 0 });
      return stop();
    }
    if (page) return page.update(settings);
    page = startPage({
      ask,
      settings,
      language: pickLanguage(settings.language, navigator.languages),
      top: isTop,
      style: (name) => ask('styleMarks', { name }),
      loadCard: async () => {
        await ask('injectCard', {});
        return world[cardSlot] as MakeCard | undefined;
      },
      loadOverlay: async () => {
        await ask('injectOverlay', {});
        return world[overlaySlot] as MakeOverlay | undefined;
      },
      alive,
      onGone: () => {
        stop();
        world[slot] = undefined;
      },
    });
    unserve = serve(toPage, page.handlers, { mayAsk: ({ id }) => id === browser.runtime.id, log });
  };

  apply(await loadSettings());
  watchSettings(apply);
});

/** Web pages and plain text; not what is an image, a film or a feed. */
function isReadable(): boolean {
  return /^(text\/html|application\/xhtml\+xml|text\/plain)$/.test(document.contentType);
}

/** Off here means off in every frame of the page. */
function isWanted(settings: Settings): boolean {
  const top = location.ancestorOrigins?.[location.ancestorOrigins.length - 1];
  const hosts = [location.hostname, ...(top && URL.canParse(top) ? [new URL(top).hostname] : [])];
  return settings.enabled && !hosts.some((host) => isOff(settings, host));
}
