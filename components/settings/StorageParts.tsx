/** What the base holds and which sites may be read, in parts that only show what they are given. */
import { Button } from '../kit/Button.tsx';
import { useLanguage } from '../language.tsx';

export interface CountRow {
  /** Key of its name. */
  name: string;
  count: number;
  href?: string;
}

/** How many of each thing the base holds. */
export function Counts({ rows }: { rows: readonly CountRow[] }) {
  const { t, language } = useLanguage();
  const format = new Intl.NumberFormat(language);
  return (
    <dl className="counts">
      {rows.map(({ name, count, href }) => (
        <div key={name}>
          <dt>{href ? <a href={href}>{t(`storage.count.${name}`)}</a> : t(`storage.count.${name}`)}</dt>
          <dd>{format.format(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface GrantedSite {
  /** The browser's own way to name it: a pattern of addresses. */
  origin: string;
  /** Part of this build: only removing the extension takes it back. */
  fixed: boolean;
}

interface GrantedSitesProps {
  sites: readonly GrantedSite[];
  onRemove: (origin: string) => void;
}

/** `*://news.example.cn/*` → `news.example.cn`. */
export const siteOf = (origin: string): string => origin.replace(/^[^/]*\/\/|\/.*$/g, '');

const everySite = /^(\*|https?):\/\/\*\/\*$|^<all_urls>$/;

/** The sites that may be read, each with the way to take that back. */
export function GrantedSites({ sites, onRemove }: GrantedSitesProps) {
  const { t } = useLanguage();
  if (sites.length === 0) return <p className="hint">{t('storage.sites.none')}</p>;
  return (
    <ul className="granted">
      {sites.map(({ origin, fixed }) => {
        const name = everySite.test(origin) ? t('storage.sites.all') : siteOf(origin);
        return (
          <li key={origin}>
            <span className="granted-name">{name}</span>
            {fixed ? (
              <span className="hint">{t('storage.sites.fixed')}</span>
            ) : (
              <Button look="quiet" icon="close" onClick={() => onRemove(origin)}>
                {t('storage.sites.remove', { name })}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
