import { Icon, Seal } from '#components/kit/Icon.tsx';
import { Switch } from '#components/kit/Switch.tsx';
import { useLanguage } from '#components/language.tsx';
import { useLinks } from '#components/links.tsx';
import { PanelButton } from './PanelButton.tsx';

interface HeaderProps {
  /** The site of the tab with its switch; without one there is nothing to switch. */
  site: { host: string; on: boolean; onChange: (on: boolean) => void } | undefined;
}

export function Header({ site }: HeaderProps) {
  const { t } = useLanguage();
  return (
    <header className="popup-head">
      <Seal size={22} />
      <h1>{t('shell.name')}</h1>
      {site ? (
        <Switch checked={site.on} onChange={site.onChange}>
          <span className="visually-hidden">{t('switch.site')}</span> {site.host}
        </Switch>
      ) : (
        <p>{t('popup.motto')}</p>
      )}
    </header>
  );
}

export function Footer() {
  const { t } = useLanguage();
  const links = useLinks();
  return (
    <footer className="popup-foot">
      <a className="popup-foot-link" href={links.home} target="_blank" rel="noreferrer">
        <Icon name="library" />
        {t('shell.base')}
      </a>
      <a className="popup-foot-link" href={links.clippings} target="_blank" rel="noreferrer">
        <Icon name="clipping" />
        {t('shell.clippings')}
      </a>
      <PanelButton />
      <a
        className="popup-foot-link"
        href={links.settings}
        target="_blank"
        rel="noreferrer"
        aria-label={t('shell.settings')}
        title={t('shell.settings')}
      >
        <Icon name="settings" />
      </a>
      <a
        className="popup-foot-link"
        href="/welcome.html"
        target="_blank"
        rel="noreferrer"
        aria-label={t('shell.welcome')}
        title={t('shell.welcome')}
      >
        <Icon name="help" />
      </a>
    </footer>
  );
}
