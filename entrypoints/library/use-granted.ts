/** The sites that may be read, followed while the page is open. */
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { GrantedSite } from '#components/settings/StorageParts.tsx';
import { watchPermissions } from '../surface/permissions.ts';
import { askWorker } from '../surface/worker.ts';

export function useGranted(): GrantedSite[] | undefined {
  const [sites, setSites] = useState<GrantedSite[]>();
  useEffect(() => {
    const fixed = browser.runtime.getManifest().host_permissions ?? [];
    const look = async () => {
      const { origins = [] } = await browser.permissions.getAll();
      setSites(origins.map((origin) => ({ origin, fixed: fixed.includes(origin as never) })));
    };
    void look();
    return watchPermissions(() => void look());
  }, []);
  return sites;
}

export async function takeBack(origin: string): Promise<void> {
  if (await browser.permissions.remove({ origins: [origin] })) await askWorker('sitesChanged', {});
}
