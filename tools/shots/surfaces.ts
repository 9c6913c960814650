/** The surfaces that are photographed, and how each is brought into the state to be seen. */
import type { BrowserContext, Page } from '@playwright/test';

export interface Stage {
  context: BrowserContext;
  /** The extension's own pages: `own('popup.html')`. */
  own: (path: string) => string;
  /** The tab of the demo page. */
  tabId: number;
}

export interface Surface {
  name: string;
  path: (stage: Stage) => string;
  /** Waits for what the picture is of. */
  ready: string;
  act?: (page: Page) => Promise<void>;
  /** Only these widths; a popup has one. */
  widths?: readonly number[];
}

const library = (name: string, route: string, ready: string): Surface => ({
  name: `library-${name}`,
  path: ({ own }) => own(`library.html#/${route}`),
  ready,
});

export const surfaces: readonly Surface[] = [
  {
    name: 'popup',
    path: ({ own, tabId }) => own(`popup.html?tab=${tabId}`),
    ready: '.briefing-list a',
    widths: [380],
  },
  {
    name: 'popup-search',
    path: ({ own, tabId }) => own(`popup.html?tab=${tabId}`),
    ready: '.briefing-list a',
    act: async (page) => {
      await page.getByRole('searchbox').fill('5G');
      await page.locator('.hit').first().waitFor();
    },
    widths: [380],
  },
  {
    name: 'panel',
    path: ({ own, tabId }) => own(`sidepanel.html?tab=${tabId}`),
    ready: '.figures td',
    widths: [360, 420],
  },
  library('home', '', '.contents-list a'),
  library('briefing', 'briefing/2020-11-26/32', '.prose .mention'),
  library('term', 'term/xiaomi', '.term-page .briefing-list a'),
  library('policy', 'term/platform-antitrust-guideline', 'h1'),
  library('entities', 'entities', '.entity-list a'),
  library('policies', 'policies', '.policies a'),
  library('timeline', 'policies?view=timeline', '.timeline a'),
  library('figures', 'figures?q=%E4%B8%AD%E5%9B%BD', '.figure-rows tbody tr'),
  library('clippings', 'clippings', '.clipping'),
  library('search', 'search?q=5G', '.hit'),
  library('muted', 'muted', 'h1'),
  library('settings', 'settings', '.setting'),
  library('storage', 'storage', '.counts dd'),
  library('nothing', 'nowhere', '.empty'),
  { name: 'welcome', path: ({ own }) => own('welcome.html'), ready: '.sample' },
];
