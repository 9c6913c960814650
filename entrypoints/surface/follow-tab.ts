/** Watches a tab for a surface that stays open beside it: other tab, other page, other names on the page. */
import { browser } from 'wxt/browser';
import { z } from 'zod/mini';
import { watchSettings } from '#lib/settings/store.ts';
import { watchPermissions } from './permissions.ts';

/** Reports come in bursts while a page is read; one look after them is enough. Milliseconds. */
const settleMs = 350;

/** What the content script tells the worker when the names of its page have changed; we overhear it. */
const Report = z.object({ pangzhu: z.literal('report') });

export interface TabWatcher {
  /** The tab that is followed now. */
  tabId: () => number | undefined;
  /** Only this tab, whichever is in front; or else what is in front in the window `windowId`. */
  windowId?: number;
  /** Another tab or another page: everything is to be looked at anew. */
  onOther: () => void;
  /** The same page, but what is known on it may have changed. */
  onChanged: () => void;
}

/** Watches until the function it returns is called. */
export function followTab({ tabId, windowId, onOther, onChanged }: TabWatcher): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(onChanged, settleMs);
  };
  const onActivated = (info: { windowId: number }) => {
    if (info.windowId === windowId) onOther();
  };
  const onUpdated = (id: number, change: { status?: string; url?: string }) => {
    if (id !== tabId()) return;
    if (change.status === 'complete') onOther();
    else if (change.url) changed();
  };
  const onMessage = (message: unknown, sender: { tab?: { id?: number | undefined } | undefined }) => {
    if (sender.tab?.id !== undefined && sender.tab.id === tabId() && Report.safeParse(message).success) {
      changed();
    }
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.runtime.onMessage.addListener(onMessage as never);
  const stopPermissions = watchPermissions(onOther);
  const stopSettings = watchSettings(onOther);
  return () => {
    clearTimeout(timer);
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.runtime.onMessage.removeListener(onMessage as never);
    stopPermissions();
    stopSettings();
  };
}
