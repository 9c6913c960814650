import type { TabAccess } from '#lib/protocol/surface.ts';
import { Button } from '../kit/Button.tsx';
import { Notice } from '../kit/Notice.tsx';
import { useLanguage } from '../language.tsx';

interface AccessNoticeProps {
  access: TabAccess;
  onRead: () => void;
  /** Called from the click itself: browsers show a permission prompt only then. */
  onAllowSite: () => void;
  onAllowAll: () => void;
  onSiteOn: () => void;
  onEverywhereOn: () => void;
}

/** Why nothing, or nothing lasting, is marked on this tab, and what can be done about it. */
export function AccessNotice(props: AccessNoticeProps) {
  const { access, onRead, onAllowSite, onAllowAll, onSiteOn, onEverywhereOn } = props;
  const { t } = useLanguage();
  const host = access.host ?? '';
  const lasting = (
    <>
      {access.host && <Button onClick={onAllowSite}>{t('access.allowSite')}</Button>}
      <Button onClick={onAllowAll}>{t('access.allowAll')}</Button>
    </>
  );
  switch (access.state) {
    case 'running':
      if (access.lasting) return null;
      return (
        <Notice title={t('access.once.title')} actions={lasting}>
          {t('access.once.advice')}
        </Notice>
      );
    case 'needs-access':
      return (
        <Notice
          title={t('access.needed.title')}
          actions={
            <>
              <Button look="primary" onClick={onRead}>
                {t('access.read')}
              </Button>
              {lasting}
            </>
          }
        >
          {t('access.needed.advice')}
        </Notice>
      );
    case 'closed':
      return <Notice title={t('access.closed.title')}>{t('access.closed.advice')}</Notice>;
    case 'off-here':
      return (
        <Notice
          title={t('access.offHere.title', { host })}
          actions={<Button onClick={onSiteOn}>{t('access.offHere.on')}</Button>}
        />
      );
    case 'off-everywhere':
      return (
        <Notice
          title={t('access.offEverywhere.title')}
          actions={<Button onClick={onEverywhereOn}>{t('access.offEverywhere.on')}</Button>}
        >
          {t('access.offEverywhere.advice')}
        </Notice>
      );
  }
}
