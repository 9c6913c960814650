import { useState } from 'react';
import { FailureNotice } from '#components/kit/FailureNotice.tsx';
import { Icon } from '#components/kit/Icon.tsx';
import { Notice } from '#components/kit/Notice.tsx';
import { useLanguage } from '#components/language.tsx';
import { useLinks } from '#components/links.tsx';
import { AccessNotice } from '#components/page/AccessNotice.tsx';
import { Search } from '#components/search/Search.tsx';
import type { Settings } from '#lib/settings/settings.ts';
import { withSite } from '#lib/settings/sites.ts';
import { changeSettings } from '#lib/settings/store.ts';
import { Boundary } from '../surface/Boundary.tsx';
import { allSites, originOf, requestSites } from '../surface/permissions.ts';
import { useHealth } from '../surface/use-health.ts';
import { useSearch } from '../surface/use-search.ts';
import { type TabInQuestion, useTab } from '../surface/use-tab.ts';
import { askWorker } from '../surface/worker.ts';
import { PagePart } from './PagePart.tsx';

/** The side panel: search, and below it the page in front, for as long as the panel is open. */
export function SidePanel({ settings }: { settings: Settings }) {
  const { t } = useLanguage();
  const links = useLinks();
  const [query, setQuery] = useState('');
  const search = useSearch(query, 30);
  const tab = useTab({ follow: true });
  const { failure } = useHealth();
  return (
    <div className="panel-frame">
      <header className="panel-head">
        <h1 className="panel-title" title={tab.page?.title}>
          {tab.page?.title || t('panel.title')}
        </h1>
      </header>
      <main className="panel-body">
        <Search query={query} state={search} onQuery={setQuery} />
        {query.trim() === '' && (
          <div className="panel-main">
            {failure && <FailureNotice code={failure} onRetry={() => location.reload()} />}
            <Access tab={tab} settings={settings} />
            {!failure && (
              <Boundary key={tab.tabId}>
                <PagePart tab={tab} />
              </Boundary>
            )}
          </div>
        )}
      </main>
      <footer className="panel-foot">
        <a href={links.home} target="_blank" rel="noreferrer">
          <Icon name="library" />
          {t('shell.base')}
        </a>
        <a href={links.settings} target="_blank" rel="noreferrer">
          <Icon name="settings" />
          {t('shell.settings')}
        </a>
      </footer>
    </div>
  );
}

/** What may be read here, and what can be done about it. */
function Access({ tab, settings }: { tab: TabInQuestion; settings: Settings }) {
  const { t } = useLanguage();
  const { access } = tab;
  if (!access) return null;
  // A tab whose address is kept from us: a page we have no access to, or one of the browser's own.
  if (access.state === 'closed' && !access.host) {
    return <Notice title={t('panel.unseen.title')}>{t('panel.unseen.advice')}</Notice>;
  }
  const host = access.host ?? '';
  const allow = async (origin: string) => {
    if (await requestSites(origin)) tab.reload();
  };
  const choose = async (change: Partial<Settings>) => {
    await changeSettings(change);
    await askWorker('sitesChanged', {});
  };
  return (
    <AccessNotice
      access={access}
      onRead={tab.reload}
      onAllowSite={() => void allow(originOf(host))}
      onAllowAll={() => void allow(allSites)}
      onSiteOn={() => void choose(withSite(settings, host, true))}
      onEverywhereOn={() => void choose({ enabled: true })}
    />
  );
}
