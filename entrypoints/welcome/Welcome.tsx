import { useRef, useState } from 'react';
import { Button } from '#components/kit/Button.tsx';
import { Seal } from '#components/kit/Icon.tsx';
import { useLanguage } from '#components/language.tsx';
import { useLinks } from '#components/links.tsx';
import { AccessChoice, Part, SampleArticle, Shortcuts, Steps } from '#components/welcome/WelcomeParts.tsx';
import type { Settings } from '#lib/settings/settings.ts';
import sample from '../../assets/sample/article.json';
import { allSites, removeAllSites, requestSites } from '../surface/permissions.ts';
import { openShortcutSettings, useShortcuts } from '../surface/shortcuts.ts';
import { useAccess } from './use-access.ts';
import { useSampleMarks } from './use-sample-marks.ts';

/** What it is, a sample that works at once, what to do, and the question which sites may be read. */
export function Welcome({ settings }: { settings: Settings }) {
  const { t } = useLanguage();
  const links = useLinks();
  const article = useRef<HTMLElement>(null);
  useSampleMarks(article, settings);
  const access = useAccess();
  const [refused, setRefused] = useState(false);
  return (
    <div className="welcome-page">
      <header className="welcome-head">
        <Seal size={56} />
        <div>
          <h1>{t('welcome.heading')}</h1>
          <p>{t('welcome.sentence')}</p>
        </div>
      </header>
      <main>
        <Part title={t('welcome.sample')}>
          <p className="part-lede">{t('welcome.sample.lede')}</p>
          <SampleArticle text={sample} ref={article} />
        </Part>
        <Part title={t('welcome.steps')}>
          <Steps />
        </Part>
        <Part title={t('welcome.access')}>
          <p className="part-lede">{t('welcome.access.lede')}</p>
          <AccessChoice
            {...access}
            refused={refused}
            onAllow={async () => setRefused(!(await requestSites(allSites)))}
            onWithdraw={() => void removeAllSites()}
          />
        </Part>
        <Part title={t('welcome.privacy')}>
          <p className="privacy">{t('welcome.privacy.text')}</p>
        </Part>
        <Part title={t('welcome.shortcuts')}>
          <Shortcuts shortcuts={useShortcuts()} />
          <Button icon="external" onClick={() => void openShortcutSettings()}>
            {t('settings.shortcuts.change')}
          </Button>
        </Part>
      </main>
      <footer className="welcome-foot">
        <a href={links.home}>{t('welcome.toLibrary')}</a>
        <a href={links.clippings}>{t('shell.clippings')}</a>
      </footer>
    </div>
  );
}
