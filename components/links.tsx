/** Where things of the base can be read. Each surface says once how its links are made and where they open. */
import { createContext, type ReactNode, useContext } from 'react';

export interface Links {
  home: string;
  briefing: (id: string) => string;
  term: (id: string) => string;
  clippings: string;
  clipping: (id: string) => string;
  muted: string;
  entities: string;
  policies: string;
  figures: string;
  settings: string;
  storage: string;
  search: (query: string) => string;
  /** Open in a tab of their own, as from the popup. */
  newTab: boolean;
}

/** Links into the library page at `base` (empty within the library itself). */
export const libraryLinks = (base: string, newTab: boolean): Links => ({
  home: `${base}#/`,
  briefing: (id) => `${base}#/briefing/${id}`,
  term: (id) => `${base}#/term/${encodeURIComponent(id)}`,
  clippings: `${base}#/clippings`,
  clipping: (id) => `${base}#/clippings/${encodeURIComponent(id)}`,
  muted: `${base}#/muted`,
  entities: `${base}#/entities`,
  policies: `${base}#/policies`,
  figures: `${base}#/figures`,
  settings: `${base}#/settings`,
  storage: `${base}#/storage`,
  search: (query) => `${base}#/search?q=${encodeURIComponent(query)}`,
  newTab,
});

const Context = createContext<Links>(libraryLinks('', false));

export function LinksProvider({ value, children }: { value: Links; children: ReactNode }) {
  return <Context value={value}>{children}</Context>;
}

export const useLinks = (): Links => useContext(Context);

/** `target` and `rel` of a link into the library. */
export function useTarget(): { target?: '_blank' } {
  return useLinks().newTab ? { target: '_blank' } : {};
}
