import type { ReactNode } from 'react';
import { Icon, type IconName, Seal } from '../kit/Icon.tsx';
import { useLanguage } from '../language.tsx';
import { useLinks } from '../links.tsx';

export type ShellPlace = 'home' | 'search' | 'clippings' | 'muted';

interface LibraryShellProps {
  /** The entry of the navigation that is shown as current. */
  place: ShellPlace | undefined;
  welcomeHref: string;
  children: ReactNode;
}

/** The frame of the library: name and navigation beside the page that is read. */
export function LibraryShell({ place, welcomeHref, children }: LibraryShellProps) {
  const { t } = useLanguage();
  const links = useLinks();
  const entries: [ShellPlace, string, IconName][] = [
    ['home', links.home, 'library'],
    ['search', links.search(''), 'search'],
    ['clippings', links.clippings, 'clipping'],
    ['muted', links.muted, 'muted'],
  ];
  return (
    <div className="shell">
      <button type="button" className="skip" onClick={focusMain}>
        {t('shell.skip')}
      </button>
      <header className="shell-side">
        <a className="shell-brand" href={links.home}>
          <Seal size={30} />
          <span>{t('shell.name')}</span>
        </a>
        <nav aria-label={t('shell.navigation')}>
          {entries.map(([name, href, icon]) => (
            <a key={name} href={href} {...(place === name && { 'aria-current': 'page' })}>
              <Icon name={icon} />
              <span>{t(`shell.${name}`)}</span>
            </a>
          ))}
        </nav>
        <a className="shell-help" href={welcomeHref}>
          <Icon name="help" />
          <span>{t('shell.welcome')}</span>
        </a>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** A link would need the hash, which belongs to the router. */
function focusMain() {
  document.getElementById('main')?.focus();
}
