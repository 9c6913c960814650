import { useState } from 'react';
import { BriefingList } from '#components/briefing/BriefingList.tsx';
import { Section } from '#components/briefing/Section.tsx';
import { useLanguage } from '#components/language.tsx';
import { Reach } from '#components/panel/Reach.tsx';
import type { TabInQuestion } from '../surface/use-tab.ts';
import { useSectionRelated } from './use-section-related.ts';

/** Related briefings: of the section somebody reads on a long page, or of all of it. */
export function RelatedPart({ tab: { page, related, section } }: { tab: TabInQuestion }) {
  const { t } = useLanguage();
  const [reach, setReach] = useState<'section' | 'page'>('section');
  const ofSection = useSectionRelated(page, section);
  const bySection = section !== undefined && reach === 'section';
  // What was found last stays until the next answer is there: nothing blinks while somebody scrolls.
  const hits = bySection ? ofSection?.hits : related;
  if (!hits?.length && !page?.terms.length && !section) return null;
  return (
    <Section title={t('popup.related')}>
      {section && <Reach reach={reach} onReach={setReach} heading={ofSection?.heading ?? section.heading} />}
      {!hits && <p className="waiting">{t('popup.relating')}</p>}
      {hits?.length === 0 && (
        <p className="hint">{t(bySection ? 'panel.section.none' : 'popup.related.none')}</p>
      )}
      {hits && hits.length > 0 && (
        <BriefingList
          briefings={hits.map(({ briefing, shared, relation }) => ({
            briefing,
            shared: shared.slice(0, 5),
            relation,
          }))}
        />
      )}
    </Section>
  );
}
