/** Watches a tab for a surface that stays open beside it: another tab in front, another page in the tab. */
import { browser } from 'wxt/browser';
import { watchSettings } from '#lib/settings/store.ts';
import { watchPermissions } from './permissions.ts';

export interface TabWatcher {
  /** The tab that is followed now. */
  tabId: () => number | undefined;
  /** Only this tab, whichever is in front; or else what is in front in the window `windowId`. */
  windowId?: number;
  /** Another tab or another page: everything is to be looked at anew. */
  onOther: () => void;
}

/** Watches until the function it returns is called. */
export function followTab({ tabId, windowId, onOther }: TabWatcher): () => void {
  const onActivated = (info: { windowId: number }) => {
    if (info.windowId === windowId) onOther();
  };
  const onUpdated = (id: number, change: { status?: string }) => {
    if (id === tabId() && change.status === 'complete') onOther();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  const stopPermissions = watchPermissions(onOther);
  const stopSettings = watchSettings(onOther);
  return () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
    stopPermissions();
    stopSettings();
  };
}
