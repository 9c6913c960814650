/** The tab a surface speaks of, what we may do there, and what is known on its page. */
import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { type Ask, tabAsker } from '#lib/protocol/channel.ts';
import { type PageSection, type PageState, toPage } from '#lib/protocol/page.ts';
import type { FailureCode } from '#lib/protocol/result.ts';
import type { RelatedHit, TabAccess } from '#lib/protocol/surface.ts';
import { followPage } from './follow-page.ts';
import { followTab } from './follow-tab.ts';
import { askWorker } from './worker.ts';

export interface TabView {
  tabId?: number;
  access?: TabAccess;
  page?: PageState;
  related?: RelatedHit[];
  /** Where on a long page somebody reads; only when it is followed. */
  section?: PageSection | undefined;
  failure?: FailureCode;
}

/** How often a page that is still being read is asked again, in milliseconds. */
const again = 400;
/** The start of a content script takes a moment after access was given. */
const startAttempts = 15;

/** Our own address may name a tab (`?tab=`) or a window (`?window=`), as when a surface is opened as a page. */
function named(name: string): number | undefined {
  const value = new URLSearchParams(location.search).get(name);
  return value ? Number(value) : undefined;
}

async function activeTab(): Promise<{ tabId?: number; windowId?: number }> {
  const tabId = named('tab');
  if (tabId !== undefined) return { tabId };
  const windowId = named('window');
  const [tab] = await browser.tabs.query({
    active: true,
    ...(windowId === undefined ? { currentWindow: true } : { windowId }),
  });
  return {
    ...(tab?.id !== undefined && { tabId: tab.id }),
    ...(tab?.windowId !== undefined && { windowId: tab.windowId }),
  };
}

export type TabInQuestion = TabView & { ask: Ask<typeof toPage> | undefined; reload: () => void };

/** With `follow`, the view changes with the tab in front and with its page; without, it is what it was on opening. */
export function useTab({ follow = false }: { follow?: boolean } = {}): TabInQuestion {
  const [view, setView] = useState<TabView>({});
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => {
    setView({});
    setTurn((n) => n + 1);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for another look at the tab
  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopFollowing = () => {};
    let stopPage: (() => void) | undefined;
    let lastText: string | undefined;
    const show = (change: Partial<TabView>) => current && setView((before) => ({ ...before, ...change }));

    async function look() {
      const { tabId, windowId } = await activeTab();
      if (!current) return;
      if (follow) {
        stopFollowing = followTab({
          tabId: () => tabId,
          ...(windowId !== undefined && { windowId }),
          onOther: reload,
        });
      }
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
        if (follow) stopPage ??= followPage(tabAsker(toPage, tabId), follower(tabId));
        await relate(state.value);
      } else if (attempts === 0) {
        return show({ failure: state.error.code });
      }
      if (!state.ok || state.value.scanning) {
        timer = setTimeout(() => read(tabId, attempts - (state.ok ? 0 : 1)), again);
      }
    }

    const follower = (tabId: number) => ({
      onSection: (section: PageSection | undefined) => show({ section }),
      onChanged: () => {
        clearTimeout(timer);
        void read(tabId, 0);
      },
    });

    async function relate({ title, text, published, scanning }: PageState) {
      const key = `${title}\n${text}`;
      if (scanning || key === lastText) return;
      lastText = key;
      const related = await askWorker('related', { title, text, published, limit: 6 });
      // By now the page may say something else.
      if (key !== lastText) return;
      show(related.ok ? { related: related.value } : { failure: related.error.code });
    }

    look().catch(() => show({ failure: 'internal' }));
    return () => {
      current = false;
      clearTimeout(timer);
      stopFollowing();
      stopPage?.();
    };
  }, [turn, follow]);

  const ask = view.tabId === undefined ? undefined : tabAsker(toPage, view.tabId);
  return { ...view, ask, reload };
}
