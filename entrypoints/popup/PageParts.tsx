import { BriefingList } from '#components/briefing/BriefingList.tsx';
import { Section } from '#components/briefing/Section.tsx';
import { FailureNotice } from '#components/kit/FailureNotice.tsx';
import { Empty } from '#components/kit/Notice.tsx';
import { useLanguage } from '#components/language.tsx';
import { PageTerms } from '#components/page/PageTerms.tsx';
import type { TabInQuestion } from '../surface/use-tab.ts';

/** So many related briefings are shown: more than a glance takes in is a list, and has a page of its own. */
const relatedShown = 4;

/** What is known of the tab's page: names, then related briefings. */
export function PageParts({ tab }: { tab: TabInQuestion }) {
  const { t } = useLanguage();
  const { access, page, related, failure, ask } = tab;
  if (failure) return <FailureNotice code={failure} onRetry={tab.reload} />;
  if (access?.state !== 'running') return null;
  if (!page) return <p className="waiting">{t('popup.reading')}</p>;

  return (
    <>
      {page.terms.length > 0 ? (
        <Section
          title={t('popup.terms')}
          count={page.terms.length}
          aside={page.scanning && <span className="meta">{t('popup.reading')}</span>}
        >
          <PageTerms terms={page.terms} onJump={(id, back) => void ask?.('jump', { id, back })} />
        </Section>
      ) : page.scanning ? (
        <p className="waiting">{t('popup.reading')}</p>
      ) : (
        <Empty title={t('popup.empty.title')}>{t('popup.empty.advice')}</Empty>
      )}
      {(related?.length || page.terms.length > 0) && (
        <Section title={t('popup.related')}>
          {/* Its room is kept while it is looked for, so that nothing below jumps. */}
          {!related && <p className="waiting waiting-list">{t('popup.relating')}</p>}
          {related?.length === 0 && <p className="hint">{t('popup.related.none')}</p>}
          {related && related.length > 0 && (
            <BriefingList
              briefings={related.slice(0, relatedShown).map(({ briefing, shared, relation }) => ({
                briefing,
                shared: shared.slice(0, 5),
                relation,
              }))}
            />
          )}
        </Section>
      )}
    </>
  );
}
