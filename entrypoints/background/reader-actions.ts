/** What the reader starts from outside a page: context menus, keyboard commands, the address bar. */
import { browser } from 'wxt/browser';
import { tabAsker } from '#lib/protocol/channel.ts';
import { toPage } from '#lib/protocol/page.ts';
import { isOff, withSite } from '#lib/settings/sites.ts';
import { changeSettings, loadSettings } from '#lib/settings/store.ts';
import { hostOf, start } from './sites.ts';

const menu = { save: 'save-selection', search: 'search-selection', site: 'toggle-site' } as const;

/** Menus are kept by the browser: they are made on install and update only. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const add = (
    id: string,
    message: 'menu_save' | 'menu_search' | 'menu_site',
    contexts: ['selection'] | ['page'],
  ) => browser.contextMenus.create({ id, title: browser.i18n.getMessage(message), contexts });
  add(menu.save, 'menu_save', ['selection']);
  add(menu.search, 'menu_search', ['selection']);
  add(menu.site, 'menu_site', ['page']);
}

export function listenToReader(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === menu.save && tab?.id !== undefined) void saveSelection(tab.id, info.frameId ?? 0);
    if (info.menuItemId === menu.search) void openSearch(info.selectionText ?? '');
    if (info.menuItemId === menu.site) void toggleSite(tab?.url);
  });

  browser.commands.onCommand.addListener(async (command, given) => {
    const tab = given ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
    if (command === 'toggle') {
      const { enabled } = await loadSettings();
      await changeSettings({ enabled: !enabled });
    } else if (tab?.id !== undefined) {
      if (command === 'save-selection') await saveSelection(tab.id, 0);
      if (command === 'next-mention') await tabAsker(toPage, tab.id)('step', { forward: true });
      if (command === 'previous-mention') await tabAsker(toPage, tab.id)('step', { forward: false });
    }
  });
}

/** Saves the selection of a frame, starting the content script first where it isn't running yet. */
async function saveSelection(tabId: number, frameId: number): Promise<void> {
  const ask = tabAsker(toPage, tabId, frameId);
  const reply = await ask('saveSelection', {});
  if (!reply.ok && reply.error.code === 'no-answer' && (await start(tabId))) await ask('saveSelection', {});
}

async function openSearch(text: string): Promise<void> {
  const query = encodeURIComponent(text.trim().slice(0, 200));
  await browser.tabs.create({ url: browser.runtime.getURL(`/library.html#/search?q=${query}`) });
}

async function toggleSite(url: string | undefined): Promise<void> {
  const host = hostOf(url);
  if (host === undefined) return;
  const settings = await loadSettings();
  await changeSettings(withSite(settings, host, isOff(settings, host)));
}
