import { useLiveQuery } from 'dexie-react-hooks';
import { Section } from '#components/briefing/Section.tsx';
import { ClippingQuotes } from '#components/clipping/ClippingQuotes.tsx';
import { useLanguage } from '#components/language.tsx';
import { useLinks } from '#components/links.tsx';
import { listClippings } from '#lib/base/clippings.ts';
import { base } from '../surface/base.ts';

/** The three newest clippings and the way to all of them. */
export default function RecentClippings() {
  const { t } = useLanguage();
  const links = useLinks();
  const clippings = useLiveQuery(() => listClippings(base, { limit: 3 }), []);
  if (!clippings?.length) return null;
  return (
    <Section
      title={t('popup.clippings')}
      aside={
        <a className="section-more" href={links.clippings} target="_blank" rel="noreferrer">
          {t('popup.allClippings')}
        </a>
      }
    >
      <ClippingQuotes clippings={clippings} />
    </Section>
  );
}
