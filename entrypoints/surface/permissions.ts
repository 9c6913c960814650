/** Access to sites: what there is and asking for more. Requests must come straight from a click. */
import { browser } from 'wxt/browser';
import { askWorker } from './worker.ts';

export const allSites = '*://*/*';
export const originOf = (host: string): string => `*://${host}/*`;

/** Resolves to whether access was given; the worker is told, so that open tabs are read at once. */
export async function requestSites(origin: string): Promise<boolean> {
  const granted = await browser.permissions.request({ origins: [origin] });
  if (granted) await askWorker('sitesChanged', {});
  return granted;
}

/** May all sites be read? */
export const hasAllSites = (): Promise<boolean> => browser.permissions.contains({ origins: [allSites] });

/** Takes the access to all sites back. Resolves to whether it was taken. */
export async function removeAllSites(): Promise<boolean> {
  const removed = await browser.permissions.remove({ origins: [allSites] });
  if (removed) await askWorker('sitesChanged', {});
  return removed;
}

/** Calls `listener` whenever access was given or taken, here or in the browser's own settings. */
export function watchPermissions(listener: () => void): () => void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}
