/** Answers the content script: matching, one card at a time, and the few writes a page may ask for. */
import { browser } from 'wxt/browser';
import type { Base } from '#lib/base/base.ts';
import { clippingsOfPage, saveClipping, withoutFragment } from '#lib/base/clippings.ts';
import type { Finder } from '#lib/base/finder.ts';
import { isBare } from '#lib/base/likeness.ts';
import type { Matching } from '#lib/base/matching.ts';
import { addOperation, readTerm, removeOperation } from '#lib/base/operations.ts';
import { readCard } from '#lib/base/read.ts';
import type { Operation } from '#lib/model/reader.ts';
import { markCss } from '#lib/page/mark-style.ts';
import { Failed, type Handlers, type Sender } from '#lib/protocol/channel.ts';
import type { pageToWorker } from '#lib/protocol/page.ts';
import { foldString } from '#lib/text/normalise.ts';
import { hostOf } from './sites.ts';

export interface PageServices {
  base: Base;
  matching: Matching;
  finder: Finder;
  /** Resolves when the digest is installed. */
  ready: () => Promise<void>;
  /** Tells open pages to scan again. */
  refreshPages: () => Promise<void>;
}

export function pageHandlers(services: PageServices): Handlers<typeof pageToWorker> {
  const { base, matching, finder, ready, refreshPages } = services;

  /** Keeps what was said of the thing `id`, and has open pages marked anew. */
  async function keep(
    id: string,
    operationOf: (said: Pick<Operation, 'id' | 'type' | 'targetId' | 'createdAt'>) => Operation,
  ): Promise<{ ok: true; value: { operationId: string } }> {
    const term = await known(id);
    const operationId = crypto.randomUUID();
    await addOperation(
      base,
      operationOf({ id: operationId, type: term.type, targetId: id, createdAt: Date.now() }),
    );
    await refreshPages();
    return { ok: true, value: { operationId } };
  }
  async function known(id: string) {
    await ready();
    const term = await readTerm(base, id);
    if (!term) throw new Failed('not-found', id);
    return term;
  }

  return {
    async match(request, sender) {
      await ready();
      return { ok: true, value: await matching.match({ ...request, host: senderHost(sender) }) };
    },

    async card({ id }) {
      await ready();
      const card = await readCard(base, id);
      if (!card) throw new Failed('not-found', id);
      return { ok: true, value: card };
    },

    injectCard: (_, sender) => inject('/card.js', sender),
    injectOverlay: (_, sender) => inject('/overlay.js', sender),

    async styleMarks({ name }, sender) {
      const tabId = sender.tab?.id;
      if (tabId === undefined) throw new Failed('refused');
      await browser.scripting.insertCSS({
        target: { tabId, frameIds: [sender.frameId ?? 0] },
        origin: 'USER',
        css: markCss(name),
      });
      return { ok: true, value: null };
    },

    async report({ count }, sender) {
      // A frame's names are its own; the badge counts those of the page.
      if (sender.tab?.id !== undefined && sender.frameId === 0) await showCount(sender.tab.id, count);
      return { ok: true, value: null };
    },

    async saveClipping({ page, quote, position }, sender) {
      await ready();
      const { mentions, terms } = await matching.match({
        pageId: `clipping-${crypto.randomUUID()}`,
        title: page.title,
        blocks: [quote.exact],
        restart: true,
        host: senderHost(sender),
      });
      const entityIds = terms.filter((_, i) => hasTerm(mentions, i)).map((term) => term.id);
      const now = Date.now();
      const id = crypto.randomUUID();
      await saveClipping(base, {
        id,
        // The browser says which page asks; a page's own word is taken only for its title.
        page: { ...page, url: withoutFragment(sender.url ?? page.url) },
        quote,
        ...(position && { position }),
        entityIds,
        note: '',
        tags: [],
        createdAt: now,
        updatedAt: now,
      });
      return { ok: true, value: { id } };
    },

    async clippingsHere(_, sender) {
      const clippings = await clippingsOfPage(base, sender.url ?? '');
      return {
        ok: true,
        value: clippings.map(({ id, quote, position }) => ({ id, quote, ...(position && { position }) })),
      };
    },

    mute: ({ id, form, everywhere }, sender) =>
      keep(id, (said) => ({ ...said, kind: 'mute', form, ...(!everywhere && { host: senderHost(sender) }) })),

    notThis: ({ id, form, around }, sender) =>
      keep(id, (said) => ({
        ...said,
        kind: 'not-this',
        form,
        ...around,
        ...(isBare(around) && { host: senderHost(sender) }),
      })),

    async means({ id, form, meansId, everywhere }, sender) {
      const { name, type } = await known(meansId);
      return keep(id, (said) => ({
        ...said,
        kind: 'means',
        form,
        meansId,
        meansName: name,
        meansType: type,
        ...(!everywhere && { host: senderHost(sender) }),
      }));
    },

    async takeBack({ operationId }) {
      await removeOperation(base, operationId);
      await refreshPages();
      return { ok: true, value: null };
    },

    async findTerm({ query }) {
      await ready();
      const { hits } = await finder.search({ query, limit: 40 });
      const ids = hits.filter(({ kind }) => kind === 'entity' || kind === 'policy').map(({ id }) => id);
      const terms = await Promise.all(ids.map((id) => readTerm(base, id)));
      // Ranked for reading; who names a thing means that one before those that tell of it.
      const isNamed = (name: string) => Number(foldString(name) === foldString(query));
      const found = terms
        .filter((term) => term !== undefined)
        .sort((a, b) => isNamed(b.name) - isNamed(a.name));
      return { ok: true, value: found.slice(0, mostFound) };
    },

    async open({ briefingId, termId }) {
      const route = briefingId
        ? `briefing/${briefingId}`
        : termId
          ? `term/${encodeURIComponent(termId)}`
          : '';
      await browser.tabs.create({ url: browser.runtime.getURL(`/library.html#/${route}`) });
      return { ok: true, value: null };
    },
  };
}

/** Runs a script of ours in the frame that asks for it. */
async function inject(file: '/card.js' | '/overlay.js', sender: Sender): Promise<{ ok: true; value: null }> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) throw new Failed('refused');
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [sender.frameId ?? 0] },
    files: [file],
  });
  return { ok: true, value: null };
}

/** A page may look for a name, not list the base. */
const mostFound = 8;

/** The site that asks; our own pages have none, and mutes made there count everywhere on them. */
const senderHost = (sender: Sender): string => hostOf(sender.url) ?? '';

const hasTerm = (mentions: Uint32Array, index: number): boolean => {
  for (let i = 3; i < mentions.length; i += 4) if (mentions[i] === index) return true;
  return false;
};

async function showCount(tabId: number, count: number): Promise<void> {
  // The tab may be gone by now; nothing is lost then.
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: count ? String(Math.min(count, 999)) : '' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#9c3b2e' }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
  ]).catch(() => undefined);
}
