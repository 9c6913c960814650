import { lazy, Suspense, useState } from 'react';
import { FailureNotice } from '#components/kit/FailureNotice.tsx';
import { AccessNotice } from '#components/page/AccessNotice.tsx';
import { Switches } from '#components/page/Switches.tsx';
import { Search } from '#components/search/Search.tsx';
import type { Settings } from '#lib/settings/settings.ts';
import { isOff, withSite } from '#lib/settings/sites.ts';
import { changeSettings } from '#lib/settings/store.ts';
import { Boundary } from '../surface/Boundary.tsx';
import { allSites, originOf, requestSites } from '../surface/permissions.ts';
import { useHealth } from '../surface/use-health.ts';
import { useSearch } from '../surface/use-search.ts';
import { useTab } from '../surface/use-tab.ts';
import { askWorker } from '../surface/worker.ts';
import { Footer, Header } from './Frame.tsx';
import { PageParts } from './PageParts.tsx';

/** It reads the base itself, and what that takes would keep everything else waiting. */
const RecentClippings = lazy(() => import('./RecentClippings.tsx'));

/** The popup: search, and below it what is known of this page. Results take the place of the page's parts. */
export function Popup({ settings }: { settings: Settings }) {
  const [query, setQuery] = useState('');
  const search = useSearch(query, 20);
  const tab = useTab();
  const { failure } = useHealth();
  const host = tab.access?.host;

  const allow = async (origin: string) => {
    if (await requestSites(origin)) tab.reload();
  };
  const choose = async (change: Partial<Settings>) => {
    await changeSettings(change);
    await askWorker('sitesChanged', {});
    tab.reload();
  };
  const switchSite = (on: boolean) => {
    if (host) void choose(withSite(settings, host, on));
  };
  const switchEverywhere = (on: boolean) => void choose({ enabled: on });

  return (
    <div className="popup-frame">
      <Header
        site={
          host && tab.access?.state !== 'closed' && settings.enabled
            ? { host, on: !isOff(settings, host), onChange: switchSite }
            : undefined
        }
      />
      <main className="popup-body">
        <Search query={query} state={search} onQuery={setQuery} autoFocus />
        {query.trim() === '' && (
          <div className="popup-main">
            {tab.access && (
              <AccessNotice
                access={tab.access}
                onRead={tab.reload}
                onAllowSite={() => void allow(originOf(host ?? ''))}
                onAllowAll={() => void allow(allSites)}
                onSiteOn={() => switchSite(true)}
                onEverywhereOn={() => switchEverywhere(true)}
              />
            )}
            {failure ? (
              <FailureNotice code={failure} onRetry={() => location.reload()} />
            ) : (
              <>
                <PageParts tab={tab} />
                <Boundary>
                  <Suspense>
                    <RecentClippings />
                  </Suspense>
                </Boundary>
              </>
            )}
            <Switches
              everywhereOn={settings.enabled}
              allMentions={settings.density === 'all'}
              onEverywhere={switchEverywhere}
              onAllMentions={(on) => void changeSettings({ density: on ? 'all' : 'first' })}
            />
          </div>
        )}
      </main>
      <Footer />
    </div>
  );
}
