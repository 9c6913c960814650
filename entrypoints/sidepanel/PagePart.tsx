import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { Section } from '#components/briefing/Section.tsx';
import { ClippingQuotes } from '#components/clipping/ClippingQuotes.tsx';
import { Button } from '#components/kit/Button.tsx';
import { FailureNotice } from '#components/kit/FailureNotice.tsx';
import { Empty } from '#components/kit/Notice.tsx';
import { useLanguage } from '#components/language.tsx';
import { PageNames } from '#components/panel/PageNames.tsx';
import { FigureTable } from '#components/term/FigureTable.tsx';
import { PolicyList } from '#components/term/PolicyList.tsx';
import { readKnown } from '#lib/base/browse.ts';
import { clippingsOfPage } from '#lib/base/clippings.ts';
import type { PageTerm } from '#lib/protocol/page.ts';
import { base } from '../surface/base.ts';
import type { TabInQuestion } from '../surface/use-tab.ts';
import { RelatedPart } from './RelatedPart.tsx';

/** So that the related briefings below stay in sight while somebody reads. */
const firstNames = 6;
/** Figures of a long article are many; the first ones are of what it is about. */
const firstFigures = 8;

/** All that is known of the page in front: names, related briefings, policies, figures, clippings. */
export function PagePart({ tab }: { tab: TabInQuestion }) {
  const { t } = useLanguage();
  const [said, setSaid] = useState('');
  const [allFigures, setAllFigures] = useState(false);
  const { access, page, failure, ask } = tab;
  const ids = page?.terms.map(({ term }) => term.id) ?? [];
  const key = ids.join(' ');
  const known = useLiveQuery(() => readKnown(base, ids), [key]);
  const url = page?.url;
  const clippings = useLiveQuery(() => (url ? clippingsOfPage(base, url) : []), [url]);
  if (failure) return <FailureNotice code={failure} onRetry={tab.reload} />;
  if (access?.state !== 'running') return null;
  if (!page) return <p className="waiting">{t('popup.reading')}</p>;

  const jump = async ({ term }: PageTerm, back: boolean) => {
    const reply = await ask?.('jump', { id: term.id, back });
    setSaid(t(reply?.ok && reply.value.found ? 'panel.jumped' : 'panel.notSeen', { name: term.name }));
  };
  const step = (forward: boolean) => void ask?.('step', { forward });
  const showClipping = async (id: string) => {
    const reply = await ask?.('showClipping', { id });
    if (!reply?.ok || !reply.value.found) setSaid(t('clipping.notThere'));
    else setSaid('');
  };
  const figures = known?.figures ?? [];

  return (
    <>
      <p className="panel-said" role="status">
        {said}
      </p>
      {page.terms.length > 0 ? (
        <Section
          title={t('popup.terms')}
          count={page.terms.length}
          aside={
            <span className="panel-steps">
              <Button
                look="quiet"
                icon="back"
                aria-label={t('shortcut.previous')}
                onClick={() => step(false)}
              />
              <Button
                look="quiet"
                icon="forward"
                aria-label={t('shortcut.next')}
                onClick={() => step(true)}
              />
            </span>
          }
        >
          <PageNames
            terms={page.terms}
            lines={known?.lines ?? new Map()}
            first={firstNames}
            onJump={(item, back) => void jump(item, back)}
          />
        </Section>
      ) : page.scanning ? (
        <p className="waiting">{t('popup.reading')}</p>
      ) : (
        <Empty title={t('popup.empty.title')}>{t('popup.empty.advice')}</Empty>
      )}
      <RelatedPart key={page.url} tab={tab} />
      {clippings && clippings.length > 0 && (
        <Section title={t('panel.clippings')} count={clippings.length}>
          <ClippingQuotes clippings={clippings} onShow={(id) => void showClipping(id)} />
        </Section>
      )}
      {known && known.policies.length > 0 && (
        <Section title={t('panel.policies')} count={known.policies.length}>
          <PolicyList policies={known.policies} />
        </Section>
      )}
      {figures.length > 0 && (
        <Section title={t('panel.figures')} count={figures.length}>
          <FigureTable figures={allFigures ? figures : figures.slice(0, firstFigures)} withSource />
          {!allFigures && figures.length > firstFigures && (
            <button type="button" className="more" onClick={() => setAllFigures(true)}>
              {t('popup.moreTerms', { count: figures.length - firstFigures })}
            </button>
          )}
        </Section>
      )}
    </>
  );
}
