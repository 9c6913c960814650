import type { Briefing, Bulletin, Entity, Figure, Policy } from '#lib/model/knowledge.ts';
import type { Clipping } from '#lib/model/reader.ts';
import type { BriefingRef } from '#lib/protocol/page.ts';
import { ClippingQuotes } from '../clipping/ClippingQuotes.tsx';
import { formatDate } from '../format.ts';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage } from '../language.tsx';
import { useLinks } from '../links.tsx';
import { FigureTable } from '../term/FigureTable.tsx';
import { PolicyList } from '../term/PolicyList.tsx';
import { TermLinks } from '../term/TermLinks.tsx';
import { BriefingList } from './BriefingList.tsx';
import { MarkedParagraph, type ParagraphMention } from './MarkedParagraph.tsx';
import { Section } from './Section.tsx';

export interface BriefingViewProps {
  briefing: Briefing;
  bulletin: Bulletin;
  entities: readonly Entity[];
  policies: readonly Policy[];
  figures: readonly Figure[];
  related: readonly { ref: BriefingRef; reason: string }[];
  previous?: BriefingRef;
  next?: BriefingRef;
  /** Names found in each paragraph; empty until the matcher has answered. */
  mentions: readonly (readonly ParagraphMention[])[];
  clippings: readonly Clipping[];
}

/** One briefing to be read: the text in the middle, what is known of it in the margin. */
export function BriefingView(props: BriefingViewProps) {
  const { briefing, bulletin, entities, policies, figures, related, mentions, clippings } = props;
  const { t, language } = useLanguage();
  return (
    <article className="briefing">
      <header className="page-head">
        <p className="meta">
          <span className="accent" lang="zh-CN">
            {briefing.section}
          </span>
          <span>{t('briefing.number', { n: briefing.n })}</span>
          <span>{formatDate(bulletin.date, language)}</span>
          {briefing.page !== undefined && <span>{t('provenance.page', { page: briefing.page })}</span>}
        </p>
        <h1 lang="zh-CN">{briefing.headline}</h1>
        <p className="printed-title">
          <span>{t('briefing.printed')}</span>
          <span lang="zh-CN">
            {briefing.title}
            {briefing.subtitle && <small>{briefing.subtitle}</small>}
          </span>
        </p>
      </header>
      <div className="briefing-body">
        <div className="briefing-text">
          {briefing.dateline && (
            <p className="dateline">
              {t('briefing.dateline', { date: formatDate(briefing.dateline, language) })}
            </p>
          )}
          <div className="prose" lang="zh-CN">
            {briefing.paragraphs.map((text, i) => (
              // Paragraphs are known by their place in the briefing.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <MarkedParagraph key={i} text={text} mentions={mentions[i] ?? []} />
            ))}
          </div>
          {figures.length > 0 && (
            <Section title={t('briefing.figures')} count={figures.length}>
              <FigureTable figures={figures} />
            </Section>
          )}
          {clippings.length > 0 && (
            <Section title={t('briefing.clippings')} count={clippings.length}>
              <ClippingQuotes clippings={clippings} />
            </Section>
          )}
          <Neighbours {...props} />
        </div>
        <aside className="margin" aria-label={t('briefing.margin')}>
          {related.length > 0 && (
            <Section title={t('briefing.related')} count={related.length}>
              <BriefingList briefings={related.map(({ ref, reason }) => ({ briefing: ref, reason }))} />
            </Section>
          )}
          {policies.length > 0 && (
            <Section title={t('briefing.policies')} count={policies.length}>
              <PolicyList policies={policies} />
            </Section>
          )}
          {entities.length > 0 && (
            <Section title={t('briefing.names')} count={entities.length}>
              <TermLinks terms={entities} />
            </Section>
          )}
        </aside>
      </div>
    </article>
  );
}

function Neighbours({ previous, next }: Pick<BriefingViewProps, 'previous' | 'next'>) {
  const { t } = useLanguage();
  const links = useLinks();
  return (
    <nav className="neighbours" aria-label={t('briefing.neighbours')}>
      {previous && (
        <a className="neighbour" href={links.briefing(previous.id)} rel="prev">
          <span className="meta">
            <Icon name="back" size={12} />
            {t('briefing.previous')}
          </span>
          <span lang="zh-CN">{previous.headline}</span>
        </a>
      )}
      {next && (
        <a className="neighbour neighbour-next" href={links.briefing(next.id)} rel="next">
          <span className="meta">
            {t('briefing.next')}
            <Icon name="forward" size={12} />
          </span>
          <span lang="zh-CN">{next.headline}</span>
        </a>
      )}
    </nav>
  );
}
