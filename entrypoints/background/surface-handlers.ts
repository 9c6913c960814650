/** Answers our own pages: related briefings, search, and how we stand with a tab. */
import type { Base } from '#lib/base/base.ts';
import type { Finder } from '#lib/base/finder.ts';
import { readRevision } from '#lib/base/write.ts';
import type { Handlers } from '#lib/protocol/channel.ts';
import type { surfaceToWorker } from '#lib/protocol/surface.ts';
import { accessTo, registerContentScripts, startInOpenTabs } from './sites.ts';

export interface SurfaceServices {
  base: Base;
  finder: Finder;
  ready: () => Promise<void>;
  refreshPages: () => Promise<void>;
}

export function surfaceHandlers(services: SurfaceServices): Handlers<typeof surfaceToWorker> {
  const { base, finder, ready, refreshPages } = services;
  return {
    async related(page) {
      await ready();
      return { ok: true, value: await finder.related(page) };
    },

    async search({ query, limit }) {
      await ready();
      return { ok: true, value: await finder.search({ query, limit }) };
    },

    async access({ tabId }) {
      return { ok: true, value: await accessTo(tabId) };
    },

    async sitesChanged() {
      await registerContentScripts();
      await startInOpenTabs();
      return { ok: true, value: null };
    },

    async baseChanged() {
      await refreshPages();
      return { ok: true, value: null };
    },

    async health() {
      await ready();
      const [briefings, entities, policies, revision] = await Promise.all([
        base.briefings.count(),
        base.entities.count(),
        base.policies.count(),
        readRevision(base),
      ]);
      return { ok: true, value: { briefings, terms: entities + policies, revision: revision.all } };
    },
  };
}
