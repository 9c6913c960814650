import { Icon, Seal } from '#components/kit/Icon.tsx';
import { useLanguage } from '#components/language.tsx';
import { useLinks } from '#components/links.tsx';

export function Header() {
  const { t } = useLanguage();
  return (
    <header className="popup-head">
      <Seal size={22} />
      <h1>{t('shell.name')}</h1>
      <p>{t('popup.motto')}</p>
    </header>
  );
}

export function Footer() {
  const { t } = useLanguage();
  const links = useLinks();
  return (
    <footer className="popup-foot">
      <a href={links.home} target="_blank" rel="noreferrer">
        <Icon name="library" />
        {t('shell.home')}
      </a>
      <a href={links.clippings} target="_blank" rel="noreferrer">
        <Icon name="clipping" />
        {t('shell.clippings')}
      </a>
      <a href="/welcome.html" target="_blank" rel="noreferrer">
        <Icon name="help" />
        {t('shell.welcome')}
      </a>
    </footer>
  );
}
