import { useLiveQuery } from 'dexie-react-hooks';
import { Section } from '#components/briefing/Section.tsx';
import { formatBytes } from '#components/format.ts';
import { Button } from '#components/kit/Button.tsx';
import { Icon } from '#components/kit/Icon.tsx';
import { useLanguage } from '#components/language.tsx';
import { useLinks } from '#components/links.tsx';
import { Counts, GrantedSites } from '#components/settings/StorageParts.tsx';
import { countHoldings } from '#lib/base/browse.ts';
import { base } from '../surface/base.ts';
import { takeBack, useGranted } from './use-granted.ts';
import { useStorage } from './use-storage.ts';

const kept = ['digest', 'clippings', 'muted', 'settings'] as const;
const never = ['pages', 'network', 'private'] as const;

/** What is kept on this computer, how much it is, who may be read, and what never happens. */
export function StorageRoute() {
  const { t, language } = useLanguage();
  const links = useLinks();
  const holdings = useLiveQuery(() => countHoldings(base), []);
  const storage = useStorage();
  const sites = useGranted();
  return (
    <div className="storage">
      <header className="page-head">
        <h1>{t('shell.storage')}</h1>
        <p className="lede">{t('storage.lede')}</p>
      </header>
      <Section title={t('storage.held')}>
        {holdings && (
          <Counts
            rows={[
              { name: 'bulletins', count: holdings.bulletins, href: links.home },
              { name: 'briefings', count: holdings.briefings, href: links.home },
              { name: 'entities', count: holdings.entities, href: links.entities },
              { name: 'policies', count: holdings.policies, href: links.policies },
              { name: 'figures', count: holdings.figures, href: links.figures },
              { name: 'clippings', count: holdings.clippings, href: links.clippings },
              { name: 'operations', count: holdings.operations, href: links.muted },
            ]}
          />
        )}
        {storage?.used !== undefined && (
          <p className="storage-used">{t('storage.used', { size: formatBytes(storage.used, language) })}</p>
        )}
      </Section>
      {storage && (
        <Section title={t('storage.lasting')}>
          <p>{t(storage.persisted ? 'storage.persisted' : 'storage.evictable')}</p>
          {!storage.persisted && (
            <p className="storage-action">
              <Button onClick={() => void storage.persist()}>{t('storage.persist')}</Button>
            </p>
          )}
          <p className="hint">{t('storage.removal')}</p>
        </Section>
      )}
      <Section title={t('storage.sites')}>
        <p className="storage-lede">{t('storage.sites.lede')}</p>
        {sites && <GrantedSites sites={sites} onRemove={(origin) => void takeBack(origin)} />}
      </Section>
      <Section title={t('storage.kept')}>
        <ul className="statement">
          {kept.map((name) => (
            <li key={name}>
              <Icon name="check" />
              {t(`storage.kept.${name}`)}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('storage.never')}>
        <ul className="statement">
          {never.map((name) => (
            <li key={name}>
              <Icon name="close" />
              {t(`storage.never.${name}`)}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
