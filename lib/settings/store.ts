/** Keeps the reader's choices in `browser.storage.local` and tells of changes. */
import { browser } from 'wxt/browser';
import { readSettings, type Settings } from './settings.ts';

const key = 'settings';

export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(key);
  const { settings, dropped } = readSettings(stored[key]);
  if (dropped.length) console.warn(`Pangzhu: damaged settings left out: ${dropped.join(', ')}`);
  return settings;
}

/** Stores the given choices beside the earlier ones; of two changes made at once, neither is lost. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await navigator.locks.request('pangzhu-settings', async () => {
    const stored = await browser.storage.local.get(key);
    const before = stored[key];
    await browser.storage.local.set({
      [key]: { ...(before && typeof before === 'object' ? before : {}), ...change },
    });
  });
}

/** Calls `listener` after every change, also of other contexts. Returns a function that stops it. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[key]) listener(readSettings(changes[key].newValue).settings);
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
