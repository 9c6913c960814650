import { Empty } from '#components/kit/Notice.tsx';
import { useLanguage } from '#components/language.tsx';
import { useLinks } from '#components/links.tsx';

/** An address that leads to nothing in the base. */
export function NotFound() {
  const { t } = useLanguage();
  const links = useLinks();
  return (
    <Empty title={t('library.notFound.title')} page>
      {t('library.notFound.advice')} <a href={links.home}>{t('library.notFound.home')}</a>
    </Empty>
  );
}
