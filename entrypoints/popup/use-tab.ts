/** The tab the popup speaks of, what we may do there, and what is known on its page. */
import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { type Ask, tabAsker } from '#lib/protocol/channel.ts';
import { type PageState, toPage } from '#lib/protocol/page.ts';
import type { FailureCode } from '#lib/protocol/result.ts';
import type { RelatedHit, TabAccess } from '#lib/protocol/surface.ts';
import { askWorker } from '../surface/worker.ts';

export interface TabView {
  tabId?: number;
  access?: TabAccess;
  page?: PageState;
  related?: RelatedHit[];
  failure?: FailureCode;
}

/** How often a page that is still being read is asked again, in milliseconds. */
const again = 400;
/** The start of a content script takes a moment after access was given. */
const startAttempts = 15;

/** The active tab, or the one that `?tab=` names when the popup is opened as a page of its own. */
async function tabInQuestion(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

export function useTab(): TabView & { ask: Ask<typeof toPage> | undefined; reload: () => void } {
  const [view, setView] = useState<TabView>({});
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for another look at the tab
  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (change: Partial<TabView>) => current && setView((before) => ({ ...before, ...change }));

    async function look() {
      const tabId = await tabInQuestion();
      if (tabId === undefined) return show({ access: { state: 'closed', lasting: false } });
      const access = await askWorker('access', { tabId });
      if (!access.ok) return show({ tabId, failure: access.error.code });
      show({ tabId, access: access.value });
      if (access.value.state === 'running') await read(tabId, startAttempts);
    }

    async function read(tabId: number, attempts: number) {
      const state = await tabAsker(toPage, tabId)('state', {});
      if (!current) return;
      if (state.ok) {
        show({ page: state.value });
        await relate(state.value);
      } else if (attempts === 0) {
        return show({ failure: state.error.code });
      }
      if (!state.ok || state.value.scanning) {
        timer = setTimeout(() => read(tabId, attempts - (state.ok ? 0 : 1)), again);
      }
    }

    async function relate({ title, text, scanning }: PageState) {
      if (scanning) return;
      const related = await askWorker('related', { title, text, limit: 6 });
      show(related.ok ? { related: related.value } : { failure: related.error.code });
    }

    look().catch(() => show({ failure: 'internal' }));
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [turn]);

  const reload = useCallback(() => {
    setView({});
    setTurn((n) => n + 1);
  }, []);
  const ask = view.tabId === undefined ? undefined : tabAsker(toPage, view.tabId);
  return { ...view, ask, reload };
}
