/** What the extension may read, followed while the page is open. */
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { hasAllSites, watchPermissions } from '../surface/permissions.ts';

export interface SiteAccess {
  state: 'all' | 'some' | 'none' | undefined;
  hosts: string[];
}

export function useAccess(): SiteAccess {
  const [access, setAccess] = useState<SiteAccess>({ state: undefined, hosts: [] });
  useEffect(() => {
    const look = async () => {
      const { origins = [] } = await browser.permissions.getAll();
      const all = await hasAllSites();
      const hosts = [...new Set(origins.map((origin) => origin.replace(/^[^/]*\/\/|\/.*$/g, '')))];
      setAccess({ state: all ? 'all' : hosts.length ? 'some' : 'none', hosts });
    };
    void look();
    return watchPermissions(() => void look());
  }, []);
  return access;
}
