import type { ReactNode } from 'react';
import { Icon, type IconName, Seal } from '../kit/Icon.tsx';
import { useLanguage } from '../language.tsx';
import { useLinks } from '../links.tsx';

const entries = [
  ['home', 'library'],
  ['entities', 'names'],
  ['policies', 'policy'],
  ['figures', 'figures'],
  ['clippings', 'clipping'],
  ['search', 'search'],
] as const satisfies [string, IconName][];
const more = [
  ['muted', 'muted'],
  ['settings', 'settings'],
  ['storage', 'storage'],
] as const satisfies [string, IconName][];

export type ShellPlace = (typeof entries | typeof more)[number][0];

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
  const entry = (name: ShellPlace, icon: IconName) => (
    <a
      key={name}
      href={name === 'search' ? links.search('') : links[name]}
      {...(place === name && { 'aria-current': 'page' })}
    >
      <Icon name={icon} />
      <span>{t(`shell.${name}`)}</span>
    </a>
  );
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
          {entries.map(([name, icon]) => entry(name, icon))}
          <hr />
          {more.map(([name, icon]) => entry(name, icon))}
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
