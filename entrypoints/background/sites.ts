/**
 * Where the content script runs: on the sites the reader granted, registered at run time; and, by `activeTab`,
 * on the one tab where the reader clicked.
 */
import { type Browser, browser } from 'wxt/browser';
import type { TabAccess } from '#lib/protocol/surface.ts';
import { isOff } from '#lib/settings/sites.ts';
import { loadSettings } from '#lib/settings/store.ts';

const script = { id: 'page', js: ['/page.js'] } as const;

/** Registers the content script for exactly the origins that are granted now. */
export async function registerContentScripts(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [script.id] });
  if (registered.length) await browser.scripting.unregisterContentScripts({ ids: [script.id] });
  if (!origins.length) return;
  await browser.scripting.registerContentScripts([
    {
      id: script.id,
      js: [...script.js],
      matches: origins,
      allFrames: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

/** Starts the content script in tabs that are open already: after install, update or a grant. */
export async function startInOpenTabs(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  if (!origins.length) return;
  const tabs = await browser.tabs.query({ url: origins });
  await Promise.all(tabs.map((tab) => tab.id !== undefined && !tab.discarded && start(tab.id)));
}

/** Runs the content script in a tab. False where the browser doesn't let us. */
export async function start(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [...script.js] });
    return true;
  } catch {
    // A page of the browser, of the web store, or one we have no access to: an answer, not an error.
    return false;
  }
}

/** How we stand with a tab. Where a click just gave access to it, the content script is started. */
export async function accessTo(tabId: number): Promise<TabAccess> {
  const tab = await browser.tabs.get(tabId);
  const host = hostOf(tab.url);
  if (host === undefined) return { state: 'closed', lasting: false };
  const lasting = await browser.permissions.contains({ origins: [originPattern(tab.url!)] });
  const settings = await loadSettings();
  if (!settings.enabled) return { host, state: 'off-everywhere', lasting };
  if (isOff(settings, host)) return { host, state: 'off-here', lasting };
  if ((await isRunning(tab)) || (await start(tabId))) return { host, state: 'running', lasting };
  return { host, state: lasting ? 'closed' : 'needs-access', lasting };
}

async function isRunning(tab: Browser.tabs.Tab): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tab.id!, { pangzhu: 'state', request: {} }, { frameId: 0 });
    return true;
  } catch {
    return false;
  }
}

/** The host of a web page; undefined for everything else. */
export function hostOf(url: string | undefined): string | undefined {
  if (!url) return undefined;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? hostname : undefined;
}

const originPattern = (url: string) => `${new URL(url).protocol}//${new URL(url).hostname}/*`;
