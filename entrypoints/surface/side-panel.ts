/** Opens the side panel (Firefox: the sidebar). Browsers allow it only straight from a click. */
import { browser } from 'wxt/browser';

interface FirefoxSidebar {
  open: () => Promise<void>;
}

const sidebar = (): FirefoxSidebar | undefined =>
  (browser as unknown as { sidebarAction?: FirefoxSidebar }).sidebarAction;

/** Has this browser a place for it? */
export const hasSidePanel = (): boolean => browser.sidePanel !== undefined || sidebar() !== undefined;

/** `windowId` has to be known beforehand: after a wait it would be no click any more. */
export async function openSidePanel(windowId: number | undefined): Promise<void> {
  if (browser.sidePanel && windowId !== undefined) await browser.sidePanel.open({ windowId });
  else await sidebar()?.open();
}
